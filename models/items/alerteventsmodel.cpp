#include "models/items/alerteventsmodel.h"

#include "models/backend/whendone.h"
#include "models/items/usagetext.h"

#include <QLocale>

namespace Ventanilla {

AlertEventsModel::AlertEventsModel(Backend &backend, const AccountNumber &account, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_account(account)
    , m_zone(zone)
{
}

void AlertEventsModel::refresh()
{
    ask({});
}

void AlertEventsModel::ask(const QString &cursor)
{
    const int thisReading = ++m_latest;
    ListAlertEvents request;
    request.accountNumber = m_account;
    request.cursor = cursor;
    m_isFetching = true;
    whenDone(
        this, m_backend.send(request),
        [this, thisReading, isFirst = cursor.isEmpty()](const Result<Answer<ListOf<AlertEvent>>> &read) {
            if (thisReading != m_latest)
                return;
            m_isFetching = false;
            if (read) {
                m_failure.reset();
                take(read->value, isFirst);
            } else {
                m_failure = read.error();
                if (m_state == State::Loading)
                    m_state = State::Failed;
            }
            emit changed();
        },
        [this, thisReading] {
            if (thisReading == m_latest)
                m_isFetching = false;
        });
}

void AlertEventsModel::take(const ListOf<AlertEvent> &page, bool isFirst)
{
    m_state = State::Ready;
    std::vector<Row> added;
    const std::size_t before = isFirst ? 0 : m_events.size();
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const std::size_t count = page.items[i].deliveries.size();
        for (std::size_t each = 0; each < count; ++each)
            added.push_back({before + i, each});
        if (count == 0)
            added.push_back({before + i, std::nullopt});
    }
    m_nextCursor = page.nextCursor;
    if (isFirst) {
        beginResetModel();
        m_events = page.items;
        m_rows = std::move(added);
        endResetModel();
        return;
    }
    if (added.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_events.insert(m_events.end(), page.items.begin(), page.items.end());
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

int AlertEventsModel::sentInMonth(const QDate &day) const
{
    int count = 0;
    for (const AlertEvent &event : m_events) {
        for (const AlertDelivery &one : event.deliveries) {
            if (one.state != DeliveryState::Sent || !one.sentAt)
                continue;
            const QDate sent = one.sentAt->toTimeZone(m_zone).date();
            count += sent.year() == day.year() && sent.month() == day.month() ? 1 : 0;
        }
    }
    return count;
}

const AlertDelivery *AlertEventsModel::delivery(const Row &row) const
{
    return row.delivery ? &m_events[row.event].deliveries[*row.delivery] : nullptr;
}

QString AlertEventsModel::instant(const QDateTime &when) const
{
    const QDateTime local = when.toTimeZone(m_zone);
    return tr("%1, %2", "date, time")
        .arg(UsageText::day(local.date(), QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date()),
             QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString AlertEventsModel::whatFired(const AlertEvent &event) const
{
    const QString amount = UsageText::amount(event.usage, event.threshold.unit);
    const QString level = UsageText::amount(event.thresholdAmount, event.threshold.unit);
    QString kind;
    switch (event.type) {
    case AlertType::BillingCycle:
        kind = tr("Billing cycle");
        break;
    case AlertType::Daily:
        kind = tr("Daily");
        break;
    case AlertType::MultiDay:
        kind = tr("Seven days");
        break;
    case AlertType::Vacation:
        kind = tr("Vacation");
        break;
    }
    const QString days = UsageText::days(event.windowStart, event.windowEnd.addDays(-1));
    return event.late ? tr("%1, %2: %3 of %4, on late readings", "kind, days, used, limit").arg(kind, days, amount, level)
                      : tr("%1, %2: %3 of %4", "kind, days, used, limit").arg(kind, days, amount, level);
}

QString AlertEventsModel::whatBecame(const AlertDelivery &delivery) const
{
    const QString state = stateText(delivery);
    return delivery.detail ? tr("%1. %2", "what became of a message, why").arg(state, *delivery.detail) : state;
}

QString AlertEventsModel::stateText(const AlertDelivery &delivery) const
{
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return tr("Waits to be sent");
    case DeliveryState::Sent:
        return delivery.sentAt ? tr("Sent %1", "date and time").arg(instant(*delivery.sentAt)) : tr("Sent");
    case DeliveryState::Failed:
        return tr("Could not be delivered");
    case DeliveryState::Voided:
        return tr("Taken back before it went out");
    }
    Q_UNREACHABLE();
}

QString AlertEventsModel::text(const Row &row, int column) const
{
    const AlertEvent &event = m_events[row.event];
    const AlertDelivery *told = delivery(row);
    switch (column) {
    case FiredColumn:
        return instant(event.firedAt);
    case AlertColumn:
        return whatFired(event);
    case ToldColumn:
        return told ? tr("%1, %2", "name, address or number").arg(told->name, told->to) : tr("Nobody: no recipient gets this alert");
    case StateColumn:
        return told ? whatBecame(*told) : QString();
    default:
        return {};
    }
}

int AlertEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertEventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertEventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case DeliveryRole:
        return row.delivery ? QVariant(static_cast<int>(delivery(row)->state)) : QVariant();
    default:
        return {};
    }
}

QVariant AlertEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FiredColumn:
        return tr("Fired");
    case AlertColumn:
        return tr("Alert");
    case ToldColumn:
        return tr("Told");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

bool AlertEventsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_nextCursor && !m_isFetching;
}

void AlertEventsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(*m_nextCursor);
}

void AlertEventsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Ventanilla
