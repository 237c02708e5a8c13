#include "models/items/historymodel.h"

#include "models/backend/whendone.h"

#include <algorithm>

namespace Ventanilla {

HistoryModel::HistoryModel(Backend &backend, const CustomerNumber &customer, QObject *parent)
    : PickedRows(parent)
    , m_backend(backend)
    , m_customer(customer)
{
}

void HistoryModel::refresh()
{
    if (m_state != State::Ready)
        setState(State::Loading);
    ask({});
}

void HistoryModel::ask(const QString &cursor)
{
    GetCustomerHistory request;
    request.customerNumber = m_customer;
    request.cursor = cursor;
    const int thisReading = ++m_latest;
    m_isFetching = true;
    whenDone(
        this, m_backend.send(request),
        [this, thisReading, isFirst = cursor.isEmpty()](const Result<Answer<ListOf<HistoryEntry>>> &read) {
            if (thisReading != m_latest)
                return;
            m_isFetching = false;
            if (!read) {
                // Rows that are here stay, and the next page may be asked for again.
                setState(rows().empty() ? State::Failed : State::Ready, read.error());
                return;
            }
            if (isFirst) {
                takeFirst(read->value);
            } else {
                m_nextCursor = read->value.nextCursor;
                addRows(read->value.items);
            }
            setState(State::Ready);
            if (rowCount() == 0 && m_nextCursor)
                ask(*m_nextCursor);
        },
        [this, thisReading] {
            if (thisReading == m_latest)
                m_isFetching = false;
        });
}

void HistoryModel::takeFirst(ListOf<HistoryEntry> page)
{
    // A poll that brings nothing new leaves rows, their selection and the pages read so far alone.
    const bool isSame = page.items.size() <= rows().size() && !page.items.empty()
        && std::equal(page.items.begin(), page.items.end(), rows().begin());
    if (isSame)
        return;
    m_nextCursor = page.nextCursor;
    setRows(std::move(page.items));
}

void HistoryModel::setKind(std::optional<HistoryKind> kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    pickAgain();
    emit stateChanged();
    if (rowCount() == 0)
        fetchMore({});
}

int HistoryModel::count(std::optional<HistoryKind> kind) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [kind](const HistoryEntry &entry) {
        return !kind || entry.kind == *kind;
    }));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return entry(index.row()).summary;
    if (role == EntryRole)
        return QVariant::fromValue(entry(index.row()));
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_nextCursor && !m_isFetching && m_state == State::Ready;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(*m_nextCursor);
}

void HistoryModel::setState(State state, std::optional<Failure> failure)
{
    m_state = state;
    m_failure = std::move(failure);
    emit stateChanged();
}

} // namespace Ventanilla
