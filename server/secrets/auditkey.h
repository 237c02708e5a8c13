#pragma once

#include "models/domain/failure.h"

#include <QByteArray>

namespace Ventanilla {

/// Where the key of the audit trail of @p databaseUrl is kept unless somebody says otherwise:
/// beside an SQLite file, else among the user's application data, by a name of its own for each
/// database.
[[nodiscard]] QString defaultAuditKeyFile(const QString &databaseUrl);

/// The key in @p file, 32 bytes in hexadecimal; made, readable by its owner alone, where the file
/// is absent. Fails with Invalid where it cannot be read or made, or holds something else.
[[nodiscard]] Result<QByteArray> readAuditKey(const QString &file);

} // namespace Ventanilla
