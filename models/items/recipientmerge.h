#pragma once

#include "models/contract/alertnotices.h"
#include "models/items/alertrecipientsmodel.h"

namespace Ventanilla {

/// The request that makes @p input of @p base: what is the same in both is left out.
[[nodiscard]] PatchAlertRecipient patchOf(const AccountNumber &account, const AlertRecipient &base, const RecipientInput &input);

/// Whether @p input and @p theirs change the same field of @p base to different values. A recorded consent is never such
/// a field: the newer yes counts (ui.md 7.7).
[[nodiscard]] bool collide(const AlertRecipient &base, const AlertRecipient &theirs, const RecipientInput &input);

/// @p theirs with what @p input changes of @p base.
[[nodiscard]] RecipientInput mergedInput(const AlertRecipient &base, const AlertRecipient &theirs, const RecipientInput &input);

} // namespace Ventanilla
