#pragma once

#include "models/domain/emailaddress.h"
#include "models/service/call.h"

namespace Ventanilla {

/// @p text as a text of a customer's is kept: NFC, without the spaces around it, nothing where it
/// is empty. Invalid at
/// @p pointer with more than 200 characters or with control characters.
[[nodiscard]] Result<std::optional<QString>> keptText(const Call &call, const QString &pointer,
                                                      const std::optional<QString> &text);

/// Invalid at @p pointer where @p text is no e-mail address.
[[nodiscard]] Result<EmailAddress> keptEmail(const Call &call, const QString &pointer,
                                             const QString &text);

} // namespace Ventanilla
