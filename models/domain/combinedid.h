#pragma once

#include "models/domain/digitkey.h"

namespace Ventanilla {

/// The key as the bill prints it: customer number, hyphen, account number (`00012345-0001234`).
struct CombinedId
{
    CustomerNumber customer;
    AccountNumber account;

    /// Fifteen digits in all; spaces and every kind of hyphen are folded away, so the hyphen may be
    /// absent. Whether the account is the customer's is not known here.
    static Expected<CombinedId, Fault> parse(const QString &text);

    [[nodiscard]] QString text() const { return customer.text() + u'-' + account.text(); }

    friend bool operator==(const CombinedId &, const CombinedId &) = default;
};

} // namespace Ventanilla
