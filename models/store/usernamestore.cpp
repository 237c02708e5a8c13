#include "models/store/usernamestore.h"

#include "models/domain/emailaddress.h"
#include "models/domain/searchtext.h"
#include "models/store/collect.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Result<QStringList> texts(Result<Rows> rows)
{
    if (!rows)
        return Unexpected{rows.error()};
    QStringList found;
    while (rows->next())
        found.append(rows->text(0));
    return found;
}

UsernameRow readUsername(const Rows &row)
{
    UsernameRow username;
    username.username = row.text(0);
    username.email = row.text(1);
    username.emailKey = row.text(2);
    username.displayName = row.text(3);
    username.lastSignIn = instantOf(row.text(4));
    username.state = fromText<UsernameState>(row.text(5)).value_or(UsernameState::Open);
    username.mergedInto = row.optionalText(6);
    username.mergeId = row.optionalText(7);
    return username;
}

Result<Done> addAccounts(Database &database, const ValueList &list,
                         std::vector<UsernameRow> &usernames)
{
    QHash<QString, UsernameRow *> byName;
    for (UsernameRow &each : usernames)
        byName.insert(each.username, &each);
    auto rows = database.run(
        u"SELECT k.username, k.account_number, a.customer_number,"
        " CASE WHEN EXISTS (SELECT 1 FROM autopays p JOIN payment_methods m"
        " ON m.id = p.payment_method_id WHERE p.account_number = k.account_number"
        " AND p.state = 'active' AND m.owner_kind = 'username' AND m.owner_key = k.username)"
        " THEN 1 ELSE 0 END"
        " FROM username_accounts k JOIN accounts a ON a.account_number = k.account_number"
        " WHERE k.username IN "_s
            + list.marks + u" ORDER BY k.username, k.account_number"_s,
        list.values);
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next())
        byName.value(rows->text(0))
            ->accounts.push_back({AccountNumber::parse(rows->text(1)).value(),
                                  CustomerNumber::parse(rows->text(2)).value(), rows->isSet(3)});
    return done;
}

} // namespace

Result<std::vector<UsernameRow>> usernameRows(Database &database, const QStringList &usernames)
{
    const ValueList list(usernames);
    auto rows = collect(
        database.run(
            u"SELECT u.username, u.email, u.email_key, u.display_name, u.last_sign_in, u.state,"
            " COALESCE(l.email, u.merged_into), u.merge_id"
            " FROM usernames u LEFT JOIN logins l ON l.email_key = u.merged_into"
            " WHERE u.username IN "_s
                + list.marks + u" ORDER BY u.username"_s,
            list.values),
        readUsername);
    if (!rows || rows->empty())
        return rows;
    if (auto added = addAccounts(database, list, *rows); !added)
        return Unexpected{added.error()};
    return rows;
}

Result<QStringList> usernamesOfAccounts(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return texts(
        database.run(u"SELECT DISTINCT k.username FROM accounts a"
                     " JOIN username_accounts k ON k.account_number = a.account_number WHERE a."_s
                         + filter.column + u" IN "_s + list.marks + u" ORDER BY k.username"_s,
                     list.values));
}

Result<QStringList> usernamesOfEmail(Database &database, const QString &emailKey)
{
    return texts(database.run(
        u"SELECT username FROM usernames WHERE email_key = ? ORDER BY username"_s, {emailKey}));
}

Result<QStringList> usernamesMergedInto(Database &database, const QString &loginKey)
{
    return texts(database.run(
        u"SELECT username FROM usernames WHERE merged_into = ? ORDER BY username"_s, {loginKey}));
}

Result<QStringList> customersWithSamePhone(Database &database, const QStringList &customers,
                                           int limit)
{
    const ValueList list(customers);
    auto found = texts(
        database.run(u"SELECT DISTINCT other.customer_number FROM search_keys mine"
                     " JOIN search_keys other ON other.key = mine.key AND other.field = 'phone'"
                     " WHERE mine.field = 'phone' AND mine.customer_number IN "_s
                         + list.marks + u" ORDER BY other.customer_number LIMIT ?"_s,
                     list.values + QVariantList{limit}));
    if (found)
        found->removeIf([&](const QString &each) { return customers.contains(each); });
    return found;
}

Result<QStringList> customersWithContact(Database &database, const QString &email)
{
    const auto address = EmailAddress::parse(email);
    return texts(database.run(
        u"SELECT DISTINCT customer_number FROM search_keys WHERE key = ? AND field = 'email'"
        " ORDER BY customer_number"_s,
        {searchKey(address ? address->key() : email)}));
}

Result<QStringList> usernamesLike(Database &database, const QString &key, int limit)
{
    auto found = texts(database.run(u"SELECT COALESCE(shown, key) FROM search_keys"
                                    " WHERE key >= ? AND key < ? AND field = 'username'"
                                    " ORDER BY key, customer_number LIMIT ?"_s,
                                    {key, key + QString::fromUcs4(U"\U0010FFFF", 1), limit}));
    if (found)
        found->removeDuplicates();
    return found;
}

} // namespace Ventanilla
