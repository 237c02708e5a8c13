#include "models/store/alerteventstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString selectEvents =
    u"SELECT e.account_number, e.id, e.type, e.owner_kind, e.owner_key, COALESCE(l.email, e.owner_key),"
    " e.window_start, e.window_end, e.crossed_at, e.usage_milli_cf, e.threshold_value, e.threshold_unit,"
    " e.begun_in_vacation, e.late, e.approximate, e.created_at FROM alert_events e"
    " LEFT JOIN logins l ON e.owner_kind = 'login' AND l.email_key = e.owner_key WHERE "_s;

constexpr qint64 milliCubicInches = 1'728; // of 0.001 cf

StoredAlertEvent readEvent(const Rows &row)
{
    StoredAlertEvent event;
    event.account = AccountNumber::parse(row.text(0)).value();
    event.id = row.text(1);
    event.type = fromText<AlertType>(row.text(2)).value_or(AlertType::Daily);
    event.owner = {row.text(3) == u"login", row.text(4)};
    event.ownerName = row.text(5);
    event.windowStart = dateOf(row.text(6)).value_or(QDate());
    event.windowEnd = dateOf(row.text(7)).value_or(QDate());
    event.crossedAt = instantFromStore(row.text(8));
    event.usage = Volume::fromMilliCubicFeet(row.integer(9));
    event.unit = fromText<VolumeUnit>(row.text(11)).value_or(VolumeUnit::Gal);
    const auto threshold = Volume::parse(row.text(10), event.unit);
    event.threshold = threshold ? *threshold : Volume();
    event.begunInVacation = row.isSet(12);
    event.late = row.isSet(13);
    event.approximate = row.isSet(14);
    event.createdAt = instantFromStore(row.text(15));
    return event;
}

QString stored(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

StoredDelivery readDelivery(const Rows &row)
{
    StoredDelivery delivery;
    delivery.account = AccountNumber::parse(row.text(0)).value();
    delivery.eventId = row.text(1);
    delivery.recipientId = row.text(2);
    delivery.channel = fromText<MessageChannel>(row.text(3)).value_or(MessageChannel::Email);
    delivery.name = row.text(4);
    delivery.sentTo = row.text(5);
    delivery.language = fromText<Language>(row.text(6)).value_or(Language::En);
    delivery.messageId = row.text(7);
    delivery.state = fromText<DeliveryState>(row.text(8)).value_or(DeliveryState::Waiting);
    delivery.sentAt = instantOf(row.text(9));
    delivery.problem = row.optionalText(10);
    return delivery;
}

} // namespace

Result<std::vector<StoredAlertEvent>> alertEventPage(Database &database,
                                                     const AccountNumber &account,
                                                     const EventPosition &before, int limit)
{
    const QString from =
        before.createdAt.isEmpty() ? QString::fromUcs4(U"\U0010FFFF", 1) : before.createdAt;
    return collect(
        database.run(selectEvents
                         + u"e.account_number = ? AND (e.created_at < ? OR (e.created_at = ? AND e.id < ?))"
                           " ORDER BY e.created_at DESC, e.id DESC LIMIT ?"_s,
                     {account.text(), from, from, before.id, limit}),
        readEvent);
}

Result<std::vector<StoredAlertEvent>>
alertEventsSince(Database &database, const QStringList &accounts, const QDate &since)
{
    const ValueList list(accounts);
    return collect(
        database.run(selectEvents + u"e.account_number IN "_s + list.marks
                         + u" AND e.window_end >= ? ORDER BY e.account_number, e.type, e.window_start, e.id"_s,
                     list.values + QVariantList{stored(since)}),
        readEvent);
}

Result<bool> addAlertEvent(Database &database, const StoredAlertEvent &event)
{
    const auto added = change(database, uR"(
        INSERT INTO alert_events (account_number, id, type, owner_kind, owner_key, window_start, window_end,
                                  crossed_at, usage_milli_cf, threshold_value, threshold_unit, begun_in_vacation,
                                  late, approximate, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)"_s,
                              {event.account.text(), event.id, QString(toText(event.type)),
                               event.owner.kindText(), event.owner.key, stored(event.windowStart),
                               stored(event.windowEnd), storedInstant(event.crossedAt),
                               event.usage.milliCubicInches() / milliCubicInches,
                               event.threshold.shortest(event.unit), QString(toText(event.unit)),
                               event.begunInVacation, event.late, event.approximate,
                               storedInstant(event.createdAt)});
    if (!added)
        return Unexpected{added.error()};
    return *added > 0;
}

