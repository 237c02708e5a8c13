#pragma once

#include "models/contract/usernames.h"
#include "models/service/call.h"
#include "models/store/usernamestore.h"

namespace Ventanilla {

/// The usernames that fit every condition given, in their order; with `suggest_for` those, and
/// likely ones beside them, each with score and reasons (models/domain/usernamesuggestion.h), the
/// best first and merged ones last.
///
/// Level `read` of somebody: of the customer or the account's customer where one is named.
/// Usernames of customers whom the caller is not verified for are masked: e-mail and name, unless
/// it was typed, and their sign-ins.
[[nodiscard]] Result<ListOf<Username>> handle(Call &call, const ListUsernames &request);

[[nodiscard]] Username usernameFrom(const UsernameRow &row);

} // namespace Ventanilla
