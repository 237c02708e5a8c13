#pragma once

#include "models/domain/digitkey.h"

#include <QStringList>

namespace Ventanilla {

/// Which accounts a question is about: those of a customer, or some by number.
struct AccountFilter
{
    QString column; ///< of the table accounts
    QStringList keys;

    static AccountFilter of(const CustomerNumber &customer)
    {
        return {QStringLiteral("customer_number"), {customer.text()}};
    }
    static AccountFilter of(const AccountNumber &account)
    {
        return {QStringLiteral("account_number"), {account.text()}};
    }
};

} // namespace Ventanilla
