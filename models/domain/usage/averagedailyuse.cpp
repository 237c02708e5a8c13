#include "models/domain/usage/averagedailyuse.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr double milliCubicInchesPerCf = 1'728'000;

QDate firstOfMonth(QDate date)
{
    return date.addDays(1 - date.day());
}

int daysOf(const BilledPeriod &bill)
{
    return static_cast<int>(bill.dates.from.daysTo(bill.dates.to));
}

/// Standing bills with the winning ones first.
std::vector<BilledPeriod> standingBills(const std::vector<BilledPeriod> &bills)
{
    std::vector<BilledPeriod> standing;
    std::copy_if(bills.begin(), bills.end(), std::back_inserter(standing),
                 [](const BilledPeriod &bill) { return !bill.cancelled; });
    std::stable_sort(
        standing.begin(), standing.end(),
        [](const BilledPeriod &a, const BilledPeriod &b) { return a.sequence > b.sequence; });
    return standing;
}

size_t shareOf(MonthAverage &average, const BilledPeriod &bill)
{
    const auto found =
        std::find_if(average.shares.begin(), average.shares.end(), [&](const AverageShare &share) {
            return share.billNumber == bill.billNumber;
        });
    const auto index = static_cast<size_t>(found - average.shares.begin());
    if (found == average.shares.end())
        average.shares.push_back({bill.billNumber, 0, daysOf(bill), bill.usage, bill.estimated});
    return index;
}

void addDay(MonthAverage &average, const std::vector<BilledPeriod> &winningFirst, QDate date)
{
    const BilledPeriod *winner = nullptr;
    bool isOverlapping = false;
    for (const BilledPeriod &bill : winningFirst) {
        if (date < bill.dates.from || date >= bill.dates.to)
            continue;
        isOverlapping = winner != nullptr;
        if (isOverlapping)
            break;
        winner = &bill;
    }
    if (!winner)
        return;
    const size_t share = shareOf(average, *winner);
    ++average.shares[share].days;
    average.days.push_back({date, share});
    ++average.daysCovered;
    average.estimatedDays += winner->estimated ? 1 : 0;
    average.overlapDays += isOverlapping ? 1 : 0;
}

void addWarnings(MonthAverage &average, bool hasUnallocated)
{
    const auto isCredit = [](const AverageShare &share) { return share.periodUsage < Volume(); };
    const auto warn = [&](bool condition, AverageWarning warning) {
        if (condition)
            average.warnings.push_back(warning);
    };
    warn(hasUnallocated, AverageWarning::UnallocatedUse);
    warn(std::any_of(average.shares.begin(), average.shares.end(), isCredit),
         AverageWarning::NegativeUsage);
    warn(average.estimatedDays > 0, AverageWarning::EstimatedPeriods);
    warn(average.overlapDays > 0, AverageWarning::OverlappingPeriods);
    warn(average.daysCovered < average.daysInMonth, AverageWarning::DaysNotCovered);
}

MonthAverage averageOf(const std::vector<BilledPeriod> &winningFirst, QDate month)
{
    MonthAverage average;
    average.month = month;
    average.daysInMonth = month.daysInMonth();
    for (int day = 0; day < average.daysInMonth; ++day)
        addDay(average, winningFirst, month.addDays(day));
    bool hasUnallocated = false;
    for (const BilledPeriod &bill : winningFirst) {
        if (daysOf(bill) != 0 || firstOfMonth(bill.dates.from) != month)
            continue;
        average.unallocated += bill.usage;
        hasUnallocated |= bill.usage != Volume();
    }
    addWarnings(average, hasUnallocated);
    return average;
}

} // namespace

double AverageShare::dailyCf() const
{
    return static_cast<double>(periodUsage.milliCubicInches())
        / (milliCubicInchesPerCf * periodDays);
}

std::optional<double> MonthAverage::averageCf() const
{
    if (daysCovered == 0)
        return std::nullopt;
    qint64 whole = 0;
    double rests = 0; // of each share less than a milli-cubic-inch
    for (const AverageShare &share : shares) {
        // Divided before it is multiplied: a whole period's use times its days can be too much.
        const qint64 usage = share.periodUsage.milliCubicInches();
        whole += usage / share.periodDays * share.days;
        const qint64 rest = usage % share.periodDays * share.days;
        whole += rest / share.periodDays;
        rests += static_cast<double>(rest % share.periodDays) / share.periodDays;
    }
    return (static_cast<double>(whole) + rests) / (milliCubicInchesPerCf * daysCovered);
}

Expected<std::vector<MonthAverage>, RefusedPeriod>
averageDailyUse(const std::vector<BilledPeriod> &bills, QDate firstMonth, QDate lastMonth)
{
    const std::vector<BilledPeriod> winningFirst = standingBills(bills);
    for (const BilledPeriod &bill : winningFirst) {
        if (daysOf(bill) < 0)
            return Unexpected{RefusedPeriod{bill.billNumber}};
    }
    std::vector<MonthAverage> averages;
    for (QDate month = firstOfMonth(firstMonth); month <= lastMonth; month = month.addMonths(1))
        averages.push_back(averageOf(winningFirst, month));
    return averages;
}

} // namespace Ventanilla
