#pragma once

#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

/// A mail or a text message, written in the transaction that causes it and sent later.
struct MessageRecord
{
    QString id;
    ContactKind channel = ContactKind::Email;
    QString purpose; ///< `verification_code`, `invitation`, `billing_email`
    QString recipient;
    Language language = Language::En;
    QString subject;
    QString body; ///< empty once it is sent: it holds codes and links
    std::optional<QString> customer;
    QString state; ///< `waiting`, `sent`, `failed`, `voided`
    QDateTime createdAt;
    int attempts = 0;
};

[[nodiscard]] Result<Done> addMessage(Database &database, const MessageRecord &message);

/// Those waiting for @p channel whose time has come, oldest first. They are not given again before @p nextAttempt, so that each has
/// one sender, and another one where that one died.
[[nodiscard]] Result<std::vector<MessageRecord>> claimWaiting(Database &database, ContactKind channel,
                                                              const QDateTime &now, const QDateTime &nextAttempt,
                                                              int limit);
/// Its text is forgotten.
[[nodiscard]] Result<Done> markSent(Database &database, const QString &id, const QDateTime &now);
/// Tried again at @p nextAttempt; given up without one, and then its text is forgotten.
[[nodiscard]] Result<Done> markFailed(Database &database, const QString &id, const QString &error,
                                      const std::optional<QDateTime> &nextAttempt);
/// Takes back what waits for @p recipient.
[[nodiscard]] Result<Done> voidMessages(Database &database, const QString &purpose, const QString &recipient);
/// Takes back what waits since before @p notBefore.
[[nodiscard]] Result<Done> voidOldMessages(Database &database, const QString &purpose, const QDateTime &notBefore);

/// Newest first.
[[nodiscard]] Result<std::vector<MessageRecord>> newestMessages(Database &database, int limit);
/// How many of @p purpose were written for @p customer since then.
[[nodiscard]] Result<int> countMessages(Database &database, const QString &purpose, const QString &customer,
                                        const QDateTime &since);

} // namespace Ventanilla
