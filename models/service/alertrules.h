#pragma once

#include "models/contract/alerts.h"
#include "models/domain/alerts/rule.h"
#include "models/service/call.h"
#include "models/store/accountstore.h"
#include "models/store/alertrulestore.h"

namespace Ventanilla {

/// The account, where the caller has proved @p needed for its customer.
[[nodiscard]] Result<AccountRow> accountForAlerts(Call &call, const AccountNumber &account,
                                                  VerificationLevel needed);

/// Conflict `/problems/account-closed` where the customer has moved out: alerts end with that.
[[nodiscard]] Result<Done> requireOpen(const Call &call, const AccountRow &account);

/// A login whose rules a call is about.
struct RuleOwner
{
    AlertOwner owner;
    QString email; ///< as it was typed
};

/// The login that @p named names among those of the account, or the only one. Conflict
/// `/problems/no-login` where there is none; Invalid at `/owner` where there are several and none
/// is named; NotFound where the named one is not linked.
[[nodiscard]] Result<RuleOwner> ownerOfRules(Call &call, const AccountNumber &account,
                                             const QString &named);

/// What a body says of a rule, before it is checked.
struct GivenRule
{
    AlertType type = AlertType::Daily;
    bool enabled = false;
    std::optional<AlertThreshold> threshold;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn;
};

/// The rule that @p given means; nothing where it is off and has no level. Invalid with a fault for
/// each field that is wrong.
[[nodiscard]] Result<std::optional<Alerts::Rule>> checkedRule(const Call &call,
                                                              const GivenRule &given);

/// What the evaluator takes for a row; its owner is AlertOwner::text().
[[nodiscard]] Alerts::Rule evaluatorRule(const StoredAlertRule &row);

[[nodiscard]] Result<ListOf<AlertRule>> handle(Call &call, const ListAlertRules &request);
[[nodiscard]] Result<AlertRule> handle(Call &call, const GetAlertRule &request);
[[nodiscard]] Result<Answer<AlertRule>> handle(Call &call, const PutAlertRule &request);

} // namespace Ventanilla
