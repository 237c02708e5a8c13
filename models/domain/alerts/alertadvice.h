#pragma once

#include "models/domain/alerts/account.h"
#include "models/domain/alerts/rule.h"

namespace Ventanilla::Alerts {

/// What an account mostly uses, for the eye beside a level: medians over the twelve months that end
/// with the last complete local day, in which half of the days, weeks or cycles used no more.
struct UsualUse
{
    std::optional<Volume> day; ///< of the days of which every hour is measured
    std::optional<Volume> sevenDays; ///< of each 7 such days in a row
    /// Of the cycles that lie wholly in the year and of which nine hours in ten are measured;
    /// estimated ones count.
    std::optional<Volume> cycle;

    friend bool operator==(const UsualUse &, const UsualUse &) = default;
};

[[nodiscard]] UsualUse usualUse(const Account &account, const HourlySeries &series);

/// The lowest level from which on upwards @p rule fires at most @p mostEvents times in the past
/// year, by the back-test itself; its own level is passed over, its unit is the level's.
///
/// "From which on upwards", as a 7-day alert fires seldom at low levels too: it never ends. Only
/// round levels are tried: two digits that count, no finer than 1 gal, 0.1 ft³ and 0.01 CCF. Null
/// without a complete day, without any use, and for a vacation, whose level is not a matter of a
/// year.
[[nodiscard]] std::optional<Level> lowestLevel(const Rule &rule, int mostEvents,
                                               const std::optional<Rule> &vacation,
                                               const Account &account, const HourlySeries &series);

} // namespace Ventanilla::Alerts
