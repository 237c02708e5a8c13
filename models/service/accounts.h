#pragma once

#include "models/contract/accounts.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read`, else Forbidden; put on record as viewed.
[[nodiscard]] Result<Account> handle(Call &call, const GetAccount &request);

/// Level `change_contact`. Where bills go by e-mail and their address changes with it, the customer
/// has to confirm the new one: mail goes there, and paper until then.
[[nodiscard]] Result<Account> handle(Call &call, const PatchAccount &request);

/// NotFound in the caller's language.
[[nodiscard]] Failure noSuchAccount(const Call &call, const AccountNumber &account);

} // namespace Ventanilla