Result<Done> moveAlertEvent(Database &database, const StoredAlertEvent &event,
                            const QDate &oldWindowEnd)
{
    return apply(database, uR"(
        UPDATE alert_events SET window_start = ?, window_end = ?, crossed_at = ?, usage_milli_cf = ?,
            begun_in_vacation = ?, late = ?
        WHERE account_number = ? AND owner_kind = ? AND owner_key = ? AND type = ? AND window_end = ?
            AND NOT EXISTS (SELECT 1 FROM alert_events e WHERE e.account_number = alert_events.account_number
                AND e.owner_kind = alert_events.owner_kind AND e.owner_key = alert_events.owner_key
                AND e.type = alert_events.type AND e.window_start = ? AND e.window_end = ?))"_s,
                 {stored(event.windowStart), stored(event.windowEnd),
                  storedInstant(event.crossedAt), event.usage.milliCubicInches() / milliCubicInches,
                  event.begunInVacation, event.late, event.account.text(), event.owner.kindText(),
                  event.owner.key, QString(toText(event.type)), stored(oldWindowEnd),
                  stored(event.windowStart), stored(event.windowEnd)});
}

Result<Done> addDelivery(Database &database, const StoredDelivery &delivery)
{
    return apply(database, uR"(
        INSERT INTO alert_deliveries (account_number, event_id, recipient_id, channel, name, sent_to, language,
                                      message_id, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                 {delivery.account.text(), delivery.eventId, delivery.recipientId,
                  QString(toText(delivery.channel)), delivery.name, delivery.sentTo,
                  QString(toText(delivery.language)), delivery.messageId,
                  QString(toText(delivery.state))});
}

Result<Done> noteDelivery(Database &database, const QString &messageId, DeliveryState state,
                          const std::optional<QDateTime> &sentAt)
{
    return apply(database,
                 u"UPDATE alert_deliveries SET state = ?, sent_at = ? WHERE message_id = ?"_s,
                 {QString(toText(state)), sentAt ? QVariant(storedInstant(*sentAt)) : QVariant(),
                  messageId});
}

Result<std::optional<AlertOfMessage>> alertOfMessage(Database &database, const QString &messageId)
{
    return collectFirst(
        database.run(
            u"SELECT d.account_number, d.recipient_id, e.type FROM alert_deliveries d JOIN alert_events e"
            " ON e.account_number = d.account_number AND e.id = d.event_id WHERE d.message_id = ?"_s,
            {messageId}),
        [](const Rows &row) {
            return AlertOfMessage{AccountNumber::parse(row.text(0)).value(), row.text(1),
                                  fromText<AlertType>(row.text(2)).value_or(AlertType::Daily)};
        });
}

Result<std::vector<StoredDelivery>> deliveriesOf(Database &database, const AccountNumber &account,
                                                 const QStringList &events)
{
    const ValueList list(events);
    return collect(
        database.run(
            u"SELECT d.account_number, d.event_id, d.recipient_id, d.channel, d.name, d.sent_to, d.language,"
            " d.message_id, d.state, d.sent_at, m.last_error FROM alert_deliveries d"
            " LEFT JOIN messages m ON m.id = d.message_id WHERE d.account_number = ? AND d.event_id IN "_s
                + list.marks + u" ORDER BY d.event_id, d.recipient_id, d.channel"_s,
            QVariantList{account.text()} + list.values),
        readDelivery);
}

Result<std::vector<std::pair<QString, QString>>>
mergedOwners(Database &database, const QStringList &logins, const QStringList &usernames)
{
    const ValueList loginList(logins);
    const ValueList usernameList(usernames);
    return collect(
        database.run(
            u"SELECT DISTINCT m.login_key, t.touched_key FROM merge_touches t"
            " JOIN merges m ON m.id = t.merge_id WHERE t.kind = 'username' AND (m.login_key IN "_s
                + loginList.marks + u" OR t.touched_key IN "_s + usernameList.marks
                + u") ORDER BY m.login_key, t.touched_key"_s,
            loginList.values + usernameList.values),
        [](const Rows &row) { return std::pair(row.text(0), row.text(1)); });
}

} // namespace Ventanilla
