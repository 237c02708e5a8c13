#pragma once

#include "models/contract/alertnotices.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read` of the account's customer.
[[nodiscard]] Result<ListOf<AlertEvent>> handle(Call &call, const ListAlertEvents &request);

} // namespace Ventanilla
