#pragma once

#include "models/contract/bills.h"
#include "models/contract/insights.h"
#include "models/contract/usage.h"
#include "models/domain/volume.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Ventanilla {

/// One hour, day, month or billing period of an account's water.
struct UsageBar
{
    qint64 begins = 0; ///< seconds since 1970, UTC
    qint64 ends = 0;   ///< the second after it
    std::optional<Volume> use; ///< null where nothing is known; of a partly known bar the known sum
    bool isEstimated = false;
    bool isPartial = false; ///< some of its hours are not known
    bool isRunning = false; ///< it is not over yet

    [[nodiscard]] bool isWhole() const { return use && !isPartial && !isRunning; }
    /// Rounded: the day of a clock change has 23 or 25.
    [[nodiscard]] int hours() const { return static_cast<int>((ends - begins) / 3600); }
    friend bool operator==(const UsageBar &, const UsageBar &) = default;
};

/// Water that does not stop, as the insights tell it.
struct UsageLeak
{
    QDateTime since;
    std::optional<QDateTime> until; ///< null while it lasts
    Volume perHour;                 ///< the least of the hours that it was found by

    friend bool operator==(const UsageLeak &, const UsageLeak &) = default;
};

/// The bars of one account and interval in their order. A value; its functions are quick enough for every bar in sight.
struct UsageSeries
{
    UsageInterval interval = UsageInterval::Day;
    QTimeZone zone = QTimeZone::utc();
    std::vector<UsageBar> bars;
    std::vector<QString> billNumbers = {}; ///< of BillingPeriod, one a bar; else empty

    [[nodiscard]] int size() const { return static_cast<int>(bars.size()); }
    [[nodiscard]] const UsageBar &at(int index) const { return bars[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool isKnown() const; ///< whether any bar is known
    [[nodiscard]] int firstKnown() const; ///< index of the first known bar, -1 without one
    [[nodiscard]] int lastKnown() const; ///< index of the last known bar, -1 without one

    [[nodiscard]] QDateTime begin(int index) const; ///< where the meter is
    [[nodiscard]] QDate firstDay(int index) const;
    /// The last local day that the bar touches.
    [[nodiscard]] QDate lastDay(int index) const;
    /// The bar in which @p instant lies; -1 outside of all.
    [[nodiscard]] int indexOf(const QDateTime &instant) const;

    /// What the same hour, day or month used a year before; nothing where the series does not reach back so far, and
    /// nothing for billing periods, which differ in length.
    [[nodiscard]] std::optional<Volume> yearBefore(int index) const;
    /// How much of a bar's use never stopped: the leaks' rate for each hour that the two share, at most the use itself.
    /// @param now where the running bar is cut.
    [[nodiscard]] Volume steadyUse(int index, const std::vector<UsageLeak> &leaks, const QDateTime &now) const;

    friend bool operator==(const UsageSeries &, const UsageSeries &) = default;
};

/// The series that @p reply tells. @p bills gives billing periods their ends.
/// @param zone the utility's.
[[nodiscard]] UsageSeries readUsage(const AccountUsage &reply, const QTimeZone &zone, const std::vector<Bill> &bills);

/// What an account without hourly readings has: its bills, or its months by the bills, each day with the average of its
/// period.
[[nodiscard]] UsageSeries billedPeriods(const std::vector<Bill> &bills, const QTimeZone &zone);
[[nodiscard]] UsageSeries billedMonths(const std::vector<MonthlyAverage> &months, const QTimeZone &zone);

/// The leaks among @p insights, in their order.
[[nodiscard]] std::vector<UsageLeak> leaksOf(const std::vector<Insight> &insights);

/// Cubic feet of an average, rounded to a milli-cubic-inch.
[[nodiscard]] Volume volumeOfCf(double cubicFeet);

} // namespace Ventanilla
