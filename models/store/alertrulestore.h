#pragma once

#include "models/domain/volume.h"
#include "models/store/accountfilter.h"
#include "models/store/changemark.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// Whose alerts they are.
struct AlertOwner
{
    bool isLogin = true; ///< else a username of the old portal
    QString key; ///< EmailAddress::key(), or the username

    [[nodiscard]] QString kindText() const;
    /// Both in one, for a rule that knows owners as texts; no two owners have the same.
    [[nodiscard]] QString text() const { return kindText() + u':' + key; }
    static AlertOwner fromText(const QString &text);
    static AlertOwner login(const QString &key) { return {true, key}; }

    friend bool operator==(const AlertOwner &, const AlertOwner &) = default;
};

/// A row of alert_rules.
struct StoredAlertRule
{
    AccountNumber account;
    AlertOwner owner;
    AlertType type = AlertType::Daily;
    Volume threshold;
    VolumeUnit unit = VolumeUnit::Gal; ///< in which it was typed
    bool enabled = false;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn; ///< inclusive
    std::optional<ChangeMark> change;
};

/// The rules that one owner has on an account, by type's word.
[[nodiscard]] Result<std::vector<StoredAlertRule>> alertRulesOf(Database &database,
                                                                const AccountNumber &account,
                                                                const AlertOwner &owner);

/// The rules of the accounts that are on and can fire, by account, owner and type: those of linked
/// logins, and of usernames that were not merged (settled.md 18). Who changed them is not read.
[[nodiscard]] Result<std::vector<StoredAlertRule>> liveAlertRules(Database &database,
                                                                  const QStringList &accounts);

/// Adds the rule or puts it in the place of the one that stands.
[[nodiscard]] Result<Done> writeAlertRule(Database &database, const StoredAlertRule &rule,
                                          const ChangeMark &mark);
[[nodiscard]] Result<Done> removeAlertRule(Database &database, const StoredAlertRule &rule);

} // namespace Ventanilla
