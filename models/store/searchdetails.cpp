#include "models/store/searchdetails.h"

#include "models/domain/fold.h"
#include "models/store/collect.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using ByNumber = QHash<QString, FoundCustomer *>;

Result<Done> addCustomers(Database &database, const ValueList &list, const ByNumber &customers)
{
    auto rows =
        database.run(u"SELECT customer_number, kind, given_name, family_name, organization_name,"
                     " preferred_language FROM customers WHERE customer_number IN "_s
                         + list.marks + u" ORDER BY customer_number"_s,
                     list.values);
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        FoundCustomer &customer = *customers.value(rows->text(0));
        customer.number = CustomerNumber::parse(rows->text(0)).value();
        customer.kind = fromText<CustomerKind>(rows->text(1)).value_or(CustomerKind::Person);
        customer.name = {rows->optionalText(2), rows->optionalText(3), rows->optionalText(4)};
        customer.language = rows->text(5);
    }
    return done;
}

Result<Done> addAccounts(Database &database, const ValueList &list, const ByNumber &customers)
{
    auto rows = database.run(
        u"SELECT customer_number, account_number, status, service_address, city FROM accounts"
        " WHERE customer_number IN "_s
            + list.marks + u" ORDER BY customer_number, account_number"_s,
        list.values);
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        FoundAccountRow account;
        account.number = AccountNumber::parse(rows->text(1)).value();
        account.status = fromText<AccountStatus>(rows->text(2)).value_or(AccountStatus::Active);
        account.address = rows->text(3);
        account.city = rows->text(4);
        customers.value(rows->text(0))->accounts.push_back(account);
    }
    return done;
}

Result<Done> addLogins(Database &database, const ValueList &list, const ByNumber &customers)
{
    auto rows = database.run(
        u"SELECT a.customer_number, l.email FROM accounts a"
        " JOIN login_accounts k ON k.account_number = a.account_number"
        " JOIN logins l ON l.email_key = k.email_key WHERE a.customer_number IN "_s
            + list.marks
            + u" ORDER BY a.customer_number, COALESCE(k.since, ''), a.account_number, l.email_key"_s,
        list.values);
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        std::optional<QString> &email = customers.value(rows->text(0))->loginEmail;
        if (!email)
            email = rows->text(1);
    }
    return done;
}

/// Finds the address that most of the words typed belong to.
void markAddresses(const SearchText &text, FoundCustomer &customer)
{
    FoundAccountRow *best = nullptr;
    int most = 0;
    for (FoundAccountRow &account : customer.accounts) {
        const QStringList words = foldedTokens(account.address) + foldedTokens(account.city);
        const int matches = countMatches(text.words, words);
        account.isTypedInFull = matches > 0 && text.names(account.address);
        if (matches > most) {
            most = matches;
            best = &account;
        }
    }
    if (!best || customer.field != MatchedField::Address)
        return;
    best->isMatch = true;
    customer.text = best->address;
    customer.isTypedInFull = best->isTypedInFull;
}

void complete(const SearchText &text, const SearchCandidate &candidate, FoundCustomer &customer)
{
    customer.field = candidate.field;
    customer.text = candidate.text;
    markAddresses(text, customer);
    if (customer.field == MatchedField::Name) {
        if (customer.kind == CustomerKind::Organization)
            customer.field = MatchedField::Organization;
        customer.text = customer.name.shown();
        customer.isTypedInFull = text.names(customer.text);
    } else if (customer.field != MatchedField::Address) {
        customer.isTypedInFull = candidate.tier == 0;
    }
    if (customer.loginEmail)
        customer.isLoginTypedInFull = text.isEmail(*customer.loginEmail);
}

} // namespace

Result<std::vector<FoundCustomer>> foundCustomers(Database &database, const SearchText &text,
                                                  const std::vector<SearchCandidate> &candidates)
{
    std::vector<FoundCustomer> found(candidates.size());
    if (found.empty())
        return found;
    ByNumber customers;
    QStringList numbers;
    for (size_t i = 0; i < candidates.size(); ++i) {
        customers.insert(candidates[i].customer, &found[i]);
        numbers.append(candidates[i].customer);
    }
    const ValueList list(numbers);
    for (const auto add : {addCustomers, addAccounts, addLogins}) {
        if (auto added = add(database, list, customers); !added)
            return Unexpected{added.error()};
    }
    for (size_t i = 0; i < candidates.size(); ++i)
        complete(text, candidates[i], found[i]);
    return found;
}

} // namespace Ventanilla
