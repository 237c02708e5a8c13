#pragma once

#include "models/contract/customers.h"
#include "models/service/accountfacts.h"
#include "models/service/possibleleaks.h"
#include "models/service/unusualtrends.h"

namespace Ventanilla {

/// What the readings give reason to look at.
struct WaterFindings
{
    std::vector<PossibleLeak> leaks;
    std::vector<AccountTrend> trends; ///< of accounts without a leak, which would be its reason
};

/// What needs action for a customer, most urgent first and within a kind in the order of account
/// and e-mail: bills past due (the largest sum first), autopay stopped, e-mails that were not
/// confirmed, leaks that last, unusual trends, usernames that can be merged. Closed accounts are left out of all but
/// past due.
[[nodiscard]] std::vector<Attention> attentionFor(const Call &call,
                                                  const std::vector<AccountFacts> &accounts,
                                                  const std::vector<UnpaidRow> &unpaid,
                                                  const WaterFindings &water,
                                                  const std::vector<Login> &logins,
                                                  const std::vector<Username> &usernames);

/// What of @p unpaid is past due; never more than the balance.
[[nodiscard]] std::optional<qint64> pastDueCents(const AccountRow &account,
                                                 const UnpaidRow &unpaid);

} // namespace Ventanilla
