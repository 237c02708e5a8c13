#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// The utility's profile as it was imported; empty where none was.
[[nodiscard]] Result<std::optional<QByteArray>> findUtility(Database &database);

} // namespace Ventanilla
