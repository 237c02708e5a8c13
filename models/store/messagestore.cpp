#include "models/store/messagestore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString columns
    = u"id, channel, purpose, recipient, language, subject, body, customer_number, state, created_at, attempts,"
      " mail_id, stop_url"_s;

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
            static_cast<int>(rows.integer(10)),
            rows.text(11),
            rows.text(12)};
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
                              created_at, next_attempt_at, stop_url)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?))"_s,
                 {message.id, channelText(message.channel), message.purpose, message.recipient,
                  QString(toText(message.language)), message.subject, message.body, nullable(message.customer),
                  createdAt, createdAt, message.stopUrl});
}

Result<std::vector<MessageRecord>> claimWaiting(Database &database, ContactKind channel, const QDateTime &now,
                                                const QDateTime &nextAttempt, int limit, const QString &mailDomain)
{
    auto messages = messagesOf(database.run(u"SELECT "_s + columns + uR"(
        FROM messages WHERE state = 'waiting' AND channel = ? AND next_attempt_at <= ?
        ORDER BY next_attempt_at, id LIMIT ?)"_s,
                                            {channelText(channel), storedInstant(now), limit}));
    if (!messages)
        return messages;
    for (MessageRecord &message : *messages) {
        ++message.attempts;
        if (message.mailId.isEmpty())
            message.mailId = message.id + u'@' + mailDomain;
        auto claimed = apply(database, uR"(
            UPDATE messages SET attempts = ?, next_attempt_at = ?, mail_id = ? WHERE id = ?)"_s,
                             {message.attempts, storedInstant(nextAttempt), message.mailId, message.id});
        if (!claimed)
            return Unexpected{claimed.error()};
    }
    return messages;
}

Result<Done> markSent(Database &database, const QString &id, const QDateTime &now)
{
    return apply(database,
                 uR"(
        UPDATE messages SET state = 'sent', sent_at = ?, body = '', stop_url = '', last_error = NULL
        WHERE id = ? AND state <> 'sent')"_s,
                 {storedInstant(now), id});
}

Result<bool> markFailed(Database &database, const MessageRecord &message, const QString &error,
                        const std::optional<QDateTime> &nextAttempt)
{
    // The number of tries tells who took it last.
    const auto marked = nextAttempt
        ? change(database, uR"(
            UPDATE messages SET last_error = ?, next_attempt_at = ?
            WHERE id = ? AND state = 'waiting' AND attempts = ?)"_s,
                 {error, storedInstant(*nextAttempt), message.id, message.attempts})
        : change(database, uR"(
            UPDATE messages SET state = 'failed', body = '', stop_url = '', last_error = ?
            WHERE id = ? AND state = 'waiting' AND attempts = ?)"_s,
                 {error, message.id, message.attempts});
    if (!marked)
        return Unexpected{marked.error()};
    return *marked > 0;
}

Result<Done> noteUnsendable(Database &database, ContactKind channel, const QString &error)
{
    return apply(database, uR"(
        UPDATE messages SET last_error = ? WHERE state = 'waiting' AND channel = ? AND last_error IS NULL)"_s,
                 {error, channelText(channel)});
}

Result<Done> voidMessage(Database &database, const QString &id)
{
    return apply(database, u"UPDATE messages SET state = 'voided', body = '', stop_url = '' WHERE id = ? AND state = 'waiting'"_s,
                 {id});
}

Result<Done> voidMessages(Database &database, const QString &purpose, const QString &recipient)
{
    return apply(database, uR"(
        UPDATE messages SET state = 'voided', body = '', stop_url = '' WHERE state = 'waiting' AND purpose = ? AND recipient = ?)"_s,
                 {purpose, recipient});
}

Result<Done> voidOldMessages(Database &database, const QString &purpose, const QDateTime &notBefore)
{
    return apply(database, uR"(
        UPDATE messages SET state = 'voided', body = '', stop_url = '' WHERE state = 'waiting' AND purpose = ? AND created_at <= ?)"_s,
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
