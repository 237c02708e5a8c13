#pragma once

#include "models/service/call.h"
#include "models/store/alertrecipientstore.h"

namespace Ventanilla {

/// @p given with its texts as they are kept. Invalid with a fault for each field that is wrong: a
/// name, an address or a number; a number needs a date of consent that is not in the future, and
/// consent a number.
/// @param standing what it is now: a number and a consent that stay are not held against the rules,
/// as an imported recipient may lack consent
[[nodiscard]] Result<StoredRecipient>
checkedRecipient(const Call &call, const StoredRecipient &given,
                 const std::optional<StoredRecipient> &standing = {});

} // namespace Ventanilla
