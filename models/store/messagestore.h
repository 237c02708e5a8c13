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
    QString purpose; ///< `verification_code`, `invitation`, `billing_email`, `usage_alert`
    QString recipient;
    Language language = Language::En;
    QString subject;
    QString body; ///< empty once it is sent: it holds codes and links
    std::optional<QString> customer;
    QString state; ///< `waiting`, `sent`, `failed`, `voided`
    QDateTime createdAt;
    int attempts = 0;
    QString mailId = {};  ///< its Message-ID without brackets, for ever the same; empty before the first try
    QString stopUrl = {}; ///< where the recipient stops such messages; empty where there is no such page
};

[[nodiscard]] Result<Done> addMessage(Database &database, const MessageRecord &message);

/// Those waiting for @p channel whose time has come, oldest first. They are not given again before @p nextAttempt, so that each has
/// one sender, and another one where that one died. With the first time each gets its `mailId`, at @p mailDomain.
[[nodiscard]] Result<std::vector<MessageRecord>> claimWaiting(Database &database, ContactKind channel,
                                                              const QDateTime &now, const QDateTime &nextAttempt,
                                                              int limit, const QString &mailDomain);
/// Its text is forgotten. It stands as sent even where it was taken back or given up meanwhile: it is with its recipient.
[[nodiscard]] Result<Done> markSent(Database &database, const QString &id, const QDateTime &now);
/// Tried again at @p nextAttempt; given up without one, and then its text is forgotten. False, and nothing is marked,
/// where it waits no more or somebody else took it after @p message was taken.
[[nodiscard]] Result<bool> markFailed(Database &database, const MessageRecord &message, const QString &error,
                                      const std::optional<QDateTime> &nextAttempt);
/// What waits for @p channel and was never tried says @p error.
[[nodiscard]] Result<Done> noteUnsendable(Database &database, ContactKind channel, const QString &error);
/// Takes one back that waits.
[[nodiscard]] Result<Done> voidMessage(Database &database, const QString &id);
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
