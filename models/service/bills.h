#pragma once

#include "models/contract/bills.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`; put on record as a look at the account's usage.
[[nodiscard]] Result<ListOf<Bill>> handle(Call &call, const ListBills &request);

} // namespace Ventanilla
