#pragma once

#include "models/contract/verifications.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Whether @p typed is the code that this session had sent to the customer. A right one is used up; a wrong one takes
/// one of its three tries.
[[nodiscard]] Result<bool> redeemCode(Call &call, const CustomerNumber &customer, const QString &typed);

/// See handle(Call &, const SendVerificationCode &).
[[nodiscard]] Result<SentCode> sendCode(Call &call, const CustomerNumber &customer);

} // namespace Ventanilla
