#include "tests/domain/merge/world.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Merging {

AccountNumber account(int number)
{
    return *AccountNumber::parse(QString::number(number).rightJustified(7, u'0'));
}

CustomerNumber customer(int number)
{
    return *CustomerNumber::parse(QString::number(number).rightJustified(8, u'0'));
}

EmailAddress email(const QString &text)
{
    return *EmailAddress::parse(text);
}

void World::addCustomer(int number)
{
    customers.push_back({customer(number), u"Customer %1"_s.arg(number), Language::En, {}});
}

AccountRow &World::addAccount(int number, int customerNumber)
{
    AccountRow row;
    row.number = account(number);
    row.customer = customer(customerNumber);
    return accounts.emplace_back(row);
}

void World::addLogin(const QString &address, LoginState state)
{
    logins.push_back({email(address), state});
}

UsernameRow &World::addUsername(const QString &name, const QString &address)
{
    UsernameRow row;
    row.username = name;
    row.email = email(address);
    return usernames.emplace_back(row);
}

LinkRow &World::link(const Owner &owner, int accountNumber, LinkRole role)
{
    return links.emplace_back(LinkRow{owner, account(accountNumber), {}, role});
}

void World::addMethod(const QString &id, const Owner &owner, const QString &fingerprint)
{
    methods.push_back({id, owner, PaymentMethodKind::Card, u"Visa"_s, fingerprint.right(4),
                       u"2030-01"_s, fingerprint});
}

void World::addAutopay(const QString &id, int accountNumber, const QString &methodId)
{
    autopays.push_back({id, account(accountNumber), methodId, AutopayState::Active, {}});
}

AlertRuleRow &World::addRule(int accountNumber, const Owner &owner, AlertType type, int gallons)
{
    AlertRuleRow row;
    row.account = account(accountNumber);
    row.owner = owner;
    row.type = type;
    row.threshold = Volume::fromMilliGallons(gallons * 1000LL);
    return rules.emplace_back(row);
}

RecipientRow &World::addRecipient(const QString &id, int accountNumber, const QString &mobile)
{
    return recipients.emplace_back(RecipientRow{id, account(accountNumber), mobile, {}, {}});
}

Inputs World::inputs(const QString &target, const QStringList &names, StaffRole role) const
{
    Inputs given;
    given.target = email(target);
    given.usernames = names;
    given.askedBy = role;
    given.today = QDate(2026, 3, 8);
    given.logins = logins;
    for (const UsernameRow &row : usernames) {
        if (names.contains(row.username))
            given.sources.push_back(row);
    }
    for (const LinkRow &row : links) {
        if (row.owner.kind == Owner::Kind::EmailLogin || names.contains(row.owner.key))
            given.links.push_back(row);
    }
    for (const CustomerRow &row : customers)
        given.verified.insert(row.number);
    given.customers = customers;
    given.accounts = accounts;
    given.methods = methods;
    given.autopays = autopays;
    given.alertRules = rules;
    given.recipients = recipients;
    return given;
}

std::set<AccountNumber> World::reachableFrom(const Owner &owner) const
{
    std::set<AccountNumber> found;
    for (const LinkRow &row : links) {
        if (row.owner == owner)
            found.insert(row.account);
    }
    return found;
}

namespace {

template <typename Rows, typename Predicate>
auto &rowWhere(Rows &rows, Predicate predicate)
{
    const auto found = std::find_if(rows.begin(), rows.end(), predicate);
    Q_ASSERT(found != rows.end());
    return *found;
}

void applyRules(std::vector<AlertRuleRow> &rules, const Effects &effects, const Owner &target)
{
    for (const AlertRuleChange &moved : effects.movedRules) {
        const auto replaced = std::erase_if(rules, [&](const AlertRuleRow &row) {
            return row.account == moved.account && row.type == moved.type && row.owner == target;
        });
        Q_ASSERT((replaced == 1) == moved.replacesTargets);
        rowWhere(rules, [&](const AlertRuleRow &row) {
            return row.account == moved.account && row.type == moved.type
                && row.owner == moved.owner;
        }).owner = target;
    }
    for (const AlertRuleChange &silenced : effects.silencedRules) {
        rowWhere(rules, [&](const AlertRuleRow &row) {
            return row.account == silenced.account && row.type == silenced.type
                && row.owner == silenced.owner;
        }).enabled = false;
    }
}

void applyLinks(std::vector<LinkRow> &links, const Effects &effects, const Owner &target)
{
    for (const TargetLink &made : effects.targetLinks) {
        std::erase_if(links, [&](const LinkRow &row) {
            return row.owner == target && row.account == made.account;
        });
        links.push_back({target, made.account, made.label, made.role});
    }
    for (const EndedLink &ended : effects.endedLinks)
        std::erase_if(links, [&](const auto &row) {
            return row.owner == ended.owner && row.account == ended.account;
        });
}

} // namespace

void World::apply(const Plan &plan, const QString &mergeId)
{
    const Owner target = Owner::login(plan.login);
    const Effects &effects = plan.effects;
    if (effects.loginToCreate)
        logins.push_back({effects.loginToCreate->email, LoginState::Invited});
    applyLinks(links, effects, target);
    for (const QString &name : effects.mergedUsernames) {
        usernameRow(name).state = UsernameState::Merged;
        usernameRow(name).mergeId = mergeId;
    }
    for (const AutopayChange &change : effects.autopays) {
        AutopayRow &row = autopayRow(change.id);
        if (change.suspended)
            row.state = AutopayState::Suspended;
        if (!change.paymentMethodId.isEmpty())
            row.paymentMethodId = change.paymentMethodId;
    }
    for (const QString &id : effects.movedMethods)
        methodRow(id).owner = target;
    applyRules(rules, effects, target);
    for (const OptOut &optOut : effects.optOuts) {
        rowWhere(recipients, [&](const RecipientRow &row) {
            return row.id == optOut.recipientId;
        }).smsOptedOutOn = optOut.optedOutOn;
    }
    for (const BillingEmailChange &change : effects.billingEmails)
        accountRow(change.account).billingEmail = change.email;
}

AccountRow &World::accountRow(const AccountNumber &number)
{
    return rowWhere(accounts, [&](const AccountRow &row) { return row.number == number; });
}

UsernameRow &World::usernameRow(const QString &name)
{
    return rowWhere(usernames, [&](const UsernameRow &row) { return row.username == name; });
}

AutopayRow &World::autopayRow(const QString &id)
{
    return rowWhere(autopays, [&](const AutopayRow &row) { return row.id == id; });
}

PaymentMethodRow &World::methodRow(const QString &id)
{
    return rowWhere(methods, [&](const PaymentMethodRow &row) { return row.id == id; });
}

Inputs answered(Inputs inputs, QRandomGenerator &dice)
{
    for (Plan plan = planMerge(inputs); plan.hasOpenConflict(); plan = planMerge(inputs)) {
        for (const Conflict &conflict : plan.conflicts) {
            if (conflict.isOpen() || (conflict.choice.isEmpty() && dice.bounded(2) == 0))
                inputs.answers.push_back(
                    {conflict.id, conflict.choices.at(dice.bounded(int(conflict.choices.size())))});
        }
    }
    return inputs;
}

} // namespace Ventanilla::Merging
