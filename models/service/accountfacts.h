#pragma once

#include "models/contract/accounts.h"
#include "models/service/call.h"
#include "models/store/accountstore.h"

namespace Ventanilla {

/// What the autopays of one account come to on @p today (settled 12): one that is active with a
/// card that has not expired is on; else one that is active or suspended needs a new authorisation;
/// else it is off.
[[nodiscard]] AutopayFacts autopayFacts(const std::vector<AutopayRow> &autopays,
                                        const QDate &today);

/// How bills reach the customer. @p loginEmail is that of the login linked first: it counts where
/// the account has no billing e-mail of its own. Paper goes on until an address is known and
/// confirmed.
[[nodiscard]] BillDeliveryFacts billDeliveryFacts(const AccountRow &account,
                                                  const std::optional<QString> &loginEmail);

/// An account with what its row and its customer's page need beside it.
struct AccountFacts
{
    AccountRow row;
    Account account;
    QString label; ///< of the link that was made first
};

/// Whole accounts in the order of their numbers, with a handful of queries however many they are.
[[nodiscard]] Result<std::vector<AccountFacts>> accountFacts(Call &call,
                                                             const AccountFilter &filter);

} // namespace Ventanilla
