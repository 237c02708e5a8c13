#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Database::open(), and its schema brought up to date.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const QString &url);

} // namespace Ventanilla
