#pragma once

#include "models/domain/failure.h"

namespace Ventanilla {

/// Whether @p url is one that Database::open() takes; nothing is opened. Fails with Invalid.
[[nodiscard]] Result<Done> checkUrl(const QString &url);

} // namespace Ventanilla
