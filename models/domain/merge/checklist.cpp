#include "models/domain/merge/view.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

/// What an account's autopay comes to, and the autopay that says so.
std::pair<AutopayStatus, const AutopayRow *>
statusOf(const View &view, const AccountNumber &account, const Effects &effects)
{
    const auto isSuspended = [&](const AutopayRow &autopay) {
        return autopay.state == AutopayState::Suspended
            || std::any_of(effects.autopays.begin(), effects.autopays.end(),
                           [&](const AutopayChange &change) {
                               return change.account == account && change.id == autopay.id
                                   && change.suspended;
                           });
    };
    const AutopayRow *suspended = nullptr;
    for (const auto &[key, autopay] : view.autopays) {
        if (key.first != account || autopay->state == AutopayState::Cancelled)
            continue;
        if (!isSuspended(*autopay))
            return {AutopayStatus::On, autopay};
        suspended = suspended ? suspended : autopay;
    }
    return {suspended ? AutopayStatus::NeedsReauthorization : AutopayStatus::Off, suspended};
}

} // namespace

std::vector<Check> checklistOf(const View &view, const Scope &scope, const Effects &effects)
{
    std::vector<Check> checklist;
    const QString month = view.inputs.today.toString(QStringLiteral("yyyy-MM"));
    for (const auto &[account, from] : scope.moves(view)) {
        const auto [status, autopay] = statusOf(view, account, effects);
        Check check{account, status, {}, {}, {}, view.accounts.at(account)->delivery};
        const auto method =
            autopay ? view.methods.find(autopay->paymentMethodId) : view.methods.end();
        if (method != view.methods.end()) {
            check.methodKind = method->second->kind;
            check.methodBrand = method->second->brand;
            check.methodLast4 = method->second->last4;
            const QString &expires = method->second->expires;
            if (status == AutopayStatus::On && !expires.isEmpty() && expires < month)
                check.autopay = AutopayStatus::NeedsReauthorization;
        }
        checklist.push_back(check);
    }
    return checklist;
}

} // namespace Ventanilla::Merging
