#pragma once

#include "models/contract/bills.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`. Each standing bill beside the hours of its period, the newest first.
[[nodiscard]] Result<ListOf<BillCheck>> handle(Call &call, const ListReconciliation &request);

} // namespace Ventanilla
