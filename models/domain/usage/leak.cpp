#include "models/domain/usage/leak.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// For hours in their order: whether every register that runs then is too coarse.
class CoarseHours
{
public:
    explicit CoarseHours(const std::vector<RegisterRun> &runs)
    {
        for (const RegisterRun &run : runs) {
            const Volume tick = Volume::fromMilliCubicFeet(run.tickMilliCubicFeet);
            (isTooCoarseForLeaks(tick) ? m_coarse : m_fine).push_back(run);
        }
    }

    bool contains(qint64 hour)
    {
        if (m_coarse.empty())
            return false;
        return covers(m_coarse, m_nextCoarse, hour) && !covers(m_fine, m_nextFine, hour);
    }

private:
    /// Runs of several meters overlap: those that ended are passed over for good, the others looked
    /// at. An account has few meters.
    static bool covers(const std::vector<RegisterRun> &runs, size_t &next, qint64 hour)
    {
        while (next < runs.size() && runs[next].endHour <= hour)
            ++next;
        for (size_t i = next; i < runs.size() && runs[i].firstHour <= hour; ++i) {
            if (hour < runs[i].endHour)
                return true;
        }
        return false;
    }

    std::vector<RegisterRun> m_coarse;
    std::vector<RegisterRun> m_fine;
    size_t m_nextCoarse = 0;
    size_t m_nextFine = 0;
};

} // namespace

LeakWatch::Event LeakWatch::feed(qint64 hour, HourState state, Volume use)
{
    Q_ASSERT(m_counted == 0 || hour >= m_nextHour);
    if (m_counted > 0)
        bridge(hour - m_nextHour);
    m_nextHour = hour + 1;
    if (state == HourState::Measured)
        return feedMeasured(hour, use);
    if (m_counted > 0)
        bridge(1);
    return Event::Nothing;
}

LeakWatch::Event LeakWatch::feedMeasured(qint64 hour, Volume use)
{
    if (use < leastUse) {
        const bool wasLeaking = isLeaking();
        m_counted = 0;
        if (wasLeaking)
            m_leak.endHour = hour;
        return wasLeaking ? Event::Ended : Event::Nothing;
    }
    if (isLeaking())
        return Event::Nothing;
    if (m_counted == 0) {
        m_leak = {hour, hour, std::nullopt, use};
        m_bridged = 0;
    }
    m_leak.rate = std::min(m_leak.rate, use);
    ++m_counted;
    if (!isLeaking())
        return Event::Nothing;
    m_leak.firedHour = hour;
    return Event::Began;
}

void LeakWatch::bridge(qint64 hours)
{
    if (isLeaking())
        return;
    if (m_bridged + hours > mostBridgedHours)
        m_counted = 0;
    else
        m_bridged += static_cast<int>(hours);
}

std::vector<Leak> findLeaks(const HourlySeries &series)
{
    std::vector<Leak> leaks;
    LeakWatch watch;
    CoarseHours coarse(series.runs());
    const auto uses = series.uses();
    const auto states = series.states();
    for (size_t i = 0; i < uses.size(); ++i) {
        const qint64 hour = series.firstHour() + static_cast<qint64>(i);
        const HourState state = coarse.contains(hour) ? HourState::Missing : states[i];
        if (watch.feed(hour, state, Volume::fromMilliCubicFeet(uses[i])) == LeakWatch::Event::Ended)
            leaks.push_back(watch.leak());
    }
    if (watch.isLeaking())
        leaks.push_back(watch.leak());
    return leaks;
}

Volume neverStopping(const Leak &leak, const HourlySeries &series, qint64 first, qint64 end)
{
    const qint64 until = std::min({end, leak.endHour.value_or(end), series.endHour()});
    Volume sum;
    for (qint64 hour = std::max({first, leak.sinceHour, series.firstHour()}); hour < until; ++hour)
        sum += std::min(leak.rate, Volume::fromMilliCubicFeet(series.useAt(hour)));
    return sum;
}

} // namespace Ventanilla
