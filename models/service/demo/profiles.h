#pragma once

#include "models/domain/failure.h"

#include <QByteArray>
#include <QStringList>

namespace Ventanilla {

/// The utilities whose profile ships with the program, in the order in which they are offered:
/// `cal_water`, `medford`, `joliet`.
[[nodiscard]] QStringList shippedProfiles();

/// The profile of @p name as UTF-8 JSON, in the shape of `GET /v1/utility` (api.md, "Resources").
/// Fails with Kind::NotFound where no such profile ships.
[[nodiscard]] Result<QByteArray> shippedProfile(const QString &name);

} // namespace Ventanilla
