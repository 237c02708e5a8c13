#pragma once

#include "models/contract/alerts.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Changes nothing: the function that evaluates live readings, on the past year's.
[[nodiscard]] Result<Answer<BackTest>> handle(Call &call, const BackTestAlertRule &request);

} // namespace Ventanilla
