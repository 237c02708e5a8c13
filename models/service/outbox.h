#pragma once

#include "models/domain/digitkey.h"
#include "models/service/call.h"
#include "models/store/messagestore.h"

namespace Ventanilla {

/// What is to be sent to a customer.
struct Message
{
    ContactKind channel = ContactKind::Email; ///< a phone gets a text message
    QString purpose;
    QString recipient;
    Language language = Language::En;
    QString subject;
    QString body;
    std::optional<CustomerNumber> customer = {};
};

/// Writes @p message in this transaction; it goes out after the commit.
[[nodiscard]] Result<Done> send(Call &call, const Message &message);

/// Takes back what waits for @p recipient.
[[nodiscard]] Result<Done> unsend(Call &call, const QString &purpose, const QString &recipient);

/// For whoever sends them: those whose time has come, to be answered by messageSent() or messageFailed(); without an
/// answer they are given again after five minutes. Codes that have expired are not sent any more.
[[nodiscard]] Result<std::vector<MessageRecord>> claimMessages(Service &service, Database &database, int limit);
[[nodiscard]] Result<Done> messageSent(Service &service, Database &database, const MessageRecord &message);
/// Tried again later and later, ten times in all. @p error holds no personal data.
[[nodiscard]] Result<Done> messageFailed(Service &service, Database &database, const MessageRecord &message,
                                         const QString &error);

/// Newest first, for the demo's outbox panel.
[[nodiscard]] Result<std::vector<MessageRecord>> recentMessages(Database &database, int limit);

} // namespace Ventanilla
