#pragma once

#include "models/contract/customers.h"
#include "models/service/accountfacts.h"
#include "models/service/possibleleaks.h"

namespace Ventanilla {

/// What needs action for a customer, most urgent first and within a kind in the order of account
/// and e-mail: bills past due (the largest sum first), autopay stopped, e-mails that were not
/// confirmed, leaks that last, usernames that can be merged. Closed accounts are left out of all but past due.
[[nodiscard]] std::vector<Attention> attentionFor(const Call &call,
                                                  const std::vector<AccountFacts> &accounts,
                                                  const std::vector<UnpaidRow> &unpaid,
                                                  const std::vector<PossibleLeak> &leaks,
                                                  const std::vector<Login> &logins,
                                                  const std::vector<Username> &usernames);

/// What of @p unpaid is past due; never more than the balance.
[[nodiscard]] std::optional<qint64> pastDueCents(const AccountRow &account,
                                                 const UnpaidRow &unpaid);

} // namespace Ventanilla
