#pragma once

#include "models/domain/callerpoints.h"
#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

/// What is on record of a customer, for checking who calls: of each account the newest bills, thirteen, of those that
/// stand. Empty where there is no such customer.
[[nodiscard]] Result<std::optional<CallerRecord>> findCaller(Database &database, const CustomerNumber &customer);

/// Where a code may be sent to: an e-mail address, or a phone that may be texted, that was not changed after
/// @p changedBefore. E-mail addresses come first.
struct CodeContact
{
    ContactKind kind = ContactKind::Email;
    QString value;
};
[[nodiscard]] Result<std::optional<CodeContact>> findCodeContact(Database &database, const CustomerNumber &customer,
                                                                 const QDateTime &changedBefore);

/// The customer's preferred language; empty where none is known, or no such customer.
[[nodiscard]] Result<std::optional<Language>> findLanguage(Database &database, const CustomerNumber &customer);

[[nodiscard]] Result<bool> hasCustomer(Database &database, const CustomerNumber &customer);

} // namespace Ventanilla
