#pragma once

#include "models/contract/insights.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`. First what the account's readings give reason for, what saves most first, then
/// what is good for everybody.
[[nodiscard]] Result<ListOf<EfficiencyTip>> handle(Call &call, const ListEfficiencyTips &request);

} // namespace Ventanilla
