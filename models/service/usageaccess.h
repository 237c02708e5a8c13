#pragma once

#include "models/service/call.h"
#include "models/store/accountstore.h"

namespace Ventanilla {

/// The account whose bills or usage are asked for: NotFound where there is none, Forbidden below
/// level `read`. Puts on record that its usage was viewed; all parts of one page are one look.
[[nodiscard]] Result<AccountRow> viewUsage(Call &call, const AccountNumber &account);

} // namespace Ventanilla
