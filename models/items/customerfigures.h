#pragma once

#include "models/contract/customers.h"

#include <optional>
#include <vector>

namespace Ventanilla {

/// What a customer's accounts, or one of them, come to. Amounts in cents; closed accounts are not counted among several.
struct CustomerFigures
{
    int accounts = 0;
    std::optional<qint64> balanceCents; ///< null where the caller has not proved enough to be told
    qint64 pastDueCents = 0;
    std::optional<QDate> nextDue; ///< the first date from today on; null where nothing falls due
    qint64 nextDueCents = 0;      ///< of the accounts that fall due on that date
    int nextDueAccounts = 0;

    friend bool operator==(const CustomerFigures &, const CustomerFigures &) = default;
};

/// @param today where the utility is.
[[nodiscard]] CustomerFigures figuresOf(const std::vector<CustomerAccount> &accounts, const QDate &today);

/// What needs action of @p account, or of the whole customer where it is empty, in the order given.
[[nodiscard]] std::vector<Attention> attentionOf(const Customer &customer, const AccountNumber &account);

/// Whether @p line was found in the account's water: a leak or an unusual trend.
[[nodiscard]] bool isAboutUsage(const Attention &line);

/// The account whose water is shown where none is chosen: the first that may leak, else the first with an unusual trend,
/// else the first active one, else the first. Null where the customer has none.
[[nodiscard]] const CustomerAccount *usageAccount(const Customer &customer);

/// The account of that number; null where the customer has none such.
[[nodiscard]] const CustomerAccount *findAccount(const Customer &customer, const AccountNumber &number);

} // namespace Ventanilla
