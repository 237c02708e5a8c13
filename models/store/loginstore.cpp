#include "models/store/loginstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString selectLinks =
    u"SELECT k.email_key, l.email, k.account_number, a.customer_number, k.label, k.role, k.since, "
    u"k.changed_by,"
    " k.changed_at FROM accounts a JOIN login_accounts k ON k.account_number = a.account_number"
    " JOIN logins l ON l.email_key = k.email_key WHERE "_s;

LinkRow readLink(const Rows &row)
{
    LinkRow link;
    link.loginKey = row.text(0);
    link.email = row.text(1);
    link.account = AccountNumber::parse(row.text(2)).value();
    link.customer = CustomerNumber::parse(row.text(3)).value();
    link.label = row.text(4);
    link.role = fromText<LinkRole>(row.text(5)).value_or(LinkRole::Owner);
    link.since = instantOf(row.text(6));
    if (const auto at = instantOf(row.text(8)))
        link.change = ChangeMark{row.text(7), *at};
    return link;
}

/// An empty text is kept as NULL, as an import keeps it.
QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

Result<std::vector<LoginRow>> loginRows(Database &database, const QStringList &keys)
{
    const ValueList list(keys);
    return collect(
        database.run(
            u"SELECT email_key, email, display_name, state, language, terms_accepted_on FROM logins"
            " WHERE email_key IN "_s
                + list.marks + u" ORDER BY email_key"_s,
            list.values),
        [](const Rows &row) {
            return LoginRow{
                row.text(0), row.text(1),
                row.text(2), fromText<LoginState>(row.text(3)).value_or(LoginState::Invited),
                row.text(4), dateOf(row.text(5))};
        });
}

Result<std::optional<LoginRow>> loginRow(Database &database, const EmailAddress &email)
{
    auto rows = loginRows(database, {email.key()});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<Done> addLogin(Database &database, const LoginRow &login, const ChangeMark &mark)
{
    const auto terms = login.termsAcceptedOn
        ? std::optional(login.termsAcceptedOn->toString(Qt::ISODate))
        : std::nullopt;
    return apply(database,
                 u"INSERT INTO logins (email_key, email, display_name, state, language, "
                 u"terms_accepted_on, changed_by,"
                 " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {login.key, login.email, orNull(login.displayName), QString(toText(login.state)),
                  orNull(login.language), nullable(terms), mark.by, storedInstant(mark.at)});
}

Result<std::vector<LinkRow>> linksOfAccounts(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(selectLinks + u"a."_s + filter.column + u" IN "_s + list.marks
                         + u" ORDER BY k.account_number, COALESCE(k.since, ''), k.email_key"_s,
                     list.values),
        readLink);
}

Result<std::vector<LinkRow>> linksOfLogins(Database &database, const QStringList &keys)
{
    const ValueList list(keys);
    return collect(database.run(selectLinks + u"k.email_key IN "_s + list.marks
                                    + u" ORDER BY k.email_key, k.account_number"_s,
                                list.values),
                   readLink);
}

Result<std::optional<LinkRow>> linkRow(Database &database, const EmailAddress &email,
                                       const AccountNumber &account)
{
    return collectFirst(
        database.run(selectLinks
                         + u"k.account_number = ? AND k.email_key = ? ORDER BY k.account_number"_s,
                     {account.text(), email.key()}),
        readLink);
}

Result<Done> addLink(Database &database, const LinkRow &link, const ChangeMark &mark)
{
    return apply(database,
                 u"INSERT INTO login_accounts (account_number, email_key, label, role, since, "
                 u"changed_by, changed_at)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                 {link.account.text(), link.loginKey, orNull(link.label),
                  QString(toText(link.role)), storedInstant(mark.at), mark.by,
                  storedInstant(mark.at)});
}

Result<Done> changeLink(Database &database, const LinkRow &link, const ChangeMark &mark)
{
    return apply(database,
                 u"UPDATE login_accounts SET label = ?, role = ?, version = version + 1, "
                 u"changed_by = ?, changed_at = ?"
                 " WHERE account_number = ? AND email_key = ?"_s,
                 {orNull(link.label), QString(toText(link.role)), mark.by, storedInstant(mark.at),
                  link.account.text(), link.loginKey});
}

Result<Done> removeLink(Database &database, const LinkRow &link)
{
    return apply(database,
                 u"DELETE FROM login_accounts WHERE account_number = ? AND email_key = ?"_s,
                 {link.account.text(), link.loginKey});
}

Result<Done> markLogin(Database &database, const QString &key, const ChangeMark &mark)
{
    return apply(
        database,
        u"UPDATE logins SET version = version + 1, changed_by = ?, changed_at = ? WHERE email_key = ?"_s,
        {mark.by, storedInstant(mark.at), key});
}

Result<std::vector<std::pair<QString, QString>>> mergedUsernames(Database &database,
                                                                 const QStringList &keys)
{
    const ValueList list(keys);
    return collect(
        database.run(
            u"SELECT merged_into, username FROM usernames WHERE state = 'merged' AND merged_into IN "_s
                + list.marks + u" ORDER BY merged_into, username"_s,
            list.values),
        [](const Rows &row) { return std::pair(row.text(0), row.text(1)); });
}

} // namespace Ventanilla
