#include "models/items/historymodel.h"

#include "models/backend/whendone.h"

#include <algorithm>

namespace Ventanilla {

HistoryModel::HistoryModel(Backend &backend, const CustomerNumber &customer, QObject *parent)
    : QAbstractListModel(parent)
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
                setState(m_entries.empty() ? State::Failed : State::Ready, read.error());
                return;
            }
            if (isFirst)
                takeFirst(read->value);
            else
                takeNext(read->value);
            setState(State::Ready);
            if (m_shown.empty() && m_nextCursor)
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
    const bool isSame = page.items.size() <= m_entries.size() && !page.items.empty()
        && std::equal(page.items.begin(), page.items.end(), m_entries.begin());
    if (isSame)
        return;
    m_nextCursor = page.nextCursor;
    m_entries = std::move(page.items);
    showKind();
}

void HistoryModel::takeNext(ListOf<HistoryEntry> page)
{
    m_nextCursor = page.nextCursor;
    std::vector<std::size_t> added;
    for (HistoryEntry &entry : page.items) {
        m_entries.push_back(std::move(entry));
        if (isShown(m_entries.back()))
            added.push_back(m_entries.size() - 1);
    }
    if (added.empty())
        return;
    const int first = static_cast<int>(m_shown.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_shown.insert(m_shown.end(), added.begin(), added.end());
    endInsertRows();
}

void HistoryModel::showKind()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (isShown(m_entries[i]))
            m_shown.push_back(i);
    }
    endResetModel();
}

void HistoryModel::setKind(std::optional<HistoryKind> kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    showKind();
    emit stateChanged();
    if (m_shown.empty())
        fetchMore({});
}

int HistoryModel::count(std::optional<HistoryKind> kind) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [kind](const HistoryEntry &entry) {
        return !kind || entry.kind == *kind;
    }));
}

const HistoryEntry &HistoryModel::entry(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_entries[m_shown[static_cast<std::size_t>(row)]];
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
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
