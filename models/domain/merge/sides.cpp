#include "models/domain/merge/view.h"
#include "models/domain/phonenumber.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

/// A username that keeps an account keeps the methods which that account, or nothing at all, uses.
bool comesAlong(const View &view, const Scope &scope, const PaymentMethodRow &method)
{
    const QString &name = method.owner.key;
    if (scope.isMergedWhole(view, name))
        return true;
    const auto moves = scope.moves(view);
    const bool moving = std::any_of(moves.begin(), moves.end(),
                                    [&](const auto &move) { return move.second.contains(name); });
    bool isUsed = false;
    for (const auto &[key, autopay] : view.autopays) {
        if (autopay->paymentMethodId != method.id || autopay->state == AutopayState::Cancelled)
            continue;
        if (!moves.contains(autopay->account))
            return false;
        isUsed = true;
    }
    return moving && isUsed;
}

QString numberKey(const RecipientRow &recipient)
{
    const auto number = PhoneNumber::parse(recipient.mobile);
    return number ? number->key() : recipient.mobile.trimmed();
}

std::optional<QDateTime> firstAuthorized(const View &view, const PaymentMethodRow &method)
{
    std::optional<QDateTime> first;
    for (const auto &[key, autopay] : view.autopays) {
        if (autopay->paymentMethodId == method.id && autopay->authorizedAt
            && (!first || *autopay->authorizedAt < *first))
            first = autopay->authorizedAt;
    }
    return first;
}

} // namespace

std::vector<const AlertRuleRow *> Scope::ruleSides(const View &view, const AccountNumber &account,
                                                   AlertType type) const
{
    std::vector<const AlertRuleRow *> found;
    const auto add = [&](const Owner &owner) {
        if (const auto rule = view.rules.find({account, type, owner}); rule != view.rules.end())
            found.push_back(rule->second);
    };
    add(view.targetOwner);
    for (const QString &name : usernames)
        add(Owner::username(name));
    return found;
}

std::map<QString, std::vector<const PaymentMethodRow *>> Scope::methodGroups(const View &view) const
{
    std::map<QString, std::vector<const PaymentMethodRow *>> groups;
    for (const auto &[id, method] : view.methods) {
        const bool isSources =
            method->owner.kind == Owner::Kind::OldUsername && usernames.contains(method->owner.key);
        if (method->owner == view.targetOwner || (isSources && comesAlong(view, *this, *method)))
            groups[method->fingerprint].push_back(method);
    }
    return groups;
}

const PaymentMethodRow *oldestMethod(const View &view,
                                     const std::vector<const PaymentMethodRow *> &group)
{
    const auto isOlder = [&](const PaymentMethodRow *a, const PaymentMethodRow *b) {
        const bool own = a->owner == view.targetOwner;
        if (own != (b->owner == view.targetOwner))
            return own;
        const auto first = firstAuthorized(view, *a);
        const auto second = firstAuthorized(view, *b);
        if (first != second)
            return first && (!second || *first < *second);
        return a->id < b->id;
    };
    return *std::min_element(group.begin(), group.end(), isOlder);
}

bool isSameRule(const AlertRuleRow &a, const AlertRuleRow &b)
{
    return a.threshold == b.threshold && a.enabled == b.enabled && a.startsOn == b.startsOn
        && a.endsOn == b.endsOn;
}

const AlertRuleRow *winningRule(const View &view, const std::vector<const AlertRuleRow *> &sides,
                                Choice choice)
{
    const auto isBetter = [&](const AlertRuleRow *a, const AlertRuleRow *b) {
        if (choice == Choice::KeepNewest && a->updatedAt != b->updatedAt)
            return a->updatedAt > b->updatedAt; // an empty optional is the least
        if (choice == Choice::KeepLowestThreshold && a->enabled != b->enabled)
            return a->enabled; // a rule that is switched off does not lower the level
        if (choice == Choice::KeepLowestThreshold && a->threshold != b->threshold)
            return a->threshold < b->threshold;
        const bool own = a->owner == view.targetOwner;
        if (own != (b->owner == view.targetOwner))
            return own;
        if (a->updatedAt != b->updatedAt)
            return a->updatedAt > b->updatedAt;
        return a->owner < b->owner;
    };
    return *std::min_element(sides.begin(), sides.end(), isBetter);
}

std::map<QString, ConsentClash> consentClashes(const View &view, const Scope &scope)
{
    const auto moves = scope.moves(view);
    std::map<QString, std::vector<const RecipientRow *>> byNumber;
    for (const auto &[key, recipient] : view.recipients) {
        const bool concerned =
            moves.contains(recipient->account) || view.link(recipient->account, view.targetOwner);
        if (concerned && !recipient->mobile.trimmed().isEmpty())
            byNumber[numberKey(*recipient)].push_back(recipient);
    }
    std::map<QString, ConsentClash> clashes;
    for (const auto &[number, recipients] : byNumber) {
        ConsentClash clash;
        bool isClash = false;
        for (const RecipientRow *out : recipients) {
            if (!out->smsOptedOutOn)
                continue;
            if (clash.optedOutOn.isNull() || *out->smsOptedOutOn < clash.optedOutOn)
                clash.optedOutOn = *out->smsOptedOutOn;
            for (const RecipientRow *in : recipients) {
                const bool consents =
                    in->smsConsentOn && !in->smsOptedOutOn && in->account != out->account;
                isClash = isClash
                    || (consents && (moves.contains(in->account) || moves.contains(out->account)));
            }
        }
        if (!isClash)
            continue;
        std::set<QString> names;
        for (const RecipientRow *recipient : recipients) {
            if (recipient->smsConsentOn && !recipient->smsOptedOutOn)
                clash.consenting.push_back(recipient);
            if (const auto move = moves.find(recipient->account); move != moves.end())
                names.insert(move->second.begin(), move->second.end());
        }
        clash.usernames = QStringList(names.begin(), names.end());
        clashes[number] = clash;
    }
    return clashes;
}

} // namespace Ventanilla::Merging
