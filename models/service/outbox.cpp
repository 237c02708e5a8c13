#include "models/service/outbox.h"

#include "models/service/alertconsent.h"
#include "models/service/confirmations.h"
#include "models/service/identifier.h"
#include "models/service/service.h"
#include "models/service/verifications.h"
#include "models/store/alerteventstore.h"
#include "models/store/auditstore.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int firstDelaySeconds = 60;
constexpr int longestDelaySeconds = 3600;
constexpr int giveUpSeconds = 3 * 24 * 3600;

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

/// Nothing where it is given up.
std::optional<QDateTime> nextAttempt(const MessageRecord &message, const NotSent &why, const QDateTime &now)
{
    if (isFinal(why.problem) || message.createdAt.secsTo(now) >= giveUpSeconds)
        return std::nullopt;
    const int delay = firstDelaySeconds << qBound(0, message.attempts - 1, 6);
    return now.addSecs(qMin(delay, longestDelaySeconds));
}

/// That it was given up, in the history of the customer whose it is.
Result<Done> recordGivenUp(Call &call, const MessageRecord &message, const NotSent &why)
{
    const auto customer = CustomerNumber::parse(message.customer.value_or(QString()));
    if (!customer)
        return done;
    return call.record({.action = u"message_failed"_s,
                        .subject = u"customer/"_s + customer->text(),
                        .after = QJsonObject{{u"sent_to"_s, message.recipient},
                                             {u"purpose"_s, message.purpose},
                                             {u"problem"_s, why.stored()}},
                        .customers = {*customer}});
}

Result<Done> giveUp(Call &call, const MessageRecord &message, const NotSent &why)
{
    if (auto locked = lockTrail(call.database()); !locked)
        return locked;
    const auto marked = markFailed(call.database(), message, why.stored(), std::nullopt);
    if (!marked)
        return Unexpected{marked.error()};
    if (!*marked)
        return done;
    if (auto noted = noteDelivery(call.database(), message.id, DeliveryState::Failed, std::nullopt); !noted)
        return noted;
    return recordGivenUp(call, message, why);
}

/// Takes back what nobody wants any more; leaves the others.
Result<Done> dropUnwanted(Database &database, std::vector<MessageRecord> &messages)
{
    std::vector<MessageRecord> wanted;
    for (const MessageRecord &message : messages) {
        const auto isWanted = isStillWanted(database, message);
        if (!isWanted)
            return Unexpected{isWanted.error()};
        if (*isWanted) {
            wanted.push_back(message);
            continue;
        }
        if (auto voided = voidMessage(database, message.id); !voided)
            return voided;
        if (auto noted = noteDelivery(database, message.id, DeliveryState::Voided, std::nullopt); !noted)
            return noted;
    }
    messages = std::move(wanted);
    return done;
}

/// Up to @p limit that are wanted, where there are any.
Result<std::vector<MessageRecord>> claimWanted(Database &database, ContactKind channel, const QDateTime &now, int limit,
                                               const QString &mailDomain)
{
    for (;;) {
        auto claimed = claimWaiting(database, channel, now, now.addSecs(claimSeconds), limit, mailDomain);
        if (!claimed || claimed->empty())
            return claimed;
        if (auto dropped = dropUnwanted(database, *claimed); !dropped)
            return Unexpected{dropped.error()};
        if (!claimed->empty())
            return claimed;
    }
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
    record.stopUrl = message.stopUrl;
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
                                                 const std::vector<ContactKind> &channels, int limit,
                                                 const QString &mailDomain)
{
    const QDateTime now = service.now();
    return inTransaction(database, [&]() -> Result<std::vector<MessageRecord>> {
        if (auto voided = voidExpired(database, now); !voided)
            return Unexpected{voided.error()};
        std::vector<MessageRecord> messages;
        for (const ContactKind channel : channels) {
            const auto claimed = claimWanted(database, channel, now, limit, mailDomain);
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

Result<Done> messageFailed(Service &service, Database &database, const MessageRecord &message, const NotSent &why)
{
    const QDateTime now = service.now();
    const auto next = nextAttempt(message, why, now);
    if (next) {
        const auto marked
            = inTransaction(database, [&] { return markFailed(database, message, why.stored(), next); });
        return marked ? Result<Done>(done) : Unexpected{marked.error()};
    }
    const auto profile = service.profile(database);
    if (!profile)
        return Unexpected{profile.error()};
    CallContext context;
    context.requestId = message.id;
    return inTransaction(database, [&] {
        Call call(service, database, Actor{}, context, now, *profile);
        return giveUp(call, message, why);
    });
}

Result<Done> noteNoWay(Database &database, ContactKind channel)
{
    return inTransaction(database, [&] {
        return noteUnsendable(database, channel, NotSent{DeliveryProblem::NoWay}.stored());
    });
}

Result<std::vector<MessageRecord>> recentMessages(Database &database, int limit)
{
    return inTransaction(database, Access::Read, [&] { return newestMessages(database, limit); });
}

} // namespace Ventanilla
