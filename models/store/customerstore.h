#pragma once

#include "models/domain/customername.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QHash>

#include <vector>

namespace Ventanilla {

struct CustomerRow
{
    CustomerNumber number;
    CustomerKind kind = CustomerKind::Person;
    CustomerName name;
    QString language; ///< empty where it is not known
};

struct ContactRow
{
    ContactKind kind = ContactKind::Email;
    QString value; ///< as typed
};

[[nodiscard]] Result<std::optional<CustomerRow>> customerRow(Database &database,
                                                             const CustomerNumber &customer);

/// In the order of kind and value.
[[nodiscard]] Result<std::vector<ContactRow>> contactRows(Database &database,
                                                          const CustomerNumber &customer);

/// Whom a session has verified, and how far, as it still holds at @p now.
[[nodiscard]] Result<QHash<CustomerNumber, VerificationLevel>>
verifiedCustomers(Database &database, const QString &sessionId, const QDateTime &now);

} // namespace Ventanilla
