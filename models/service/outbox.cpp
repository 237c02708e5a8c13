#include "models/service/outbox.h"

#include "models/service/confirmations.h"
#include "models/service/identifier.h"
#include "models/service/service.h"
#include "models/service/verifications.h"
#include "models/store/alerteventstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int leaseSeconds = 5 * 60;
constexpr int firstDelaySeconds = 60;
constexpr int longestDelaySeconds = 3600;
constexpr int mostAttempts = 10;

Result<Done> voidExpired(Database &database, const QDateTime &now)
{
    const std::pair<QStringView, int> lives[] = {{codePurposeText, codeSeconds},
                                                 {invitationPurposeText, confirmationSeconds},
                                                 {billEmailPurposeText, confirmationSeconds}};
    for (const auto &[purpose, seconds] : lives) {
        if (auto voided = voidOldMessages(database, purpose.toString(), now.addSecs(-seconds)); !voided)
            return voided;
    }
    return done;
}

} // namespace

Result<Done> send(Call &call, const Message &message)
{
    const auto id = enqueue(call, message);
    return id ? Result<Done>(done) : Unexpected{id.error()};
}

Result<QString> enqueue(Call &call, const Message &message)
{
    MessageRecord record;
    record.id = newId("msg_"_L1, call.now());
    record.channel = message.channel;
    record.purpose = message.purpose;
    record.recipient = message.recipient;
    record.language = message.language;
    record.subject = message.subject;
    record.body = message.body;
    if (message.customer)
        record.customer = message.customer->text();
    record.createdAt = call.now();
    if (auto added = addMessage(call.database(), record); !added)
        return Unexpected{added.error()};
    return record.id;
}

Result<Done> unsend(Call &call, const QString &purpose, const QString &recipient)
{
    return voidMessages(call.database(), purpose, recipient);
}

Result<std::vector<MessageRecord>> claimMessages(Service &service, Database &database,
                                                 const std::vector<ContactKind> &channels, int limit)
{
    const QDateTime now = service.now();
    return inTransaction(database, [&]() -> Result<std::vector<MessageRecord>> {
        if (auto voided = voidExpired(database, now); !voided)
            return Unexpected{voided.error()};
        std::vector<MessageRecord> messages;
        for (const ContactKind channel : channels) {
            const auto claimed = claimWaiting(database, channel, now, now.addSecs(leaseSeconds), limit);
            if (!claimed)
                return claimed;
            messages.insert(messages.end(), claimed->begin(), claimed->end());
        }
        return messages;
    });
}

Result<Done> messageSent(Service &service, Database &database, const MessageRecord &message)
{
    const QDateTime now = service.now();
    return inTransaction(database, [&]() -> Result<Done> {
        if (auto marked = markSent(database, message.id, now); !marked)
            return marked;
        return noteDelivery(database, message.id, DeliveryState::Sent, now);
    });
}

Result<Done> messageFailed(Service &service, Database &database, const MessageRecord &message, const QString &error)
{
    std::optional<QDateTime> next;
    if (message.attempts < mostAttempts) {
        const int delay = firstDelaySeconds << qBound(0, message.attempts - 1, 6);
        next = service.now().addSecs(qMin(delay, longestDelaySeconds));
    }
    return inTransaction(database, [&]() -> Result<Done> {
        auto marked = markFailed(database, message.id, error, next);
        return !marked || next ? marked : noteDelivery(database, message.id, DeliveryState::Failed, std::nullopt);
    });
}

Result<std::vector<MessageRecord>> recentMessages(Database &database, int limit)
{
    return inTransaction(database, Access::Read, [&] { return newestMessages(database, limit); });
}

} // namespace Ventanilla
