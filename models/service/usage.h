#pragma once

#include "models/contract/usage.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`. Invalid at `/to` where it does not follow `from`, or lies more than two years and
/// a day after it.
[[nodiscard]] Result<AccountUsage> handle(Call &call, const GetUsage &request);

/// Level `read`. Invalid at `/from` or `/to` where it is no month, or where they are the wrong way
/// round.
[[nodiscard]] Result<ListOf<MonthlyAverage>> handle(Call &call, const ListAverageDailyUse &request);

} // namespace Ventanilla
