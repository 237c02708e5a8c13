#pragma once

#include "models/domain/usage/usagetotals.h"

#include <QString>

namespace Ventanilla {

/// What a bill says of its period.
struct BilledPeriod
{
    QString billNumber;
    qint64 sequence = 0; ///< of the account; where bills overlap the later one wins
    DateRange dates; ///< the end read's date does not count
    Volume usage; ///< negative: a credit
    bool estimated = false;
    bool cancelled = false;

    friend bool operator==(const BilledPeriod &, const BilledPeriod &) = default;
};

/// What one bill gives to a month's average: `days` times the same quotient.
struct AverageShare
{
    QString billNumber;
    int days = 0; ///< of the month, where this bill wins
    int periodDays = 0; ///< the divisor, of the whole period also where another bill wins some days
    Volume periodUsage;
    bool estimated = false;

    /// The quotient: periodUsage / periodDays, in cf.
    [[nodiscard]] double dailyCf() const;

    friend bool operator==(const AverageShare &, const AverageShare &) = default;
};

/// One day of the explanation: its average is that of `shares[share]`.
struct AverageDay
{
    QDate date;
    size_t share = 0;

    friend bool operator==(const AverageDay &, const AverageDay &) = default;
};

/// What a representative should know before the figure is read out.
enum class AverageWarning {
    UnallocatedUse, ///< a period without a day has use, which is in no average
    NegativeUsage, ///< a credit lowers the average
    EstimatedPeriods,
    OverlappingPeriods,
    DaysNotCovered,
};

/// The average daily use of one month, with everything that explains it.
struct MonthAverage
{
    QDate month; ///< its first day
    int daysInMonth = 0;
    int daysCovered = 0;
    int estimatedDays = 0; ///< covered by an estimated period
    int overlapDays = 0; ///< covered by more than one standing bill
    Volume unallocated; ///< of the standing bills without a day that start in this month
    std::vector<AverageShare> shares; ///< by their first day in the month
    std::vector<AverageDay> days; ///< the covered ones
    std::vector<AverageWarning> warnings;

    /// The sum over the covered days divided by their number, in cf; null with no covered day.
    ///
    /// The sum is exact up to one milli-cubic-inch and rounded once below it, so that it equals the
    /// shares' days × dailyCf() in every digit that can be shown.
    [[nodiscard]] std::optional<double> averageCf() const;

    friend bool operator==(const MonthAverage &, const MonthAverage &) = default;
};

/// A bill whose period ends before it starts: nothing can be said until it is mended.
struct RefusedPeriod
{
    QString billNumber;

    friend bool operator==(const RefusedPeriod &, const RefusedPeriod &) = default;
};

/// The average daily use of each month from the one of @p firstMonth to the one of @p lastMonth,
/// both inclusive (rules.md, "Average daily use of a month"; the customers' source 001).
///
/// A day's average is its period's usage divided by the period's days, a month's is the sum over
/// its covered days divided by their number. The source divides by all days of the month, which is
/// the same where all are covered; it is silent on overlaps (the later sequence wins), on cancelled
/// bills (dropped first, and not refused either) and on periods without a day (in no average, and
/// said).
[[nodiscard]] Expected<std::vector<MonthAverage>, RefusedPeriod>
averageDailyUse(const std::vector<BilledPeriod> &bills, QDate firstMonth, QDate lastMonth);

} // namespace Ventanilla
