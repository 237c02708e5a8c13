#pragma once

#include "models/store/database.h"
#include "tests/domain/merge/world.h"

namespace Ventanilla::Merging {

/// Puts @p world into the tables of a database, for tests of what reads and writes them.
[[nodiscard]] Result<Done> fillTables(Database &database, const World &world);

/// Removes what fillTables() puts there, and what a merge adds to it.
[[nodiscard]] Result<Done> clearTables(Database &database);

[[nodiscard]] QStringList namesOf(const World &world);

} // namespace Ventanilla::Merging
