#pragma once

#include "models/domain/usage/usagetotals.h"
#include "models/domain/usage/usagewords.h"

namespace Ventanilla {

/// A suggestion for which the customer's own readings give reason, with the two figures that say
/// why.
///
/// | code | figure | against |
/// | --- | --- | --- |
/// | leak | the leak's rate, an hour | 0 |
/// | night_flow | the median of the nights' smallest hour | 0 |
/// | garden_season | the median day of the three months with most use | of those with least |
/// | weekend | the median day of the weekends | of the other days |
/// | more_than_last_year | the mean day of the last 365 | of the 365 before |
struct TipReason
{
    TipCode code = TipCode::Leak;
    Volume figure;
    Volume against;
    Volume dailyDifference; ///< what it comes to, spread over all days of a year

    friend bool operator==(const TipReason &, const TipReason &) = default;
};

/// The suggestions that fit the readings up to @p lastDay, what comes to most first; none where the
/// readings are too few or show nothing. They are suggestions and never duties (the customers'
/// source 001), so each is worth at least 10 gal a day or is not made.
///
/// The sources name no rule. A leak is one that lasts (leak.h). Night flow: of the last 14 days at
/// least 10 have all hours from 1 to 5 by the clock measured, and the median of each night's
/// smallest hour is at least a gallon; not said beside a leak. Garden season: windows of 91 days
/// within the last 365, at least 45 days known in each, the highest median at least 1.5 times the
/// lowest. Weekend: of the last 91 days, at least 10 and 25 known, at least 1.3 times. More than
/// last year: at least 300 days known in both years and at least a tenth more.
[[nodiscard]] std::vector<TipReason> efficiencyTips(const HourlySeries &series,
                                                    const LocalCalendar &calendar, QDate lastDay);

} // namespace Ventanilla
