#include "models/service/suggestions.h"

#include "models/domain/fold.h"
#include "models/domain/searchtext.h"
#include "models/store/customerstore.h"
#include "models/store/loginstore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostRelatives = 20;
constexpr int mostNamesakes = 20;
constexpr qsizetype shortestName = 4;

/// Whom a login is about, as far as the data say.
struct Circle
{
    EmailAddress email;
    QStringList customers; ///< of the login's accounts, with its address, and the caller
    QStringList relatives; ///< others with one of their telephones
    QSet<QString> accounts; ///< that the login reaches
    QSet<QString> emails; ///< on file for the customers
    QStringList names; ///< folded words of the customers' names
    QStringList initials; ///< `mibarra`: how people make usernames of their names
};

Result<Done> addCustomers(Database &database, const std::optional<CustomerNumber> &customer,
                          Circle &circle)
{
    if (customer)
        circle.customers.append(customer->text());
    const auto links = linksOfLogins(database, {circle.email.key()});
    if (!links)
        return Unexpected{links.error()};
    for (const LinkRow &link : *links) {
        circle.accounts.insert(link.account.text());
        circle.customers.append(link.customer.text());
    }
    // Without an account or a caller, the address alone says who it may be.
    if (circle.customers.isEmpty()) {
        const auto others = customersWithContact(database, circle.email.text());
        if (!others)
            return Unexpected{others.error()};
        circle.customers = *others;
    }
    circle.customers.removeDuplicates();
    const auto relatives = customersWithSamePhone(database, circle.customers, mostRelatives);
    if (!relatives)
        return Unexpected{relatives.error()};
    circle.relatives = *relatives;
    return done;
}

Result<Done> addNamesAndEmails(Database &database, Circle &circle)
{
    for (const QString &number : std::as_const(circle.customers)) {
        const CustomerNumber customer = CustomerNumber::parse(number).value();
        const auto row = customerRow(database, customer);
        if (!row)
            return Unexpected{row.error()};
        if (*row) {
            const QStringList given = foldedTokens((*row)->name.given.value_or(QString()));
            const QStringList family = foldedTokens((*row)->name.family.value_or(QString()));
            circle.names +=
                given + family + foldedTokens((*row)->name.organization.value_or(QString()));
            if (!given.isEmpty() && !family.isEmpty())
                circle.initials.append(given.first().first(1) + family.first());
        }
        const auto contacts = contactRows(database, customer);
        if (!contacts)
            return Unexpected{contacts.error()};
        for (const ContactRow &contact : *contacts) {
            if (const auto email = EmailAddress::parse(contact.value))
                circle.emails.insert(email->key());
        }
    }
    circle.names.removeDuplicates();
    circle.names.removeIf([](const QString &name) { return name.size() < shortestName; });
    return done;
}

/// The names of all who come into question.
Result<QStringList> candidates(Database &database, const Circle &circle, const QStringList &named)
{
    QStringList names = named;
    std::vector<Result<QStringList>> lists;
    lists.push_back(usernamesOfEmail(database, circle.email.key()));
    lists.push_back(usernamesMergedInto(database, circle.email.key()));
    lists.push_back(
        usernamesOfAccounts(database, {u"customer_number"_s, circle.customers + circle.relatives}));
    lists.push_back(usernamesOfAccounts(
        database,
        {u"account_number"_s, QStringList(circle.accounts.begin(), circle.accounts.end())}));
    QStringList beginnings = circle.initials + circle.names;
    for (const QString &initial : circle.initials)
        beginnings +=
            {initial.first(1) + u'_' + initial.mid(1), initial.first(1) + u'.' + initial.mid(1)};
    const QString local = searchKey(circle.email.text().section(u'@', 0, 0));
    if (local.size() >= shortestName)
        beginnings.append(local);
    beginnings.removeDuplicates();
    for (const QString &beginning : beginnings)
        lists.push_back(usernamesLike(database, beginning, mostNamesakes));
    for (const Result<QStringList> &list : lists) {
        if (!list)
            return list;
        names += *list;
    }
    names.removeDuplicates();
    return names;
}

SuggestionFacts factsOf(const Circle &circle, const UsernameRow &row)
{
    SuggestionFacts facts;
    facts.isSameEmail = row.emailKey == circle.email.key();
    facts.hasKnownEmail = !facts.isSameEmail && circle.emails.contains(row.emailKey);
    facts.hasAccounts = !row.accounts.empty();
    for (const UsernameAccountRow &account : row.accounts) {
        const bool isCustomers = circle.customers.contains(account.customer.text());
        facts.hasCustomersAccount = facts.hasCustomersAccount || isCustomers;
        facts.hasOthersAccount = facts.hasOthersAccount || !isCustomers;
        facts.sharesAccount =
            facts.sharesAccount || circle.accounts.contains(account.account.text());
        facts.hasSamePhone =
            facts.hasSamePhone || circle.relatives.contains(account.customer.text());
    }
    facts.namesInCommon =
        namesInCommon(circle.names, {row.username, row.email.section(u'@', 0, 0), row.displayName});
    return facts;
}

} // namespace

Result<std::vector<SuggestedUsername>>
suggestUsernames(Database &database, const EmailAddress &email,
                 const std::optional<CustomerNumber> &customer, const QStringList &named)
{
    Circle circle;
    circle.email = email;
    if (auto added = addCustomers(database, customer, circle); !added)
        return Unexpected{added.error()};
    if (auto added = addNamesAndEmails(database, circle); !added)
        return Unexpected{added.error()};
    const auto names = candidates(database, circle, named);
    if (!names)
        return Unexpected{names.error()};
    auto rows = usernameRows(database, *names);
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<SuggestedUsername> suggested;
    for (UsernameRow &row : *rows) {
        Suggestion suggestion = suggestionFor(factsOf(circle, row));
        if (suggestion.score > 0 || named.contains(row.username))
            suggested.push_back({std::move(row), std::move(suggestion)});
    }
    return suggested;
}

} // namespace Ventanilla
