#pragma once

#include "models/contract/alertnotices.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Level `read` of the account's customer, `change_contact` to change. A number that has opted out
/// of text messages about the account stays so, whoever takes it and whatever consent is given.
[[nodiscard]] Result<ListOf<AlertRecipient>> handle(Call &call, const ListAlertRecipients &request);
[[nodiscard]] Result<AlertRecipient> handle(Call &call, const GetAlertRecipient &request);
[[nodiscard]] Result<AlertRecipient> handle(Call &call, const CreateAlertRecipient &request);
[[nodiscard]] Result<AlertRecipient> handle(Call &call, const PatchAlertRecipient &request);
[[nodiscard]] Result<Nothing> handle(Call &call, const DeleteAlertRecipient &request);

} // namespace Ventanilla
