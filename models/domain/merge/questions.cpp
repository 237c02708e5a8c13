#include "models/domain/merge/question.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

void askAboutTarget(const View &view, std::vector<Conflict> &asked)
{
    if (!view.target)
        return;
    std::set<CustomerNumber> plans;
    for (const auto &[name, source] : view.sources) {
        if (source->state == UsernameState::Merged)
            continue;
        for (const AccountNumber &account : view.accountsOf(Owner::username(name)))
            plans.insert(view.accounts.at(account)->customer);
    }
    const auto own = view.accountsOf(view.targetOwner);
    // A login without accounts is nobody's, and a plan without accounts concerns nobody (settled,
    // 11).
    const bool isTheirs = own.empty() || plans.empty()
        || std::any_of(own.begin(), own.end(), [&](const AccountNumber &account) {
                              return plans.contains(view.accounts.at(account)->customer);
                          });
    if (isTheirs && view.target->state != LoginState::Locked)
        return;
    Question question(view, ConflictKind::LoginOfOtherCustomer, view.inputs.target.key());
    question.side(view.targetOwner, toText(view.target->state));
    asked.push_back(question.offerSupervisor(Choice::Include).offer(Choice::Skip).conflict());
}

Conflict aboutMerged(const View &view, const UsernameRow &source)
{
    Question question(view, ConflictKind::UsernameAlreadyMerged, source.username);
    question.usernames({source.username});
    Conflict conflict = question.offer(Choice::Skip).conflict();
    conflict.mergeId = source.mergeId;
    return conflict;
}

Conflict aboutLegacyEmail(const View &view, const UsernameRow &source,
                          const std::vector<AccountNumber> &accounts)
{
    // Somebody of the username must be on the line; where it has no accounts, somebody of the plan.
    std::set<CustomerNumber> holders;
    for (const AccountNumber &account : accounts)
        holders.insert(view.accounts.at(account)->customer);
    if (accounts.empty() && view.principal)
        holders.insert(*view.principal);
    const bool isVerified = view.isSupervisor()
        || std::any_of(holders.begin(), holders.end(),
                       [&](const auto &holder) { return view.mayMoveAccountsOf(holder); });
    Question question(view, ConflictKind::LegacyEmailDiffers, source.username);
    question.usernames({source.username})
        .side(Owner::username(source.username), source.email.text());
    if (isVerified)
        question.offer(Choice::Include);
    else
        question.needVerifying(Choice::Include);
    return question.offer(Choice::Skip).conflict();
}

void askAboutAccount(const View &view, const AccountRow &account, const QStringList &from,
                     std::vector<Conflict> &asked)
{
    if (const auto others = view.otherLoginLinks(account.number); !others.empty()) {
        Question question(view, ConflictKind::AccountLinkedElsewhere, account, from);
        for (const LinkRow *other : others)
            question.side(other->owner, view.shownName(other->owner));
        asked.push_back(question.offer(Choice::KeepBoth)
                            .offerSupervisor(Choice::Move)
                            .offer(Choice::Skip)
                            .conflict());
    }
    if (view.principal && account.customer != *view.principal) {
        Question question(view, ConflictKind::DifferentCustomer, account, from);
        asked.push_back(question.offerSupervisor(Choice::Include).offer(Choice::Skip).conflict());
    }
    const auto customer = view.customers.find(account.customer);
    if (customer != view.customers.end() && !customer->second->flags.empty()) {
        Question question(view, ConflictKind::ProtectedAccount, account, from);
        QStringList flags;
        for (const CustomerFlag flag : customer->second->flags)
            flags.append(toText(flag));
        question.subject(flags.join(u';'));
        asked.push_back(question.offerSupervisor(Choice::Include).offer(Choice::Skip).conflict());
    }
    if (account.status == AccountStatus::Closed) {
        Question question(view, ConflictKind::AccountClosed, account, from);
        asked.push_back(question.offer(Choice::IncludeViewOnly)
                            .offer(Choice::Skip)
                            .standard(Choice::IncludeViewOnly)
                            .conflict());
    }
}

} // namespace

std::vector<Conflict> usernameQuestions(const View &view)
{
    std::vector<Conflict> asked;
    askAboutTarget(view, asked);
    for (const auto &[name, source] : view.sources) {
        if (source->state == UsernameState::Merged) {
            asked.push_back(aboutMerged(view, *source));
            continue;
        }
        const auto accounts = view.accountsOf(Owner::username(name));
        if (accounts.empty()) {
            Question question(view, ConflictKind::UsernameWithoutAccounts, name);
            question.usernames({name});
            asked.push_back(question.offer(Choice::RetireOnly)
                                .offer(Choice::Skip)
                                .standard(Choice::RetireOnly)
                                .conflict());
        }
        if (source->email != view.inputs.target)
            asked.push_back(aboutLegacyEmail(view, *source, accounts));
    }
    return asked;
}

std::vector<Conflict> accountQuestions(const View &view, const Scope &scope)
{
    std::vector<Conflict> asked;
    for (const auto &[number, from] : scope.moves(view))
        askAboutAccount(view, *view.accounts.at(number), from, asked);
    return asked;
}

} // namespace Ventanilla::Merging
