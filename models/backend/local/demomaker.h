#pragma once

#include "models/backend/local/localsettings.h"

namespace Ventanilla {

/// Makes the demo's customers for LocalBackend, as of the day it is called on.
/// @param profile one of the shipped ones: `cal_water`, `medford`, `joliet`
[[nodiscard]] MakeLocalDatabase demoDatabaseMaker(const QString &profile, int customers = 2000);

} // namespace Ventanilla
