#include "models/domain/usage/usagetotals.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// The states of many hours in one byte each way: in any of them, in all of them.
struct JoinedStates
{
    quint8 any = 0;
    quint8 all = 0xff;
    int measured = 0;
};

JoinedStates joinedStates(std::span<const HourState> states)
{
    JoinedStates joined;
    for (const HourState state : states) {
        joined.any = static_cast<quint8>(joined.any | static_cast<quint8>(state));
        joined.all = static_cast<quint8>(joined.all & static_cast<quint8>(state));
        joined.measured += state == HourState::Measured ? 1 : 0;
    }
    return joined;
}

/// totalOfHours() of one hour, which many are asked for at once.
UsageTotal totalOfHour(const HourlySeries &series, qint64 hour, qint64 runningHour)
{
    const HourState state = series.stateAt(hour);
    UsageTotal total;
    total.firstHour = hour;
    total.endHour = hour + 1;
    total.measuredHours = state == HourState::Measured ? 1 : 0;
    total.hasEstimated = isEstimated(state);
    total.lacksHours = hour < runningHour && !isComplete(state);
    if (hasUse(state))
        total.use = Volume::fromMilliCubicFeet(series.useAt(hour));
    return total;
}

void add(UsageTotals &totals, const UsageTotal &total, qint64 runningHour)
{
    if (total.firstHour <= runningHour && runningHour < total.endHour)
        totals.inProgress = static_cast<int>(totals.intervals.size());
    totals.intervals.push_back(total);
}

} // namespace

UsageTotal totalOfHours(const HourlySeries &series, qint64 first, qint64 end, qint64 runningHour)
{
    UsageTotal total;
    total.firstHour = first;
    total.endHour = std::max(first, end);
    const qint64 overUntil = std::min(end, runningHour);
    const qint64 from = std::max(first, series.firstHour());
    const qint64 until = std::min(end, series.endHour());
    if (from >= until) {
        total.lacksHours = first < overUntil;
        return total;
    }
    const auto offset = static_cast<size_t>(from - series.firstHour());
    const auto count = static_cast<size_t>(until - from);
    qint64 sum = 0;
    for (const qint64 use : series.uses().subspan(offset, count))
        sum += use;
    const JoinedStates joined = joinedStates(series.states().subspan(offset, count));
    total.measuredHours = joined.measured;
    total.hasEstimated = isEstimated(static_cast<HourState>(joined.any));
    if (hasUse(static_cast<HourState>(joined.any)))
        total.use = Volume::fromMilliCubicFeet(sum);
    const auto isLacking = [](HourState state) { return !isComplete(state); };
    total.lacksHours = first < std::min(from, overUntil) || until < overUntil;
    if (!isComplete(static_cast<HourState>(joined.all)) && from < overUntil) {
        const auto over = static_cast<size_t>(std::min(until, overUntil) - from);
        const auto states = series.states().subspan(offset, over);
        total.lacksHours |= std::any_of(states.begin(), states.end(), isLacking);
    }
    return total;
}

UsageTotals totalsByHour(const HourlySeries &series, const LocalCalendar &calendar, DateRange dates,
                         qint64 runningHour)
{
    UsageTotals totals;
    const qint64 first = calendar.firstHourOf(dates.from);
    const qint64 end = calendar.firstHourOf(dates.to);
    totals.intervals.reserve(static_cast<size_t>(std::max<qint64>(end - first, 0)));
    for (qint64 hour = first; hour < end; ++hour)
        add(totals, totalOfHour(series, hour, runningHour), runningHour);
    return totals;
}

UsageTotals totalsByDay(const HourlySeries &series, const LocalCalendar &calendar, DateRange dates,
                        qint64 runningHour)
{
    UsageTotals totals;
    qint64 first = calendar.firstHourOf(dates.from);
    for (QDate date = dates.from; date < dates.to; date = date.addDays(1)) {
        const qint64 end = calendar.firstHourOf(date.addDays(1));
        add(totals, totalOfHours(series, first, end, runningHour), runningHour);
        first = end;
    }
    return totals;
}

UsageTotals totalsByMonth(const HourlySeries &series, const LocalCalendar &calendar,
                          DateRange dates, qint64 runningHour)
{
    std::vector<DateRange> months;
    for (QDate date = dates.from; date < dates.to;) {
        const QDate next = std::min(date.addDays(1 - date.day()).addMonths(1), dates.to);
        months.push_back({date, next});
        date = next;
    }
    return totalsOfPeriods(series, calendar, months, runningHour);
}

UsageTotals totalsOfPeriods(const HourlySeries &series, const LocalCalendar &calendar,
                            const std::vector<DateRange> &periods, qint64 runningHour)
{
    UsageTotals totals;
    for (const DateRange &period : periods) {
        const qint64 first = calendar.firstHourOf(period.from);
        const qint64 end = calendar.firstHourOf(period.to);
        add(totals, totalOfHours(series, first, end, runningHour), runningHour);
    }
    return totals;
}

std::optional<QDate> lastCompleteDay(const HourlySeries &series, const LocalCalendar &calendar)
{
    if (series.isEmpty())
        return std::nullopt;
    return calendar.dateOf(series.endHour()).addDays(-1);
}

} // namespace Ventanilla
