#include "models/domain/alerts/alertdays.h"

#include "models/domain/usage/registeruse.h"

#include <algorithm>

namespace Ventanilla::Alerts {

HourWalk::HourWalk(const HourlySeries &series, qint64 first, qint64 end)
    : m_series(series)
    , m_first(first)
{
    for (const RegisterRun &run : series.runs()) {
        const qint64 from = std::max(run.firstHour, first);
        const qint64 until = std::min(run.endHour, end);
        if (run.tickMilliCubicFeet <= fineTickMilliCubicFeet || from >= until)
            continue;
        if (m_ticks.empty())
            m_ticks.resize(static_cast<size_t>(end - first));
        for (qint64 hour = from; hour < until; ++hour)
            m_ticks[static_cast<size_t>(hour - first)].all += run.tickMilliCubicFeet;
        if (run.firstHour >= first)
            m_ticks[static_cast<size_t>(from - first)].starting += run.tickMilliCubicFeet;
    }
}

void HourWalk::addTo(KnownUse &sum, qint64 hour, Counted counted) const
{
    const HourState state = m_series.stateAt(hour);
    if (!hasUse(state) || (counted == Counted::Measured && isEstimated(state))) {
        sum.addGap();
        return;
    }
    const Ticks ticks = m_ticks.empty() ? Ticks() : m_ticks[static_cast<size_t>(hour - m_first)];
    if (ticks.all > 0)
        sum.addCoarse(m_series.useAt(hour), ticks.all, ticks.starting);
    else
        sum.addFine(m_series.useAt(hour));
}

DayTable daysOf(const HourlySeries &series, const LocalCalendar &calendar, QDate first, QDate end)
{
    DayTable table{first, {}};
    table.days.resize(static_cast<size_t>(std::max<qint64>(0, first.daysTo(end))));
    qint64 hour = calendar.firstHourOf(first);
    const HourWalk walk(series, hour, std::max(hour, calendar.firstHourOf(end)));
    QDate date = first;
    for (DayUse &day : table.days) {
        date = date.addDays(1);
        const qint64 dayStart = hour;
        for (const qint64 dayEnd = calendar.firstHourOf(date); hour < dayEnd; ++hour) {
            walk.addTo(day.measured, hour, Counted::Measured);
            walk.addTo(day.all, hour, Counted::All);
            if (series.stateAt(hour) == HourState::Measured)
                ++day.measuredHours;
        }
        day.isMeasured = day.measuredHours == hour - dayStart;
    }
    return table;
}

} // namespace Ventanilla::Alerts
