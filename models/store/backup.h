#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Copies the whole of @p database, as it stands at one moment, into the new @p file, readable by its owner alone. Others may
/// read and write meanwhile. For SQLite; Invalid (`/problems/backup`) for PostgreSQL, which has pg_dump, and where the file is
/// there already or cannot be made; else as Database::run().
[[nodiscard]] Result<Done> backUp(Database &database, const QString &file);

} // namespace Ventanilla
