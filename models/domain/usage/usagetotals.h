#pragma once

#include "models/domain/usage/hourlyseries.h"
#include "models/domain/usage/localcalendar.h"
#include "models/domain/volume.h"

#include <optional>
#include <vector>

namespace Ventanilla {

/// Local dates, half-open: @p from counts, @p to does not (rules.md, "Average daily use").
struct DateRange
{
    QDate from;
    QDate to;

    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// The use of one interval: an hour, a local day, a month, the period of a bill.
struct UsageTotal
{
    qint64 firstHour = 0;
    qint64 endHour = 0; ///< exclusive
    std::optional<Volume> use; ///< the sum of what is known; null where nothing is
    int measuredHours = 0; ///< complete and without an estimate
    bool hasEstimated = false;
    bool lacksHours = false; ///< an hour that is over is not, or not wholly, known

    friend bool operator==(const UsageTotal &, const UsageTotal &) = default;
};

/// Interval after interval.
struct UsageTotals
{
    std::vector<UsageTotal> intervals;
    std::optional<int> inProgress; ///< the index of the last interval that is not over yet

    friend bool operator==(const UsageTotals &, const UsageTotals &) = default;
};

/// The sum over [first, end), known hours that are estimated included.
///
/// Hours from @p runningHour on, the one in which the question is asked, are not over: they are not
/// missing yet, and count where they are known all the same.
[[nodiscard]] UsageTotal totalOfHours(const HourlySeries &series, qint64 first, qint64 end,
                                      qint64 runningHour);

/// Each hour that begins on one of the @p dates, 23 to 25 a day.
[[nodiscard]] UsageTotals totalsByHour(const HourlySeries &series, const LocalCalendar &calendar,
                                       DateRange dates, qint64 runningHour);

/// Each local date, one without any hour in the zone as well (rules.md, "Days and hours").
[[nodiscard]] UsageTotals totalsByDay(const HourlySeries &series, const LocalCalendar &calendar,
                                      DateRange dates, qint64 runningHour);

/// Each local month; the first and the last one are cut to @p dates (api.md, usage).
[[nodiscard]] UsageTotals totalsByMonth(const HourlySeries &series, const LocalCalendar &calendar,
                                        DateRange dates, qint64 runningHour);

/// One interval for each of @p periods, in their order; they may overlap and leave gaps. A period
/// without a day, or one that ends before it starts, has no hour and no use.
[[nodiscard]] UsageTotals totalsOfPeriods(const HourlySeries &series, const LocalCalendar &calendar,
                                          const std::vector<DateRange> &periods,
                                          qint64 runningHour);

/// The last local date of which every hour lies before the end of the readings; null where there
/// are none.
[[nodiscard]] std::optional<QDate> lastCompleteDay(const HourlySeries &series,
                                                   const LocalCalendar &calendar);

} // namespace Ventanilla
