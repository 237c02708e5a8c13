#pragma once

#include "models/domain/failure.h"

#include <QByteArray>
#include <QJsonObject>

namespace Ventanilla {

/// The JSON object that @p text is. Malformed where it is none, and where an object in it, at any
/// depth, has a key twice (which QJsonDocument would let pass).
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text);

} // namespace Ventanilla
