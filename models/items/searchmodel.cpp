#include "models/items/searchmodel.h"

#include "models/backend/whendone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int pauseMilliseconds = 150;
constexpr int shortestText = 2;
} // namespace

SearchModel::SearchModel(Backend &backend, QObject *parent)
    : PickedRows(parent)
    , m_backend(backend)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchModel::searchNow);
}

void SearchModel::setText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    ++m_latest; // what is under way answers an older text
    m_isFetching = false;
    if (m_text.size() >= shortestText) {
        m_pause.start();
        setState(State::Searching);
        return;
    }
    m_pause.stop();
    m_nextCursor.reset();
    take({}, true);
    setState(State::Idle);
}

void SearchModel::searchNow()
{
    m_pause.stop();
    if (m_text.size() < shortestText)
        return;
    setState(State::Searching);
    m_clock.start();
    ask({});
}

void SearchModel::ask(const QString &cursor)
{
    SearchCustomers request;
    request.q = m_text;
    request.cursor = cursor;
    const int thisSearch = ++m_latest;
    whenDone(
        this, m_backend.send(request),
        [this, thisSearch, isFirst = cursor.isEmpty()](const Result<Answer<ListOf<CustomerHit>>> &found) {
            if (thisSearch != m_latest)
                return;
            m_isFetching = false;
            if (!found) {
                setState(State::Failed, found.error());
                return;
            }
            if (isFirst)
                m_elapsed = static_cast<int>(m_clock.elapsed());
            take(found->value, isFirst);
            setState(State::Ready);
        },
        [this, thisSearch] {
            if (thisSearch == m_latest)
                m_isFetching = false;
        });
}

void SearchModel::take(ListOf<CustomerHit> page, bool isFirst)
{
    m_nextCursor = page.nextCursor;
    if (!isFirst)
        return addRows(std::move(page.items));
    const bool hasGroup = std::any_of(page.items.begin(), page.items.end(), [this](const CustomerHit &hit) { return isPicked(hit); });
    if (!hasGroup)
        m_group = Group::All;
    setRows(std::move(page.items));
}

void SearchModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    pickAgain();
    emit stateChanged();
}

int SearchModel::count(Group group) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [group](const CustomerHit &hit) {
        return group == Group::All || groupOf(hit.matched.field) == group;
    }));
}

SearchModel::Group SearchModel::groupOf(MatchedField field)
{
    switch (field) {
    case MatchedField::Name:
    case MatchedField::Organization:
        return Group::Names;
    case MatchedField::Address:
        return Group::Addresses;
    case MatchedField::Email:
    case MatchedField::Username:
        return Group::EmailsAndUsernames;
    default:
        return Group::Numbers;
    }
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CustomerHit &found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.displayName;
    case HitRole:
        return QVariant::fromValue(found);
    case CustomerNumberRole:
        return found.customerNumber.text();
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_nextCursor && !m_isFetching && m_state == State::Ready;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    ask(*m_nextCursor);
}

void SearchModel::setState(State state, std::optional<Failure> failure)
{
    m_state = state;
    m_failure = std::move(failure);
    emit stateChanged();
}

} // namespace Ventanilla
