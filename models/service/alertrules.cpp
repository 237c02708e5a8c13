#include "models/service/alertrules.h"

#include "models/service/accounts.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/store/loginstore.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr AlertType allTypes[] = {AlertType::BillingCycle, AlertType::Daily, AlertType::MultiDay,
                                  AlertType::Vacation};

constexpr Phrase noLogin{
    "Account %1 has no login. Create one, or link one to it; its alerts belong to it.",
    "La cuenta %1 no tiene acceso. Cree uno o vincule uno; sus alertas le pertenecen."};
constexpr Phrase whichLogin{
    "Several logins see this account. Say whose alerts are meant.",
    "Varios accesos ven esta cuenta. Indique de cuál son las alertas."};
constexpr Phrase notLinked{"%1 is not linked to account %2.",
                           "%1 no está vinculado a la cuenta %2."};
constexpr Phrase closedAccount{
    "Account %1 is closed. Its alerts ended with it.",
    "La cuenta %1 está cerrada. Sus alertas terminaron con ella."};

/// The row of @p type among an owner's; nothing where it was never set.
const StoredAlertRule *rowOf(const std::vector<StoredAlertRule> &rows, AlertType type)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [type](const StoredAlertRule &row) {
        return row.type == type;
    });
    return found == rows.end() ? nullptr : &*found;
}

AlertRule ruleFrom(const StoredAlertRule *row, AlertType type, const RuleOwner &owner)
{
    AlertRule rule;
    rule.type = type;
    rule.owner = owner.email;
    if (!row)
        return rule;
    rule.enabled = row->enabled;
    rule.threshold = AlertThreshold{row->threshold.toNumber(row->unit), row->unit};
    rule.startsOn = row->startsOn;
    rule.endsOn = row->endsOn;
    return rule;
}

/// The rules of one login on an account, with who may see them already decided.
struct OwnedRules
{
    AccountRow account;
    RuleOwner owner;
    std::vector<StoredAlertRule> rows;
};

Result<OwnedRules> findRules(Call &call, const AccountNumber &number, const QString &owner,
                             VerificationLevel needed)
{
    auto account = accountForAlerts(call, number, needed);
    if (!account)
        return Unexpected{account.error()};
    auto found = ownerOfRules(call, number, owner);
    if (!found)
        return Unexpected{found.error()};
    auto rows = alertRulesOf(call.database(), number, found->owner);
    if (!rows)
        return Unexpected{rows.error()};
    return OwnedRules{*std::move(account), *std::move(found), *std::move(rows)};
}

QJsonValue trailJson(const AlertRule &rule, const AccountNumber &account)
{
    if (!rule.threshold)
        return {};
    QJsonObject json = toJson(rule);
    json.insert(u"account_number"_s, account.text());
    return json;
}

Result<Done> write(Call &call, const PutAlertRule &request, const OwnedRules &rules,
                   const std::optional<Alerts::Rule> &checked)
{
    StoredAlertRule row;
    row.account = request.accountNumber;
    row.owner = rules.owner.owner;
    row.type = request.type;
    if (!checked)
        return removeAlertRule(call.database(), row);
    row.threshold = checked->level.volume;
    row.unit = checked->level.unit;
    row.enabled = checked->enabled;
    row.startsOn = request.startsOn;
    row.endsOn = request.endsOn;
    return writeAlertRule(call.database(), row, {call.actor().username, call.now()});
}

} // namespace

Result<AccountRow> accountForAlerts(Call &call, const AccountNumber &account,
                                    VerificationLevel needed)
{
    auto row = accountRow(call.database(), account);
    if (!row)
        return Unexpected{row.error()};
    if (!*row)
        return Unexpected{noSuchAccount(call, account)};
    if (auto allowed = call.requireLevel((*row)->customer, needed); !allowed)
        return Unexpected{allowed.error()};
    return **std::move(row);
}

Result<Done> requireOpen(const Call &call, const AccountRow &account)
{
    const bool hasMovedOut = account.closedOn && *account.closedOn <= call.today();
    if (account.status != AccountStatus::Closed && !hasMovedOut)
        return done;
    return Unexpected{call.problem(Failure::Kind::Conflict, u"/problems/account-closed"_s,
                                   closedAccount, {account.number.text()})};
}

