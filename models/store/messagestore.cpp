#include "models/store/messagestore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString columns
    = u"id, channel, purpose, recipient, language, subject, body, customer_number, state, created_at, attempts"_s;

MessageRecord messageOf(const Rows &rows)
{
    return {rows.text(0),
            rows.text(1) == u"email" ? ContactKind::Email : ContactKind::Phone,
            rows.text(2),
            rows.text(3),
            fromText<Language>(rows.text(4)).value_or(Language::En),
            rows.text(5),
            rows.text(6),
            rows.optionalText(7),
            rows.text(8),
            instantFromStore(rows.text(9)),
            static_cast<int>(rows.integer(10))};
}

/// The table's word for it: `email`, `sms`.
QString channelText(ContactKind channel)
{
    return channel == ContactKind::Email ? u"email"_s : u"sms"_s;
}

Result<std::vector<MessageRecord>> messagesOf(Result<Rows> rows)
{
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<MessageRecord> messages;
    while (rows->next())
        messages.push_back(messageOf(*rows));
    return messages;
}

} // namespace

Result<Done> addMessage(Database &database, const MessageRecord &message)
{
    const QString createdAt = storedInstant(message.createdAt);
    return apply(database, uR"(
        INSERT INTO messages (id, channel, purpose, recipient, language, subject, body, customer_number, state,
                              created_at, next_attempt_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?))"_s,
                 {message.id, channelText(message.channel), message.purpose, message.recipient,
                  QString(toText(message.language)), message.subject, message.body, nullable(message.customer),
                  createdAt, createdAt});
}

Result<std::vector<MessageRecord>> claimWaiting(Database &database, ContactKind channel, const QDateTime &now,
                                                const QDateTime &nextAttempt, int limit)
{
    auto messages = messagesOf(database.run(u"SELECT "_s + columns + uR"(
        FROM messages WHERE state = 'waiting' AND channel = ? AND next_attempt_at <= ?
        ORDER BY next_attempt_at, id LIMIT ?)"_s,
                                            {channelText(channel), storedInstant(now), limit}));
    if (!messages)
        return messages;
    for (MessageRecord &message : *messages) {
        ++message.attempts;
        auto claimed = apply(database, u"UPDATE messages SET attempts = ?, next_attempt_at = ? WHERE id = ?"_s,
                             {message.attempts, storedInstant(nextAttempt), message.id});
        if (!claimed)
            return Unexpected{claimed.error()};
    }
    return messages;
}

Result<Done> markSent(Database &database, const QString &id, const QDateTime &now)
{
    return apply(database,
                 u"UPDATE messages SET state = 'sent', sent_at = ?, body = '', last_error = NULL WHERE id = ?"_s,
                 {storedInstant(now), id});
}

Result<Done> markFailed(Database &database, const QString &id, const QString &error,
                        const std::optional<QDateTime> &nextAttempt)
{
    if (nextAttempt) {
        return apply(database, u"UPDATE messages SET last_error = ?, next_attempt_at = ? WHERE id = ?"_s,
                     {error, storedInstant(*nextAttempt), id});
    }
    return apply(database, u"UPDATE messages SET state = 'failed', body = '', last_error = ? WHERE id = ?"_s,
                 {error, id});
}

Result<Done> voidMessages(Database &database, const QString &purpose, const QString &recipient)
{
    return apply(database, uR"(
        UPDATE messages SET state = 'voided', body = '' WHERE state = 'waiting' AND purpose = ? AND recipient = ?)"_s,
                 {purpose, recipient});
}

Result<Done> voidOldMessages(Database &database, const QString &purpose, const QDateTime &notBefore)
{
    return apply(database, uR"(
        UPDATE messages SET state = 'voided', body = '' WHERE state = 'waiting' AND purpose = ? AND created_at <= ?)"_s,
                 {purpose, storedInstant(notBefore)});
}

Result<std::vector<MessageRecord>> newestMessages(Database &database, int limit)
{
    return messagesOf(database.run(u"SELECT "_s + columns + u" FROM messages ORDER BY created_at DESC, id DESC LIMIT ?"_s,
                                   {limit}));
}

Result<int> countMessages(Database &database, const QString &purpose, const QString &customer, const QDateTime &since)
{
    auto rows = database.run(
        u"SELECT COUNT(*) FROM messages WHERE created_at > ? AND purpose = ? AND customer_number = ?"_s,
        {storedInstant(since), purpose, customer});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? static_cast<int>(rows->integer(0)) : 0;
}

} // namespace Ventanilla
