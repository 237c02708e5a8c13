#pragma once

#include "models/domain/digitkey.h"
#include "models/service/call.h"
#include "models/service/deliveryproblems.h"
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
    QString stopUrl = {}; ///< where the recipient stops such messages; empty where there is no such page
};

/// Writes @p message in this transaction; it goes out after the commit.
[[nodiscard]] Result<Done> send(Call &call, const Message &message);

/// As send(); gives the message's id.
[[nodiscard]] Result<QString> enqueue(Call &call, const Message &message);

/// Takes back what waits for @p recipient.
[[nodiscard]] Result<Done> unsend(Call &call, const QString &purpose, const QString &recipient);

/// For whoever sends to @p channels: those whose time has come, at most @p limit for each, to be answered by
/// messageSent() or messageFailed() within claimSeconds; without an answer they are given again after that, with the
/// same `mailId`, which they get the first time, at @p mailDomain. What goes another way waits. Codes and links that
/// have expired are taken back, whatever way they go.
[[nodiscard]] Result<std::vector<MessageRecord>> claimMessages(Service &service, Database &database,
                                                               const std::vector<ContactKind> &channels, int limit,
                                                               const QString &mailDomain = QStringLiteral("localhost"));
inline constexpr int claimSeconds = 5 * 60;

[[nodiscard]] Result<Done> messageSent(Service &service, Database &database, const MessageRecord &message);
/// Tried again later and later, for three days; at once given up where trying again changes nothing. What is given up
/// stands in the customer's history.
[[nodiscard]] Result<Done> messageFailed(Service &service, Database &database, const MessageRecord &message,
                                         const NotSent &why);
/// Says of what waits for @p channel that nothing here sends it.
[[nodiscard]] Result<Done> noteNoWay(Database &database, ContactKind channel);

/// Newest first, for the demo's outbox panel.
[[nodiscard]] Result<std::vector<MessageRecord>> recentMessages(Database &database, int limit);

} // namespace Ventanilla
