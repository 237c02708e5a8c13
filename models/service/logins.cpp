#include "models/service/logins.h"

#include "models/service/access.h"
#include "models/service/executeimpl.h"
#include "models/store/loginstore.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noLogin{"There is no login %1.", "No existe el acceso %1."};
Login loginFrom(const LoginRow &row)
{
    Login login;
    login.email = row.email;
    login.displayName = row.displayName;
    login.state = row.state;
    login.language = row.language;
    login.termsAcceptedOn = row.termsAcceptedOn;
    return login;
}

std::vector<CustomerNumber> customersOf(const std::vector<LinkRow> &links)
{
    std::vector<CustomerNumber> customers;
    for (const LinkRow &link : links)
        customers.push_back(link.customer);
    return customers;
}

/// The login at @p text as the caller may read it; nothing where there is none.
Result<std::optional<Login>> readLogin(Call &call, const QString &text)
{
    const auto email = EmailAddress::parse(text);
    if (!email)
        return std::optional<Login>();
    auto logins = loginsByKey(call, {email->key()});
    if (!logins)
        return Unexpected{logins.error()};
    if (logins->empty())
        return std::optional<Login>();
    const auto links = linksOfLogins(call.database(), {email->key()});
    if (!links)
        return Unexpected{links.error()};
    if (auto allowed = requireLevelOfOne(call, customersOf(*links), VerificationLevel::Read);
        !allowed)
        return Unexpected{allowed.error()};
    return std::optional(std::move(logins->front()));
}

} // namespace

Result<std::vector<Login>> loginsByKey(Call &call, const QStringList &keys)
{
    const auto rows = loginRows(call.database(), keys);
    if (!rows)
        return Unexpected{rows.error()};
    const auto links = linksOfLogins(call.database(), keys);
    if (!links)
        return Unexpected{links.error()};
    const auto merged = mergedUsernames(call.database(), keys);
    if (!merged)
        return Unexpected{merged.error()};
    QHash<QString, Login> found;
    for (const LoginRow &row : *rows)
        found.insert(row.key, loginFrom(row));
    for (const LinkRow &link : *links)
        found[link.loginKey].accounts.push_back({link.account, link.label, link.role, link.since});
    for (const auto &[key, username] : *merged)
        found[key].usernames.push_back(username);
    std::vector<Login> logins;
    for (const QString &key : keys) {
        if (!found.contains(key))
            continue;
        Login login = found.value(key);
        login.etag = etagOf(login);
        logins.push_back(std::move(login));
    }
    return logins;
}

Result<ListOf<Login>> handle(Call &call, const ListLogins &request)
{
    auto login = readLogin(call, request.email);
    if (!login)
        return Unexpected{login.error()};
    ListOf<Login> list;
    if (*login)
        list.items.push_back(**std::move(login));
    return list;
}

Result<Login> handle(Call &call, const GetLogin &request)
{
    auto login = readLogin(call, request.email);
    if (!login)
        return Unexpected{login.error()};
    if (!*login)
        return Unexpected{call.notFound(noLogin, {request.email})};
    (*login)->etag.clear();
    return **std::move(login);
}

VENTANILLA_EXECUTE(ListLogins)
VENTANILLA_EXECUTE(GetLogin)

} // namespace Ventanilla
