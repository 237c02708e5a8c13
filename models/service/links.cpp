#include "models/service/accounts.h"
#include "models/service/executeimpl.h"
#include "models/service/logins.h"
#include "models/service/texts.h"
#include "models/store/accountstore.h"
#include "models/store/loginstore.h"
#include "models/store/searchindex.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noLink{"%1 is not linked to account %2.", "%1 no está vinculado a la cuenta %2."};
constexpr Phrase noLoginToLink{"There is no login %1. Create it first.",
                               "No existe el acceso %1. Créelo primero."};

/// What a link is about: the account stands, and so does the login.
struct Ends
{
    AccountRow account;
    LoginRow login;
    std::optional<LinkRow> link;
};

Link linkFrom(const LinkRow &row)
{
    return {row.email, row.account, row.label, row.role, row.since};
}

std::optional<LastChange> lastChange(const LinkRow &row)
{
    return row.change ? std::optional(LastChange{row.change->by, row.change->at}) : std::nullopt;
}

Result<Ends> findEnds(Call &call, const QString &text, const AccountNumber &number,
                      VerificationLevel needed)
{
    const auto account = accountRow(call.database(), number);
    if (!account)
        return Unexpected{account.error()};
    if (!*account)
        return Unexpected{noSuchAccount(call, number)};
    if (auto allowed = call.requireLevel((*account)->customer, needed); !allowed)
        return Unexpected{allowed.error()};
    const auto email = EmailAddress::parse(text);
    if (!email)
        return Unexpected{call.notFound(noLoginToLink, {text})};
    const auto login = loginRow(call.database(), *email);
    if (!login)
        return Unexpected{login.error()};
    if (!*login)
        return Unexpected{call.notFound(noLoginToLink, {text})};
    auto link = linkRow(call.database(), *email, number);
    if (!link)
        return Unexpected{link.error()};
    return Ends{**account, **login, *std::move(link)};
}

/// The trail, the login's version and the search, after a link has come, gone or changed.
Result<Done> follow(Call &call, const Ends &ends, const QString &action, const QJsonValue &before,
                    const QJsonValue &after)
{
    if (auto marked =
            markLogin(call.database(), ends.login.key, {call.actor().username, call.now()});
        !marked)
        return marked;
    if (auto recorded = call.record({.action = action,
                                     .subject = u"login/"_s + ends.login.email,
                                     .before = before,
                                     .after = after,
                                     .customers = {ends.account.customer}});
        !recorded)
        return recorded;
    return refreshSearch(call.database(), {ends.account.customer});
}

Result<Answer<Link>> addNewLink(Call &call, const Ends &ends, LinkRow link)
{
    if (auto added = addLink(call.database(), link, {call.actor().username, call.now()}); !added)
        return Unexpected{added.error()};
    link.since = call.now();
    Answer<Link> answer;
    answer.value = linkFrom(link);
    answer.status = 201;
    if (auto followed = follow(call, ends, u"account_linked"_s, {}, toJson(answer.value));
        !followed)
        return Unexpected{followed.error()};
    return answer;
}

Result<Answer<Link>> changeStandingLink(Call &call, const Ends &ends, LinkRow link)
{
    const Link before = linkFrom(*ends.link);
    link.since = ends.link->since;
    Answer<Link> answer;
    answer.value = linkFrom(link);
    if (answer.value == before)
        return answer;
    if (auto changed = changeLink(call.database(), link, {call.actor().username, call.now()});
        !changed)
        return Unexpected{changed.error()};
    if (auto followed = follow(call, ends, u"link_changed"_s, toJson(before), toJson(answer.value));
        !followed)
        return Unexpected{followed.error()};
    return answer;
}

} // namespace

Result<Link> handle(Call &call, const GetLink &request)
{
    const auto ends = findEnds(call, request.email, request.accountNumber, VerificationLevel::Read);
    if (!ends)
        return Unexpected{ends.error()};
    if (!ends->link)
        return Unexpected{call.notFound(noLink, {ends->login.email, request.accountNumber.text()})};
    return linkFrom(*ends->link);
}

Result<Answer<Link>> handle(Call &call, const PutLink &request)
{
    const auto ends =
        findEnds(call, request.email, request.accountNumber, VerificationLevel::ChangeContact);
    if (!ends)
        return Unexpected{ends.error()};
    const auto label = keptText(call, u"/label"_s, request.label);
    if (!label)
        return Unexpected{label.error()};
    LinkRow link;
    link.loginKey = ends->login.key;
    link.email = ends->login.email;
    link.account = request.accountNumber;
    link.customer = ends->account.customer;
    link.label = label->value_or(QString());
    link.role = request.role;
    if (!ends->link && call.createsNew())
        return addNewLink(call, *ends, link);
    if (!ends->link)
        return Unexpected{call.notFound(noLink, {ends->login.email, request.accountNumber.text()})};
    if (auto matched = call.requireMatch(linkFrom(*ends->link), lastChange(*ends->link)); !matched)
        return Unexpected{matched.error()};
    return changeStandingLink(call, *ends, link);
}

Result<Nothing> handle(Call &call, const DeleteLink &request)
{
    const auto ends =
        findEnds(call, request.email, request.accountNumber, VerificationLevel::ChangeContact);
    if (!ends)
        return Unexpected{ends.error()};
    if (!ends->link)
        return Unexpected{call.notFound(noLink, {ends->login.email, request.accountNumber.text()})};
    const Link before = linkFrom(*ends->link);
    if (auto matched = call.requireMatch(before, lastChange(*ends->link)); !matched)
        return Unexpected{matched.error()};
    if (auto removed = removeLink(call.database(), *ends->link); !removed)
        return Unexpected{removed.error()};
    if (auto followed = follow(call, *ends, u"account_unlinked"_s, toJson(before), {}); !followed)
        return Unexpected{followed.error()};
    return Nothing{};
}

VENTANILLA_EXECUTE(GetLink)
VENTANILLA_EXECUTE(PutLink)
VENTANILLA_EXECUTE(DeleteLink)

} // namespace Ventanilla
