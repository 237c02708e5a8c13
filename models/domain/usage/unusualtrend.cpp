#include "models/domain/usage/unusualtrend.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr int daysLookedAt = 14;
constexpr int daysAround = 7;
constexpr size_t fewestDays = 10;
constexpr Volume leastMore = Volume::fromMilliGallons(20'000);

/// The days that can be compared.
class Days
{
public:
    Days(const HourlySeries &series, const LocalCalendar &calendar,
         const std::vector<DateRange> &vacations)
        : m_series(series)
        , m_calendar(calendar)
        , m_vacations(vacations)
    {
    }

    /// Null for a day that does not count.
    [[nodiscard]] std::optional<Volume> use(QDate date) const
    {
        const auto covers = [&](const DateRange &range) {
            return range.from <= date && date < range.to;
        };
        if (std::any_of(m_vacations.begin(), m_vacations.end(), covers))
            return std::nullopt;
        const qint64 end = m_calendar.firstHourOf(date.addDays(1));
        const UsageTotal total = totalOfHours(m_series, m_calendar.firstHourOf(date), end, end);
        return total.lacksHours ? std::nullopt : total.use;
    }

    [[nodiscard]] std::vector<Volume> uses(DateRange dates) const
    {
        std::vector<Volume> all;
        for (QDate date = dates.from; date < dates.to; date = date.addDays(1)) {
            if (const auto one = use(date))
                all.push_back(*one);
        }
        return all;
    }

    [[nodiscard]] std::optional<QDate> startOfRunAbove(Volume reference, QDate lastDay) const
    {
        if (m_series.isEmpty())
            return std::nullopt;
        std::optional<QDate> start;
        const QDate first = m_calendar.dateOf(m_series.firstHour());
        for (QDate date = lastDay; date >= first; date = date.addDays(-1)) {
            const auto one = use(date);
            if (one && *one <= reference)
                break;
            if (one)
                start = date;
        }
        return start;
    }

private:
    const HourlySeries &m_series;
    const LocalCalendar &m_calendar;
    const std::vector<DateRange> &m_vacations;
};

} // namespace

std::optional<UnusualTrend> unusualTrend(const HourlySeries &series, const LocalCalendar &calendar,
                                         QDate lastDay, const std::vector<DateRange> &vacations)
{
    const Days days(series, calendar, vacations);
    const QDate firstDay = lastDay.addDays(1 - daysLookedAt);
    const std::vector<Volume> now = days.uses({firstDay, lastDay.addDays(1)});
    const std::vector<Volume> then = days.uses(
        {firstDay.addYears(-1).addDays(-daysAround), lastDay.addYears(-1).addDays(daysAround + 1)});
    if (now.size() < fewestDays || then.size() < fewestDays)
        return std::nullopt;
    UnusualTrend trend;
    trend.daily = medianOf(now);
    trend.usualDaily = medianOf(then);
    trend.daysCounted = static_cast<int>(now.size());
    trend.usualDaysCounted = static_cast<int>(then.size());
    if (trend.daily * 2 < trend.usualDaily * 3 || trend.daily - trend.usualDaily < leastMore)
        return std::nullopt;
    trend.since = days.startOfRunAbove(trend.usualDaily, lastDay);
    return trend;
}

Volume medianOf(std::vector<Volume> values)
{
    Q_ASSERT(!values.empty());
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    if (values.size() % 2 == 1)
        return values[middle];
    const Volume both = values[middle - 1] + values[middle];
    return Volume::fromMilliCubicInches(both.milliCubicInches() / 2);
}

} // namespace Ventanilla
