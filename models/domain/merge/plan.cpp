#include "models/domain/merge/plan.h"

#include "models/domain/merge/view.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

using Known = std::map<QString, Conflict>;

/// The answers that can be taken, by conflict; the others go to @p wrong.
std::map<QString, QString> takeAnswers(const std::vector<Answer> &answers, const Known &known,
                                       std::vector<WrongAnswer> &wrong)
{
    std::map<QString, QString> taken;
    for (const Answer &answer : answers) {
        const auto refuse = [&](WrongAnswer::Why why) {
            wrong.push_back({answer.conflictId, answer.choice, why});
        };
        const auto found = known.find(answer.conflictId);
        if (found == known.end()) {
            refuse(WrongAnswer::Why::UnknownConflict);
            continue;
        }
        const Conflict &conflict = found->second;
        const auto [before, isNew] = taken.try_emplace(answer.conflictId, answer.choice);
        if (conflict.beyondRole.contains(answer.choice))
            refuse(WrongAnswer::Why::BeyondRole);
        else if (conflict.needVerifying.contains(answer.choice))
            refuse(WrongAnswer::Why::NeedsVerifying);
        else if (!conflict.choices.contains(answer.choice)
                 || (!isNew && before->second != answer.choice))
            refuse(WrongAnswer::Why::UnknownChoice);
        else
            continue;
        if (isNew)
            taken.erase(before);
    }
    return taken;
}

/// What is taken of @p answers does not depend on their order: two that contradict each other are
/// both wrong.
std::vector<Answer> sorted(std::vector<Answer> answers)
{
    std::sort(answers.begin(), answers.end(), [](const Answer &a, const Answer &b) {
        return a.conflictId != b.conflictId ? a.conflictId < b.conflictId : a.choice < b.choice;
    });
    return answers;
}

void answer(std::vector<Conflict> &conflicts, const std::map<QString, QString> &answers)
{
    for (Conflict &conflict : conflicts) {
        if (const auto found = answers.find(conflict.id); found != answers.end())
            conflict.choice = found->second;
    }
}

Scope everything(const View &view)
{
    Scope scope;
    for (const auto &[name, source] : view.sources) {
        if (source->state == UsernameState::Open)
            scope.usernames.insert(name);
    }
    return scope;
}

/// The scope without the usernames that @p conflicts take out.
Scope withoutSkippedUsernames(const View &view, const std::vector<Conflict> &conflicts)
{
    Scope scope = everything(view);
    for (const Conflict &conflict : conflicts) {
        if (!conflict.isDecided(Choice::Skip))
            continue;
        if (conflict.kind == ConflictKind::LoginOfOtherCustomer)
            scope.usernames.clear();
        for (const QString &name : conflict.usernames)
            scope.usernames.erase(name);
    }
    return scope;
}

/// What is left to ask once something is skipped: the decisions that skip it, and whatever has been
/// decided.
void dropMoot(std::vector<Conflict> &conflicts, const Scope &scope)
{
    std::erase_if(conflicts, [&](const Conflict &conflict) {
        if (!conflict.isOpen())
            return false;
        if (conflict.account)
            return scope.skipped.contains(*conflict.account);
        return !conflict.usernames.isEmpty()
            && std::none_of(conflict.usernames.begin(), conflict.usernames.end(),
                            [&](const QString &name) { return scope.usernames.contains(name); });
    });
}

Known allQuestions(const View &view, const Scope &scope)
{
    Known known;
    for (const auto &list :
         {usernameQuestions(view), accountQuestions(view, scope), detailQuestions(view, scope)}) {
        for (const Conflict &conflict : list)
            known.emplace(conflict.id, conflict);
    }
    return known;
}

/// Asks in three rounds, as each narrows the next: usernames, accounts, details.
Scope ask(const View &view, const std::map<QString, QString> &answers,
          std::vector<Conflict> &conflicts)
{
    conflicts = usernameQuestions(view);
    answer(conflicts, answers);
    Scope scope = withoutSkippedUsernames(view, conflicts);
    auto aboutAccounts = accountQuestions(view, scope);
    answer(aboutAccounts, answers);
    for (const Conflict &conflict : aboutAccounts) {
        if (conflict.isDecided(Choice::Skip))
            scope.skipped.insert(*conflict.account);
    }
    auto aboutDetails = detailQuestions(view, scope);
    answer(aboutDetails, answers);
    conflicts.insert(conflicts.end(), aboutAccounts.begin(), aboutAccounts.end());
    conflicts.insert(conflicts.end(), aboutDetails.begin(), aboutDetails.end());
    dropMoot(conflicts, scope);
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [](const Conflict &a, const Conflict &b) { return a.kind < b.kind; });
    return scope;
}

Touches touchesOf(const View &view, const Plan &plan)
{
    Touches touches;
    for (const Move &move : plan.moves) {
        touches.accounts.insert(move.account);
        touches.usernames.insert(move.fromUsernames.begin(), move.fromUsernames.end());
    }
    touches.usernames.insert(plan.effects.mergedUsernames.begin(),
                             plan.effects.mergedUsernames.end());
    for (const OptOut &optOut : plan.effects.optOuts)
        touches.accounts.insert(optOut.account);
    for (const AutopayChange &autopay : plan.effects.autopays)
        touches.accounts.insert(autopay.account);
    for (const EndedLink &ended : plan.effects.endedLinks) {
        if (ended.owner.kind == Owner::Kind::EmailLogin)
            touches.logins.insert(ended.owner.key);
    }
    if (!touches.usernames.empty())
        touches.logins.insert(view.inputs.target.key());
    return touches;
}

void addMoves(const View &view, const Scope &scope, Plan &plan)
{
    for (const auto &[number, from] : scope.moves(view)) {
        const AccountRow &account = *view.accounts.at(number);
        plan.moves.push_back(
            {number, from, account.status, view.link(number, view.targetOwner) != nullptr});
        plan.movedCustomers.insert(account.customer);
        if (!view.mayMoveAccountsOf(account.customer))
            plan.unverified.insert(account.customer);
    }
}

} // namespace

bool Plan::hasOpenConflict() const
{
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [](const Conflict &conflict) { return conflict.isOpen(); });
}

bool Plan::canApply() const
{
    return unknownUsernames.isEmpty() && wrongAnswers.empty() && !hasOpenConflict();
}

Plan planMerge(const Inputs &inputs)
{
    const View view(inputs);
    Plan plan;
    plan.version = versionOf(inputs);
    plan.login = view.target ? view.target->email : inputs.target;
    if (view.target)
        plan.loginState = view.target->state;
    plan.principal = view.principal;
    plan.unknownUsernames = view.unknownUsernames;

    // A question may come up only by an answer, or go by one: an answer to either is an answer.
    const std::vector<Answer> given = sorted(inputs.answers);
    Known known = allQuestions(view, everything(view));
    std::vector<WrongAnswer> ignored;
    const Scope scope = ask(view, takeAnswers(given, known, ignored), plan.conflicts);
    for (const Conflict &conflict : plan.conflicts)
        known[conflict.id] = conflict;
    const auto answers = takeAnswers(given, known, plan.wrongAnswers);
    answer(plan.conflicts, answers);

    addMoves(view, scope, plan);
    plan.effects = effectsOf(view, scope, plan.conflicts);
    plan.checklist = checklistOf(view, scope, plan.effects);
    plan.touches = touchesOf(view, plan);
    return plan;
}

} // namespace Ventanilla::Merging
