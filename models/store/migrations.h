#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Brings the schema of @p database up to date and returns its version.
///
/// Applies the files `NNNN_what.sql` of models/store/migrations that the database has not seen, in
/// order of number, each with its version row in one transaction; stops at the first that fails;
/// never goes back. A file is for both systems (see inDialect()) unless its name ends in
/// `.sqlite.sql` or `.postgresql.sql`; a number may have one of each. A statement ends with `;` at
/// the end of a line, where the next line is neither indented nor `END`. A database made by a newer
/// program is refused with Conflict.
[[nodiscard]] Result<int> migrate(Database &database);

} // namespace Ventanilla
