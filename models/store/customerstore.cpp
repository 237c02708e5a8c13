#include "models/store/customerstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::optional<CustomerRow>> customerRow(Database &database, const CustomerNumber &customer)
{
    return collectFirst(
        database.run(u"SELECT kind, given_name, family_name, organization_name, preferred_language"
                     " FROM customers WHERE customer_number = ?"_s,
                     {customer.text()}),
        [&](const Rows &row) {
            return CustomerRow{customer,
                               fromText<CustomerKind>(row.text(0)).value_or(CustomerKind::Person),
                               {row.optionalText(1), row.optionalText(2), row.optionalText(3)},
                               row.text(4)};
        });
}

Result<std::vector<ContactRow>> contactRows(Database &database, const CustomerNumber &customer)
{
    return collect(
        database.run(
            u"SELECT kind, value FROM contacts WHERE customer_number = ? ORDER BY kind, value"_s,
            {customer.text()}),
        [](const Rows &row) {
            return ContactRow{fromText<ContactKind>(row.text(0)).value_or(ContactKind::Email),
                              row.text(1)};
        });
}

Result<QHash<CustomerNumber, VerificationLevel>>
verifiedCustomers(Database &database, const QString &sessionId, const QDateTime &now)
{
    auto rows =
        database.run(u"SELECT customer_number, level FROM verifications"
                     " WHERE session_hash = ? AND verified_until > ? ORDER BY customer_number"_s,
                     {sessionId, storedInstant(now)});
    if (!rows)
        return Unexpected{rows.error()};
    QHash<CustomerNumber, VerificationLevel> levels;
    while (rows->next())
        levels.insert(CustomerNumber::parse(rows->text(0)).value(),
                      fromText<VerificationLevel>(rows->text(1)).value_or(VerificationLevel::None));
    return levels;
}

} // namespace Ventanilla
