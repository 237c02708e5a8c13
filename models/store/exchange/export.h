#pragma once

#include "models/store/database.h"

#include <functional>

namespace Ventanilla {

/// Writes everything of @p database into @p directory, in the import format with its history, from
/// one state of the data. Each file takes the place of an older one only when it is whole. The same
/// data give the same bytes on SQLite and PostgreSQL. Fails with Invalid (`/problems/unwritable`),
/// else as Database::run().
[[nodiscard]] Result<Done> exportDirectory(Database &database, const QString &directory);

} // namespace Ventanilla
