#include "models/domain/alerts/knownuse.h"

namespace Ventanilla::Alerts {

void KnownUse::addFine(qint64 use)
{
    endTail();
    m_known += use;
    m_certain += use;
}

void KnownUse::addCoarse(qint64 use, qint64 ticks, qint64 startingTicks)
{
    KnownUse hour;
    hour.m_known = use;
    hour.m_empty = false;
    hour.m_whole = true;
    hour.m_continuing = ticks - startingTicks;
    hour.m_head = {use, ticks};
    append(hour);
}

/// What comes next is no part of the stretch that is open.
void KnownUse::endTail()
{
    m_empty = false;
    m_whole = false;
    close(m_tail);
    m_tail = {};
}

void KnownUse::close(const Stretch &stretch)
{
    m_certain += stretch.certain();
    m_doubt += stretch.doubt;
    m_above = m_above || stretch.isAbove();
}

void KnownUse::append(const KnownUse &later)
{
    if (later.m_empty)
        return;
    if (m_empty) {
        *this = later;
        return;
    }
    m_known += later.m_known;
    m_certain += later.m_certain;
    m_doubt += later.m_doubt;
    m_above = m_above || later.m_above;
    Stretch &left = m_whole ? m_head : m_tail;
    const bool joins = left.doubt > 0 && later.m_head.doubt > 0 && later.m_continuing > 0;
    if (joins) {
        left.use += later.m_head.use;
        left.doubt += later.m_head.doubt - later.m_continuing;
        if (later.m_whole)
            return;
    } else {
        if (!m_whole)
            close(m_tail);
        if (later.m_whole) {
            m_tail = later.m_head;
            m_whole = false;
            return;
        }
        close(later.m_head);
    }
    if (joins && !m_whole)
        close(m_tail);
    m_tail = later.m_tail;
    m_whole = false;
}

bool KnownUse::exceeds(Volume level) const
{
    const Volume certain =
        Volume::fromMilliCubicFeet(m_certain + m_head.certain() + m_tail.certain());
    const bool above = m_above || m_head.isAbove() || m_tail.isAbove();
    return certain > level || (above && certain == level);
}

bool KnownUse::staysWithin(Volume level) const
{
    return Volume::fromMilliCubicFeet(m_known + m_doubt + m_head.doubt + m_tail.doubt) <= level;
}

} // namespace Ventanilla::Alerts
