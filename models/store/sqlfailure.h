#pragma once

#include "models/store/database.h"

class QSqlError;

namespace Ventanilla {

/// What went wrong, from the driver's code: SQLite's result code or PostgreSQL's SQLSTATE.
[[nodiscard]] StoreFault storeFault(Dialect dialect, const QSqlError &error);

/// The failure that says so. Its detail names the code alone: the driver's own text repeats values.
[[nodiscard]] Failure storeFailure(StoreFault fault, const QString &code);

} // namespace Ventanilla
