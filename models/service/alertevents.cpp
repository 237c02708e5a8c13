#include "models/service/alertevents.h"

#include "models/service/alertrules.h"
#include "models/service/cursor.h"
#include "models/service/deliveryproblems.h"
#include "models/service/executeimpl.h"
#include "models/store/alerteventstore.h"
#include "models/store/instant.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Why it waits or failed; the problem of a try that went well later is over.
std::optional<QString> detailOf(const Call &call, const StoredDelivery &row)
{
    const bool isOver = row.state == DeliveryState::Sent || row.state == DeliveryState::Voided;
    if (isOver || !row.problem)
        return std::nullopt;
    return deliveryProblemSentence(*row.problem, row.state == DeliveryState::Failed, call.language());
}

AlertDelivery deliveryFrom(const Call &call, const StoredDelivery &row)
{
    return {row.recipientId, row.name, row.channel, row.sentTo,
            row.language, row.state, row.sentAt, detailOf(call, row)};
}

AlertEvent eventFrom(const StoredAlertEvent &row)
{
    AlertEvent event;
    event.id = row.id;
    event.type = row.type;
    event.owner = row.ownerName;
    event.windowStart = row.windowStart;
    event.windowEnd = row.windowEnd;
    event.crossedAt = row.crossedAt;
    event.firedAt = row.createdAt;
    event.usage = row.usage;
    event.threshold = {row.threshold.toNumber(row.unit), row.unit};
    event.thresholdAmount = row.threshold;
    event.begunInVacation = row.begunInVacation;
    event.late = row.late;
    event.approximate = row.approximate;
    return event;
}

} // namespace

Result<ListOf<AlertEvent>> handle(Call &call, const ListAlertEvents &request)
{
    const auto account = accountForAlerts(call, request.accountNumber, VerificationLevel::Read);
    if (!account)
        return Unexpected{account.error()};
    const auto cursor = readCursor(call, request.cursor, 2);
    if (!cursor)
        return Unexpected{cursor.error()};
    const EventPosition before =
        *cursor ? EventPosition{(*cursor)->at(0), (*cursor)->at(1)} : EventPosition();
    const auto rows =
        alertEventPage(call.database(), request.accountNumber, before, request.limit + 1);
    if (!rows)
        return Unexpected{rows.error()};
    auto page = pageOf<AlertEvent>(*rows, request.limit, eventFrom, [](const StoredAlertEvent &row) {
        return QStringList{storedInstant(row.createdAt), row.id};
    });
    QStringList ids;
    QHash<QString, AlertEvent *> byId;
    for (AlertEvent &event : page.items) {
        ids.append(event.id);
        byId.insert(event.id, &event);
    }
    const auto deliveries = deliveriesOf(call.database(), request.accountNumber, ids);
    if (!deliveries)
        return Unexpected{deliveries.error()};
    for (const StoredDelivery &delivery : *deliveries)
        byId.value(delivery.eventId)->deliveries.push_back(deliveryFrom(call, delivery));
    return page;
}

VENTANILLA_EXECUTE(ListAlertEvents)

} // namespace Ventanilla
