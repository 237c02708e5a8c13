#pragma once

#include "models/domain/words.h"
#include "models/store/accountfilter.h"
#include "models/store/changemark.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// A row of alert_recipients.
struct StoredRecipient
{
    AccountNumber account;
    QString id;
    QString name;
    std::optional<QString> email;
    std::optional<QString> mobile; ///< as typed
    std::optional<QDate> smsConsentOn;
    std::optional<QDate> smsOptedOutOn;
    Language language = Language::En;
    std::vector<AlertType> alertTypes; ///< in the order of AlertType
    std::optional<ChangeMark> change;
};

/// Those of the accounts, by account and id.
[[nodiscard]] Result<std::vector<StoredRecipient>> recipientsOf(Database &database,
                                                                const QStringList &accounts);
/// Up to @p limit of an account behind @p after, by id.
[[nodiscard]] Result<std::vector<StoredRecipient>> recipientPage(Database &database,
                                                                 const AccountNumber &account,
                                                                 const QString &after, int limit);
[[nodiscard]] Result<std::optional<StoredRecipient>>
recipientRow(Database &database, const AccountNumber &account, const QString &id);

[[nodiscard]] Result<Done> addRecipient(Database &database, const StoredRecipient &recipient,
                                        const ChangeMark &mark);
[[nodiscard]] Result<Done> changeRecipient(Database &database, const StoredRecipient &recipient,
                                           const ChangeMark &mark);
[[nodiscard]] Result<Done> removeRecipient(Database &database, const StoredRecipient &recipient);

/// Since when nobody at @p account's recipients with this PhoneNumber::key() may be texted; also
/// where the recipient who said so is gone. Nothing where nobody has opted out.
[[nodiscard]] Result<std::optional<QDate>>
optedOutOn(Database &database, const AccountNumber &account, const QString &mobileKey);
/// Keeps an opt-out whose recipient goes or takes another number.
[[nodiscard]] Result<Done> keepOptOut(Database &database, const AccountNumber &account,
                                      const QString &mobileKey, const QDate &optedOutOn);

} // namespace Ventanilla
