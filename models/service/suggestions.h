#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/emailaddress.h"
#include "models/domain/usernamesuggestion.h"
#include "models/store/usernamestore.h"

namespace Ventanilla {

struct SuggestedUsername
{
    UsernameRow row;
    Suggestion suggestion;
};

/// Usernames that may be merged into the login @p email, each with what speaks for it: those in @p
/// named whatever speaks for them; and those with this e-mail, of the accounts of the login, of
/// customers with this e-mail and of
/// @p customer, of somebody with a telephone in common, or with a name like theirs. With them come
/// those that were merged into it. In the order of their names.
[[nodiscard]] Result<std::vector<SuggestedUsername>>
suggestUsernames(Database &database, const EmailAddress &email,
                 const std::optional<CustomerNumber> &customer, const QStringList &named);

} // namespace Ventanilla
