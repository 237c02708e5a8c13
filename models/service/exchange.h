#pragma once

#include "models/domain/failure.h"
#include "models/store/exchange/import.h"

namespace Ventanilla {

/// Whether @p url is written as a database's is; nothing is opened. Fails with Invalid.
[[nodiscard]] Result<Done> checkDatabaseUrl(const QString &url);

/// importDirectory(), with utility.json held to be a profile that the program can read.
[[nodiscard]] Result<ImportReport> importData(Database &database, const QString &directory,
                                              ImportOptions options);

/// backUp().
[[nodiscard]] Result<Done> backUpData(Database &database, const QString &file);

/// exportDirectory().
[[nodiscard]] Result<Done> exportData(Database &database, const QString &directory);

} // namespace Ventanilla
