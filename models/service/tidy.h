#pragma once

#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

class Service;

/// Removes what has ended: sessions, verifications, codes, kept answers, counts of failures, noted views. Once an hour;
/// at other times it does nothing. What cannot be removed now is removed the next time.
void tidyWhenTime(Service &service, Database &database, const QDateTime &now);

} // namespace Ventanilla
