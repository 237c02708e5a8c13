#pragma once

#include "models/contract/insights.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`. What the readings of the past twelve months show.
[[nodiscard]] Result<ListOf<Insight>> handle(Call &call, const ListInsights &request);

} // namespace Ventanilla
