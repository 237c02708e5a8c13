#include "models/items/calldesk.h"

#include <algorithm>

namespace Ventanilla {

CallDesk::CallDesk(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

CallDesk::~CallDesk() = default;

bool CallDesk::open(const CustomerNumber &customer)
{
    if (m_current && m_current->customer().number() == customer)
        return true;
    const auto known = std::find_if(m_parked.begin(), m_parked.end(), [&customer](const auto &call) {
        return call->customer().number() == customer;
    });
    if (known != m_parked.end()) {
        resume(static_cast<std::size_t>(known - m_parked.begin()));
        return true;
    }
    if (m_current && !park())
        return false;
    m_current = std::make_unique<Caller>(m_session, customer);
    settle();
    return true;
}

bool CallDesk::park()
{
    if (!m_current || !canPark())
        return false;
    m_current->customer().setOpen(false);
    m_current->setParkedAt(QDateTime::currentDateTimeUtc());
    m_parked.push_back(std::move(m_current));
    emit changed();
    return true;
}

void CallDesk::resume(std::size_t index)
{
    Q_ASSERT(index < m_parked.size());
    std::unique_ptr<Caller> call = std::move(m_parked[index]);
    m_parked.erase(m_parked.begin() + static_cast<std::ptrdiff_t>(index));
    if (m_current)
        park(); // there is room: one has just left
    m_current = std::move(call);
    m_current->setParkedAt({});
    settle();
}

void CallDesk::wrapUp()
{
    if (!m_current)
        return;
    // A view may still be in one of its signals; and the views, which go with the same turn of the event loop, have to go
    // first: an answer that comes between would find them without their call.
    Caller *ended = m_current.release();
    ended->customer().setOpen(false);
    emit changed();
    ended->deleteLater();
}

void CallDesk::settle()
{
    m_current->customer().setOpen(true);
    emit changed();
}

} // namespace Ventanilla