Result<RuleOwner> ownerOfRules(Call &call, const AccountNumber &account, const QString &named)
{
    const auto links = linksOfAccounts(call.database(), AccountFilter::of(account));
    if (!links)
        return Unexpected{links.error()};
    if (links->empty())
        return Unexpected{call.problem(Failure::Kind::Conflict, u"/problems/no-login"_s, noLogin,
                                       {account.text()})};
    if (named.isEmpty() && links->size() > 1)
        return Unexpected{call.invalidField(u"/owner"_s, u"required"_s, whichLogin)};
    const auto email = EmailAddress::parse(named);
    for (const LinkRow &link : *links) {
        if (named.isEmpty() || (email && email->key() == link.loginKey))
            return RuleOwner{AlertOwner::login(link.loginKey), link.email};
    }
    return Unexpected{call.notFound(notLinked, {named, account.text()})};
}

Alerts::Rule evaluatorRule(const StoredAlertRule &row)
{
    Alerts::Rule rule;
    rule.owner = row.owner.text();
    rule.type = row.type;
    rule.enabled = row.enabled;
    rule.level = {row.threshold, row.unit};
    if (row.type == AlertType::Vacation && row.startsOn && row.endsOn)
        rule.dates = Alerts::Dates{*row.startsOn, *row.endsOn};
    return rule;
}

Result<ListOf<AlertRule>> handle(Call &call, const ListAlertRules &request)
{
    const auto rules =
        findRules(call, request.accountNumber, request.owner, VerificationLevel::Read);
    if (!rules)
        return Unexpected{rules.error()};
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    std::vector<AlertType> types(std::begin(allTypes), std::end(allTypes));
    if (*cursor) {
        const auto last = fromText<AlertType>((*cursor)->at(0));
        std::erase_if(types, [&](AlertType type) { return last && type <= *last; });
    }
    return pageOf<AlertRule>(
        types, request.limit,
        [&](AlertType type) { return ruleFrom(rowOf(rules->rows, type), type, rules->owner); },
        [](AlertType type) { return QStringList{QString(toText(type))}; });
}

Result<AlertRule> handle(Call &call, const GetAlertRule &request)
{
    const auto rules =
        findRules(call, request.accountNumber, request.owner, VerificationLevel::Read);
    if (!rules)
        return Unexpected{rules.error()};
    return ruleFrom(rowOf(rules->rows, request.type), request.type, rules->owner);
}

Result<Answer<AlertRule>> handle(Call &call, const PutAlertRule &request)
{
    const auto rules =
        findRules(call, request.accountNumber, request.owner, VerificationLevel::ChangeContact);
    if (!rules)
        return Unexpected{rules.error()};
    if (auto open = requireOpen(call, rules->account); !open)
        return Unexpected{open.error()};
    const StoredAlertRule *row = rowOf(rules->rows, request.type);
    const AlertRule before = ruleFrom(row, request.type, rules->owner);
    const bool isNew = !row && call.createsNew();
    if (!isNew) {
        const auto change =
            row && row->change ? std::optional(LastChange{row->change->by, row->change->at}) : std::nullopt;
        if (auto matched = call.requireMatch(before, change); !matched)
            return Unexpected{matched.error()};
    }
    const auto checked = checkedRule(
        call, {request.type, request.enabled, request.threshold, request.startsOn, request.endsOn});
    if (!checked)
        return Unexpected{checked.error()};
    Answer<AlertRule> answer;
    answer.status = isNew ? 201 : 200;
    answer.value = before;
    answer.value.enabled = request.enabled;
    answer.value.threshold = request.threshold;
    answer.value.startsOn = request.startsOn;
    answer.value.endsOn = request.endsOn;
    if (answer.value == before)
        return answer;
    if (auto written = write(call, request, *rules, *checked); !written)
        return Unexpected{written.error()};
    if (auto recorded =
            call.record({.action = u"alert_rule_changed"_s,
                         .subject = u"account/"_s + request.accountNumber.text(),
                         .before = trailJson(before, request.accountNumber),
                         .after = trailJson(answer.value, request.accountNumber),
                         .customers = {rules->account.customer}});
        !recorded)
        return Unexpected{recorded.error()};
    return answer;
}

VENTANILLA_EXECUTE(ListAlertRules)
VENTANILLA_EXECUTE(GetAlertRule)
VENTANILLA_EXECUTE(PutAlertRule)

} // namespace Ventanilla
