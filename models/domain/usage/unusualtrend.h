#pragma once

#include "models/domain/usage/usagetotals.h"

namespace Ventanilla {

/// Much more use than a year ago, with both figures that say so (rules.md, "Unusual trend").
struct UnusualTrend
{
    Volume daily; ///< the median of the days that count of the last 14
    Volume
        usualDaily; ///< the median of the same days a year ago, 7 days before and after with them
    int daysCounted = 0;
    int usualDaysCounted = 0;
    /// The first day of the run up to now in which every day that counts lies above usualDaily;
    /// null where the newest of them does not.
    std::optional<QDate> since;

    friend bool operator==(const UnusualTrend &, const UnusualTrend &) = default;
};

/// Whether the 14 local days that end with @p lastDay are unusual: at least 1.5 times the median of
/// a year ago, and at least 20 gal a day more. Null where they are not, and where on either side
/// fewer than 10 days count.
///
/// Days inside one of @p vacations and days with an unknown hour do not count; estimated hours are
/// known. Medians are taken because one day at the pool, or one reading gone wrong, moves a mean
/// and not them; the same season a year ago, because gardens are watered in summer. 29 February is
/// held against 28 February. @p lastDay is lastCompleteDay(), or an earlier one.
[[nodiscard]] std::optional<UnusualTrend> unusualTrend(const HourlySeries &series,
                                                       const LocalCalendar &calendar, QDate lastDay,
                                                       const std::vector<DateRange> &vacations);

/// The middle of @p values, the mean of the two middle ones where their number is even; exact, for
/// a milli-cubic-inch is far below a register's tick. Not of nothing.
[[nodiscard]] Volume medianOf(std::vector<Volume> values);

} // namespace Ventanilla
