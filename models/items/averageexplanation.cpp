#include "models/items/averageexplanation.h"

#include <algorithm>

namespace Ventanilla {

namespace {

AverageExplanation::Part partOf(const PeriodShare &share, const std::vector<Bill> &bills)
{
    AverageExplanation::Part part;
    part.billNumber = share.billNumber;
    part.days = share.days;
    part.perDay = volumeOfCf(share.dailyCf);
    part.together = volumeOfCf(share.dailyCf * share.days);
    const auto bill = std::find_if(bills.begin(), bills.end(), [&share](const Bill &each) { return each.billNumber == share.billNumber; });
    if (bill == bills.end())
        return part;
    part.periodStart = bill->periodStart;
    part.periodEnd = bill->periodEnd;
    part.periodUse = bill->usage;
    part.periodDays = bill->days;
    return part;
}

} // namespace

AverageExplanation explainAverage(const MonthlyAverage &average, const std::vector<Bill> &bills)
{
    AverageExplanation explained;
    explained.month = QDate::fromString(average.month + QStringLiteral("-01"), Qt::ISODate);
    explained.daysCovered = average.daysCovered;
    explained.daysInMonth = average.daysInMonth;
    explained.estimatedDays = average.estimatedDays;
    explained.overlapDays = average.overlapDays;
    explained.unallocated = average.unallocated;
    for (const PeriodShare &share : average.periods)
        explained.parts.push_back(partOf(share, bills));
    for (const auto &part : explained.parts)
        explained.sum += part.together;
    if (average.averageDailyCf)
        explained.average = volumeOfCf(*average.averageDailyCf);
    return explained;
}

std::optional<AverageExplanation> explainAverage(const UsageFacts &facts, const QDate &day)
{
    const MonthlyAverage *average = facts.average(day);
    if (!average)
        return std::nullopt;
    return explainAverage(*average, facts.bills().value_or(std::vector<Bill>()));
}

} // namespace Ventanilla
