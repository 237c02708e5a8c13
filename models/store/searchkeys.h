#pragma once

#include "models/store/database.h"

#include <functional>

namespace Ventanilla {

/// Fills the empty table search_keys; @p counted is called for each row that was read.
[[nodiscard]] Result<Done> rebuildSearchKeys(Database &database,
                                             const std::function<void()> &counted);

/// Replaces the keys of one customer.
[[nodiscard]] Result<Done> refreshSearchKeys(Database &database, const QString &customer);

} // namespace Ventanilla
