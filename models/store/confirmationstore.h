#pragma once

#include "models/domain/linkkind.h"
#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDate>
#include <QDateTime>

namespace Ventanilla {

/// What a customer's link confirms. Only the hash of its token is kept.
struct ConfirmationRecord
{
    LinkKind kind = LinkKind::Invitation;
    QString emailKey; ///< of the address or number
    QString email;
    std::optional<QString> accountNumber; ///< of a bill's e-mail address, or of an alert
    std::optional<QString> mergeId;       ///< which caused it
    QDateTime createdAt;
    QDateTime expiresAt;
    bool isUsed = false;
    bool isVoided = false;
    std::optional<QString> recipientId = {}; ///< who stops an alert
    std::optional<AlertType> alertType = {}; ///< which one
};

[[nodiscard]] Result<Done> addConfirmation(Database &database, const QString &tokenHash,
                                           const ConfirmationRecord &record);
[[nodiscard]] Result<std::optional<ConfirmationRecord>> findConfirmation(Database &database,
                                                                         const QString &tokenHash);
[[nodiscard]] Result<Done> useConfirmation(Database &database, const QString &tokenHash, const QDateTime &now);
/// Makes the login's links say that they have expired.
[[nodiscard]] Result<Done> voidInvitations(Database &database, const QString &emailKey, const QDateTime &now);
/// Likewise those that confirm an address for this account's bills.
[[nodiscard]] Result<Done> voidBillEmails(Database &database, const QString &accountNumber, const QDateTime &now);

/// Makes an invited login active and sets when the terms were accepted. False where it was not invited (any more).
[[nodiscard]] Result<bool> activateLogin(Database &database, const QString &emailKey, const QDate &today,
                                         const QDateTime &now);
/// Starts the delivery of the account's bills to @p email. False where bills go elsewhere by now.
[[nodiscard]] Result<bool> activateBillEmail(Database &database, const QString &accountNumber, const QString &email,
                                             const QDateTime &now);

/// The language of an alert's recipient, of a login, else of the account's customer; empty where none says.
[[nodiscard]] Result<std::optional<Language>> confirmationLanguage(Database &database,
                                                                   const ConfirmationRecord &record);
/// Whose accounts the login is linked to.
[[nodiscard]] Result<QStringList> customersOfLogin(Database &database, const QString &emailKey);
[[nodiscard]] Result<QStringList> customersOfAccount(Database &database, const QString &accountNumber);

} // namespace Ventanilla
