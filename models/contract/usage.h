#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/usage/usagewords.h"
#include "models/domain/volume.h"

#include <QDate>
#include <QDateTime>

namespace Ventanilla {

/// What an account used, interval by interval. `values[i]` belongs to the i-th interval from
/// `start` in the utility's time zone, for billing periods to the one that begins on `starts[i]`.
struct AccountUsage
{
    AccountNumber accountNumber;
    UsageInterval interval = UsageInterval::Day;
    QString unit = QStringLiteral("cf");
    QDateTime start; ///< of the first interval, UTC
    std::vector<std::optional<Volume>> values; ///< null where nothing is known
    std::vector<int> estimated; ///< indexes of values with an estimated hour
    std::vector<int> missing; ///< indexes of values that lack an hour: the known sum, or null
    std::optional<int> inProgress; ///< the index of the interval that is not over yet
    std::vector<QDate> starts = {}; ///< of billing periods alone, as the next one
    std::vector<QString> billNumbers = {};

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &AccountUsage::accountNumber),
                          field("interval", &AccountUsage::interval),
                          field("unit", &AccountUsage::unit),
                          field("start", &AccountUsage::start),
                          field("values", &AccountUsage::values),
                          field("estimated", &AccountUsage::estimated),
                          field("missing", &AccountUsage::missing),
                          field("in_progress", &AccountUsage::inProgress),
                          field("starts", &AccountUsage::starts).omittedWhenEmpty(),
                          field("bill_numbers", &AccountUsage::billNumbers).omittedWhenEmpty()};
    }
    /// Read and written faster than the other members, see seriestext.h.
    static constexpr auto series() { return field("values", &AccountUsage::values); }
    friend bool operator==(const AccountUsage &, const AccountUsage &) = default;
};

/// From local date to local date, the end exclusive: up to two years and a day. Level `read`.
struct GetUsage : ReadOperation
{
    static constexpr auto id = "getUsage";
    static constexpr auto path = "/v1/accounts/{account_number}/usage";
    using Reply = AccountUsage;

    AccountNumber accountNumber;
    QDate from;
    QDate to;
    UsageInterval interval = UsageInterval::Day;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &GetUsage::accountNumber),
                          neededQueryField("from", &GetUsage::from),
                          neededQueryField("to", &GetUsage::to),
                          neededQueryField("interval", &GetUsage::interval)};
    }
};

/// What one bill gives to a month's average.
struct PeriodShare
{
    QString billNumber;
    int days = 0; ///< of the month that count with this period
    double dailyCf = 0; ///< the period's usage divided by the period's days

    static constexpr auto fields()
    {
        return std::tuple{field("bill_number", &PeriodShare::billNumber),
                          field("days", &PeriodShare::days),
                          field("daily_cf", &PeriodShare::dailyCf)};
    }
    friend bool operator==(const PeriodShare &, const PeriodShare &) = default;
};

/// The average daily use of one month by the bills (rules.md, "Average daily use of a month").
struct MonthlyAverage
{
    QString month; ///< `2026-03`
    std::optional<double> averageDailyCf; ///< of the covered days; null without one
    int daysInMonth = 0;
    int daysCovered = 0;
    int estimatedDays = 0;
    int overlapDays = 0; ///< days that more than one bill covers
    Volume unallocated; ///< of bills without a day that begin in the month
    std::vector<PeriodShare> periods;
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{field("month", &MonthlyAverage::month),
                          field("average_daily_cf", &MonthlyAverage::averageDailyCf),
                          field("days_in_month", &MonthlyAverage::daysInMonth),
                          field("days_covered", &MonthlyAverage::daysCovered),
                          field("estimated_days", &MonthlyAverage::estimatedDays),
                          field("overlap_days", &MonthlyAverage::overlapDays),
                          field("unallocated_cf", &MonthlyAverage::unallocated),
                          field("periods", &MonthlyAverage::periods),
                          field("etag", &MonthlyAverage::etag).outsideEtag()};
    }
    friend bool operator==(const MonthlyAverage &, const MonthlyAverage &) = default;
};

/// Months `2025-01` to `2025-12`, both inclusive, oldest first. Level `read`.
struct ListAverageDailyUse : ReadOperation, PageRequest
{
    static constexpr auto id = "listAverageDailyUse";
    static constexpr auto path = "/v1/accounts/{account_number}/average-daily-use";
    using Reply = ListOf<MonthlyAverage>;

    AccountNumber accountNumber;
    QString from;
    QString to;

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{pathField("account_number", &ListAverageDailyUse::accountNumber),
                       neededQueryField("from", &ListAverageDailyUse::from),
                       neededQueryField("to", &ListAverageDailyUse::to)},
            pageFields());
    }
};

} // namespace Ventanilla
