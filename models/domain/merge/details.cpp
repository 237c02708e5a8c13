#include "models/domain/mask.h"
#include "models/domain/merge/question.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

void askAboutRole(const View &view, const Scope &scope, const AccountRow &account,
                  const QStringList &from, std::vector<Conflict> &asked)
{
    const auto sides = scope.sides(view, account.number);
    const bool differs = std::any_of(sides.begin(), sides.end(), [&](const LinkRow *side) {
        return side->role != sides.front()->role;
    });
    if (!differs || account.status == AccountStatus::Closed)
        return; // a closed account is linked to be viewed, whatever the roles were
    Question question(view, ConflictKind::RoleDiffers, account, from);
    for (const LinkRow *side : sides)
        question.side(side->owner, toText(side->role));
    asked.push_back(question.offer(Choice::HighestRole)
                        .offer(Choice::KeepTarget)
                        .standard(Choice::HighestRole)
                        .conflict());
}

void askAboutBillingEmail(const View &view, const Scope &scope, const AccountRow &account,
                          const QStringList &from, std::vector<Conflict> &asked)
{
    const auto strange = strangeBillingAddress(view, scope, account.number);
    if (!strange)
        return;
    Question question(view, ConflictKind::BillingEmailDiffers, account, from);
    question.subject(strange->email);
    asked.push_back(
        question.offer(Choice::Keep).offer(Choice::Replace).standard(Choice::Keep).conflict());
}

void askAboutLabel(const View &view, const Scope &scope, const AccountRow &account,
                   const QStringList &from, std::vector<Conflict> &asked)
{
    std::vector<const LinkRow *> named = scope.sides(view, account.number);
    std::erase_if(named, [](const LinkRow *side) { return side->label.trimmed().isEmpty(); });
    const bool differs = std::any_of(named.begin(), named.end(), [&](const LinkRow *side) {
        return side->label.trimmed() != named.front()->label.trimmed();
    });
    if (!differs)
        return;
    Question question(view, ConflictKind::LabelDiffers, account, from);
    for (const LinkRow *side : named)
        question.side(side->owner, side->label.trimmed());
    asked.push_back(question.offer(Choice::KeepTarget)
                        .offer(Choice::KeepNewest)
                        .standard(Choice::KeepTarget)
                        .conflict());
}

void askAboutAutopay(const View &view, const AccountRow &account, const QStringList &from,
                     std::vector<Conflict> &asked)
{
    const auto active = view.activeAutopays(account.number);
    if (active.size() < 2)
        return;
    Question question(view, ConflictKind::AutopayDuplicated, account, from);
    for (const AutopayRow *autopay : active) {
        const auto method = view.methods.find(autopay->paymentMethodId);
        if (method != view.methods.end())
            question.side(method->second->owner,
                          method->second->brand + u' ' + method->second->last4);
    }
    Conflict conflict = question.conflict();
    for (const AutopayRow *autopay : active)
        conflict.autopayIds.append(autopay->id);
    conflict.choices = conflict.autopayIds;
    asked.push_back(conflict);
}

QString shownRule(const AlertRuleRow &rule)
{
    return rule.threshold.shortest(rule.unit) + u' ' + toText(rule.unit)
        + (rule.enabled ? QString() : QStringLiteral(" off"));
}

void askAboutRules(const View &view, const Scope &scope, const AccountRow &account,
                   const QStringList &from, std::vector<Conflict> &asked)
{
    for (const Word<AlertType> &type : WordTable<AlertType>::words) {
        const auto sides = scope.ruleSides(view, account.number, type.value);
        const bool differs = std::any_of(sides.begin(), sides.end(), [&](const AlertRuleRow *side) {
            return !isSameRule(*side, *sides.front());
        });
        if (!differs)
            continue;
        Question question(view, ConflictKind::AlertRulesDiffer,
                          account.number.text() + u'\n' + type.text);
        question.usernames(from).subject(type.text);
        for (const AlertRuleRow *side : sides)
            question.side(side->owner, shownRule(*side));
        Conflict conflict = question.offer(Choice::KeepLowestThreshold)
                                .offer(Choice::KeepNewest)
                                .standard(Choice::KeepLowestThreshold)
                                .conflict();
        conflict.account = account.number;
        conflict.customer = account.customer;
        asked.push_back(conflict);
    }
}

void askAboutMethods(const View &view, const Scope &scope, std::vector<Conflict> &asked)
{
    for (const auto &[fingerprint, group] : scope.methodGroups(view)) {
        std::set<QString> names;
        std::set<Owner> owners;
        for (const PaymentMethodRow *method : group) {
            owners.insert(method->owner);
            if (method->owner != view.targetOwner)
                names.insert(method->owner.key);
        }
        if (owners.size() < 2)
            continue;
        Question question(view, ConflictKind::PaymentMethodDuplicated, fingerprint);
        question.usernames(QStringList(names.begin(), names.end()));
        const PaymentMethodRow &kept = *oldestMethod(view, group);
        question.subject((kept.brand + u' ' + kept.last4).trimmed());
        for (const PaymentMethodRow *method : group)
            question.side(method->owner, method->id);
        asked.push_back(question.offer(Choice::KeepOldest).conflict());
    }
}

void askAboutConsent(const View &view, const Scope &scope, std::vector<Conflict> &asked)
{
    for (const auto &[number, clash] : consentClashes(view, scope)) {
        Question question(view, ConflictKind::SmsConsentDiffers, number);
        question.usernames(clash.usernames).subject(maskedPhone(number));
        asked.push_back(question.offer(Choice::OptOutWins).conflict());
    }
}

} // namespace

std::vector<Conflict> detailQuestions(const View &view, const Scope &scope)
{
    std::vector<Conflict> asked;
    for (const auto &[number, from] : scope.moves(view)) {
        const AccountRow &account = *view.accounts.at(number);
        askAboutRole(view, scope, account, from, asked);
        askAboutBillingEmail(view, scope, account, from, asked);
        askAboutLabel(view, scope, account, from, asked);
        askAboutAutopay(view, account, from, asked);
        askAboutRules(view, scope, account, from, asked);
    }
    askAboutMethods(view, scope, asked);
    askAboutConsent(view, scope, asked);
    return asked;
}

} // namespace Ventanilla::Merging
