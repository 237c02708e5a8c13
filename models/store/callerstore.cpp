#include "models/store/callerstore.h"

#include "models/domain/customername.h"
#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int billsAnAccount = 13;

Result<Done> readNames(Database &database, CallerRecord &record, bool &isFound)
{
    auto rows = database.run(
        u"SELECT given_name, family_name, organization_name FROM customers WHERE customer_number = ?"_s,
        {record.customerNumber.text()});
    if (!rows)
        return Unexpected{rows.error()};
    isFound = rows->next();
    if (!isFound)
        return done;
    const CustomerName person{rows->optionalText(0), rows->optionalText(1), std::nullopt};
    for (const QString &name : {person.shown(), rows->text(2)}) {
        if (!name.isEmpty())
            record.names.append(name);
    }
    return done;
}

Result<Done> readAccounts(Database &database, CallerRecord &record)
{
    auto rows = database.run(uR"(
        SELECT account_number, service_address, postal_code FROM accounts WHERE customer_number = ?
        ORDER BY account_number)"_s,
                             {record.customerNumber.text()});
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        if (auto number = AccountNumber::parse(rows->text(0)))
            record.accountNumbers.push_back(*std::move(number));
        record.serviceAddresses.append(rows->text(1));
        record.postalCodes.append(rows->text(2));
    }
    return done;
}

Result<Done> readBills(Database &database, CallerRecord &record)
{
    auto rows = database.run(uR"(
        SELECT bill_number, amount_cents, place FROM (
            SELECT b.bill_number, b.amount_cents,
                   ROW_NUMBER() OVER (PARTITION BY b.account_number ORDER BY b.period_end DESC, b.sequence DESC) AS place
            FROM accounts a JOIN bills b ON b.account_number = a.account_number
            WHERE a.customer_number = ? AND b.cancelled = 0) AS newest
        WHERE place <= ? ORDER BY bill_number)"_s,
                             {record.customerNumber.text(), billsAnAccount});
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        if (auto number = BillNumber::parse(rows->text(0)))
            record.billNumbers.push_back(*std::move(number));
        if (rows->integer(2) == 1)
            record.lastBillAmountsCents.push_back(rows->integer(1));
    }
    return done;
}

Result<Done> readContacts(Database &database, CallerRecord &record)
{
    auto rows = database.run(u"SELECT kind, value FROM contacts WHERE customer_number = ? ORDER BY kind, value"_s,
                             {record.customerNumber.text()});
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next())
        (rows->text(0) == u"email" ? record.emails : record.phones).append(rows->text(1));
    return done;
}

} // namespace

Result<std::optional<CallerRecord>> findCaller(Database &database, const CustomerNumber &customer)
{
    CallerRecord record;
    record.customerNumber = customer;
    bool isFound = false;
    if (auto read = readNames(database, record, isFound); !read)
        return Unexpected{read.error()};
    if (!isFound)
        return std::optional<CallerRecord>();
    if (auto read = readAccounts(database, record); !read)
        return Unexpected{read.error()};
    if (auto read = readBills(database, record); !read)
        return Unexpected{read.error()};
    if (auto read = readContacts(database, record); !read)
        return Unexpected{read.error()};
    return std::optional(std::move(record));
}

Result<std::optional<CodeContact>> findCodeContact(Database &database, const CustomerNumber &customer,
                                                   const QDateTime &changedBefore)
{
    return collectFirst(database.run(uR"(
        SELECT kind, value FROM contacts
        WHERE customer_number = ? AND (kind = 'email' OR sms_consent_on IS NOT NULL)
            AND (changed_at IS NULL OR changed_at <= ?)
        ORDER BY kind, value LIMIT 1)"_s,
                                     {customer.text(), storedInstant(changedBefore)}),
                        [](const Rows &rows) {
                            return CodeContact{
                                fromText<ContactKind>(rows.text(0)).value_or(ContactKind::Phone), rows.text(1)};
                        });
}

Result<std::optional<Language>> findLanguage(Database &database, const CustomerNumber &customer)
{
    auto rows
        = database.run(u"SELECT preferred_language FROM customers WHERE customer_number = ?"_s, {customer.text()});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? fromText<Language>(rows->text(0)) : std::nullopt;
}

Result<bool> hasCustomer(Database &database, const CustomerNumber &customer)
{
    auto rows = database.run(u"SELECT 1 FROM customers WHERE customer_number = ? ORDER BY 1"_s, {customer.text()});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next();
}

} // namespace Ventanilla
