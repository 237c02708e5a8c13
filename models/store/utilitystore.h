#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Whether the database answers.
[[nodiscard]] Result<Done> ping(Database &database);

/// The utility's profile as it was imported; empty where none was.
[[nodiscard]] Result<std::optional<QByteArray>> findUtility(Database &database);

} // namespace Ventanilla
