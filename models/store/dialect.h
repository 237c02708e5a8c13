#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// @p sql, a statement that defines tables, in the words of @p dialect. The migrations are written
/// for SQLite; PostgreSQL says BYTEA for BLOB, and its texts are compared as bytes, as SQLite's
/// are, so that both list the same rows in the same order.
[[nodiscard]] QString inDialect(QString sql, Dialect dialect);

} // namespace Ventanilla
