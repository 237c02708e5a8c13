#include "models/domain/merge/view.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

/// The customer who holds most of the accounts of target and sources together; where two hold as
/// many: the one who holds most of the target's, else the lower number.
std::optional<CustomerNumber> principalOf(const View &view)
{
    std::map<CustomerNumber, std::pair<int, int>>
        held; // accounts in all, and the target's among them
    std::set<AccountNumber> counted;
    const auto count = [&](const Owner &owner) {
        for (const AccountNumber &account : view.accountsOf(owner)) {
            if (!counted.insert(account).second)
                continue;
            auto &[all, targets] = held[view.accounts.at(account)->customer];
            ++all;
            targets += owner == view.targetOwner ? 1 : 0;
        }
    };
    count(view.targetOwner);
    for (const auto &[name, source] : view.sources)
        count(Owner::username(name));
    const auto most = std::max_element(
        held.begin(), held.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == held.end() ? std::nullopt : std::optional(most->first);
}

} // namespace

View::View(const Inputs &given) : inputs(given), targetOwner(Owner::login(given.target))
{
    for (const LoginRow &row : given.logins)
        logins[row.email.key()] = &row;
    if (const auto found = logins.find(given.target.key()); found != logins.end())
        target = found->second;
    for (const AccountRow &row : given.accounts)
        accounts[row.number] = &row;
    for (const CustomerRow &row : given.customers)
        customers[row.number] = &row;
    for (const LinkRow &row : given.links) {
        if (accounts.contains(row.account))
            links[{row.account, row.owner}] = &row;
    }
    for (const auto &[key, row] : links)
        accountsByOwner[key.second].push_back(key.first);
    for (const PaymentMethodRow &row : given.methods)
        methods[row.id] = &row;
    for (const AutopayRow &row : given.autopays)
        autopays[{row.account, row.id}] = &row;
    for (const AlertRuleRow &row : given.alertRules)
        rules[{row.account, row.type, row.owner}] = &row;
    for (const RecipientRow &row : given.recipients)
        recipients[{row.account, row.id}] = &row;
    const std::set<QString> asked(given.usernames.begin(), given.usernames.end());
    for (const UsernameRow &row : given.sources) {
        if (asked.contains(row.username))
            sources[row.username] = &row;
    }
    for (const QString &name : asked) {
        if (!sources.contains(name))
            unknownUsernames.append(name);
    }
    principal = principalOf(*this);
}

bool View::isSupervisor() const
{
    return inputs.askedBy == StaffRole::Supervisor || inputs.askedBy == StaffRole::Administrator;
}

bool View::mayMoveAccountsOf(const CustomerNumber &customer) const
{
    return isSupervisor() || inputs.verified.contains(customer);
}

std::vector<AccountNumber> View::accountsOf(const Owner &owner) const
{
    const auto found = accountsByOwner.find(owner);
    return found == accountsByOwner.end() ? std::vector<AccountNumber>() : found->second;
}

const LinkRow *View::link(const AccountNumber &account, const Owner &owner) const
{
    const auto found = links.find({account, owner});
    return found == links.end() ? nullptr : found->second;
}

std::vector<const LinkRow *> View::otherLoginLinks(const AccountNumber &account) const
{
    std::vector<const LinkRow *> found;
    const Owner first{Owner::Kind::EmailLogin, QString()};
    for (auto it = links.lower_bound({account, first});
         it != links.end() && it->first.first == account; ++it) {
        if (it->first.second != targetOwner)
            found.push_back(it->second);
    }
    return found;
}

std::vector<const AutopayRow *> View::activeAutopays(const AccountNumber &account) const
{
    std::vector<const AutopayRow *> found;
    for (auto it = autopays.lower_bound({account, QString()});
         it != autopays.end() && it->first.first == account; ++it) {
        if (it->second->state == AutopayState::Active)
            found.push_back(it->second);
    }
    return found;
}

QString View::shownName(const Owner &owner) const
{
    if (owner.kind == Owner::Kind::OldUsername)
        return owner.key;
    const auto found = logins.find(owner.key);
    return found == logins.end() ? inputs.target.text() : found->second->email.text();
}

std::map<AccountNumber, QStringList> Scope::moves(const View &view) const
{
    std::map<AccountNumber, QStringList> found;
    for (const QString &name : usernames) {
        for (const AccountNumber &account : view.accountsOf(Owner::username(name))) {
            if (!skipped.contains(account))
                found[account].append(name);
        }
    }
    return found;
}

std::vector<const LinkRow *> Scope::sides(const View &view, const AccountNumber &account) const
{
    std::vector<const LinkRow *> found;
    if (const LinkRow *own = view.link(account, view.targetOwner))
        found.push_back(own);
    for (const QString &name : usernames) {
        if (const LinkRow *link = view.link(account, Owner::username(name)))
            found.push_back(link);
    }
    return found;
}

bool Scope::isMergedWhole(const View &view, const QString &username) const
{
    const auto accounts = view.accountsOf(Owner::username(username));
    return std::none_of(accounts.begin(), accounts.end(),
                        [&](const AccountNumber &account) { return skipped.contains(account); });
}

bool signedInLater(const View &view, const LinkRow &a, const LinkRow &b)
{
    const auto &first = view.sources.at(a.owner.key)->lastSignIn;
    const auto &second = view.sources.at(b.owner.key)->lastSignIn;
    return first != second ? first > second
                           : a.owner.key < b.owner.key; // an empty optional is the least
}

std::optional<BillingAddress> strangeBillingAddress(const View &view, const Scope &scope,
                                                    const AccountNumber &account)
{
    const AccountRow &row = *view.accounts.at(account);
    if (!row.billingEmail.isEmpty()) {
        const auto email = EmailAddress::parse(row.billingEmail);
        if (email && *email == view.inputs.target)
            return std::nullopt;
        return BillingAddress{row.billingEmail, false};
    }
    if (row.delivery == BillDelivery::Paper || view.link(account, view.targetOwner))
        return std::nullopt; // nothing is mailed, or "same as login" is the target's address
                             // already
    if (const auto others = view.otherLoginLinks(account); !others.empty())
        return BillingAddress{view.shownName(others.front()->owner), true};
    std::vector<const LinkRow *> sources = scope.sides(view, account);
    std::erase_if(sources, [&](const LinkRow *link) {
        return view.sources.at(link->owner.key)->email.isEmpty();
    });
    if (sources.empty())
        return std::nullopt;
    const LinkRow *first =
        *std::min_element(sources.begin(), sources.end(), [&](const auto *a, const auto *b) {
            return a->role != b->role ? a->role < b->role : signedInLater(view, *a, *b);
        });
    const EmailAddress &email = view.sources.at(first->owner.key)->email;
    return email == view.inputs.target ? std::nullopt
                                       : std::optional(BillingAddress{email.text(), true});
}

} // namespace Ventanilla::Merging
