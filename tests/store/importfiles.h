#pragma once

#include "models/store/database.h"

#include <QMap>

namespace Ventanilla {

/// The files of an import or an export by their names.
using Files = QMap<QString, QByteArray>;

void writeFiles(const QString &directory, const Files &files);
[[nodiscard]] Files readFiles(const QString &directory);
/// Every file of the format with something in it, in the form in which it is exported.
[[nodiscard]] Files wholeSet();
/// The first file that is not the same in both, and how; empty where they are equal.
[[nodiscard]] QString difference(const Files &actual, const Files &expected);
/// How many rows @p table has.
[[nodiscard]] qint64 count(Database &database, const QString &table);

} // namespace Ventanilla
