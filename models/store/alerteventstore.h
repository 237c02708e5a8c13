#pragma once

#include "models/domain/alerts/deliverywords.h"
#include "models/store/alertrulestore.h"

#include <QDateTime>

#include <vector>

namespace Ventanilla {

/// A row of alert_events. Its owner, type and window are its identity on its account: two of one
/// identity never stand.
struct StoredAlertEvent
{
    AccountNumber account;
    QString id;
    AlertType type = AlertType::Daily;
    AlertOwner owner;
    QString ownerName; ///< the login's e-mail as it was typed, or the username; read only
    QDate windowStart;
    QDate windowEnd; ///< exclusive
    QDateTime crossedAt;
    Volume usage; ///< whole 0.001 cf
    Volume threshold;
    VolumeUnit unit = VolumeUnit::Gal; ///< in which the threshold was typed
    bool begunInVacation = false;
    bool late = false;
    bool approximate = false;
    QDateTime createdAt;
};

/// A row of alert_deliveries: one message of an event.
struct StoredDelivery
{
    AccountNumber account;
    QString eventId;
    QString recipientId;
    MessageChannel channel = MessageChannel::Email;
    QString name;
    QString sentTo;
    Language language = Language::En;
    QString messageId;
    DeliveryState state = DeliveryState::Waiting;
    std::optional<QDateTime> sentAt;
    std::optional<QString> problem = {}; ///< of its message, while it is there; read only
};

/// What a message tells of, and whom.
struct AlertOfMessage
{
    AccountNumber account;
    QString recipientId;
    AlertType type = AlertType::Daily;
};

/// The event that a page ended with.
struct EventPosition
{
    QString createdAt; ///< empty for the first page
    QString id;
};

/// Up to @p limit of an account, newest first.
[[nodiscard]] Result<std::vector<StoredAlertEvent>> alertEventPage(Database &database,
                                                                   const AccountNumber &account,
                                                                   const EventPosition &before,
                                                                   int limit);
/// Those of the accounts whose windows end on @p since or later, by account, type and window.
[[nodiscard]] Result<std::vector<StoredAlertEvent>>
alertEventsSince(Database &database, const QStringList &accounts, const QDate &since);

/// False where one of the same identity stands already: nothing is written then.
[[nodiscard]] Result<bool> addAlertEvent(Database &database, const StoredAlertEvent &event);
/// The event of this owner, type and window end stands with the window and figures of @p event now;
/// its id and when it was written stay. Does nothing where there is none, or one with that window
/// already.
[[nodiscard]] Result<Done> moveAlertEvent(Database &database, const StoredAlertEvent &event,
                                          const QDate &oldWindowEnd);

[[nodiscard]] Result<Done> addDelivery(Database &database, const StoredDelivery &delivery);
/// What became of the message, where it is an alert's.
[[nodiscard]] Result<Done> noteDelivery(Database &database, const QString &messageId,
                                        DeliveryState state, const std::optional<QDateTime> &sentAt);
/// Nothing where the message is no alert's.
[[nodiscard]] Result<std::optional<AlertOfMessage>> alertOfMessage(Database &database,
                                                                   const QString &messageId);
/// Those of the events, by event, recipient and channel.
[[nodiscard]] Result<std::vector<StoredDelivery>> deliveriesOf(Database &database,
                                                               const AccountNumber &account,
                                                               const QStringList &events);

/// Owners that are one to the customer: a login and each username that a merge, undone or not, has
/// ever moved into it. Pairs of login key and username, in their order.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>>
mergedOwners(Database &database, const QStringList &logins, const QStringList &usernames);

} // namespace Ventanilla
