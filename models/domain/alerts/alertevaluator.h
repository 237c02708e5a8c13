#pragma once

#include "models/domain/alerts/account.h"
#include "models/domain/alerts/rule.h"

namespace Ventanilla::Alerts {

/// Everything that the enabled @p rules of an account fire on @p series (rules.md, "Alerts",
/// "Registers", "Days and hours"), as if each hour had come in its time: no event is late. In the
/// order of crossing.
///
/// - A rule's own owner's enabled vacation silences that owner's other rules (settled.md 18).
/// - The sums of `daily` and `multi_day` are of measured hours, those of `billing_cycle` and
///   `vacation` of estimated ones as well; all are lower bounds where hours are missing.
/// - A coarse register (above 0.1 ft³) exceeds only when that is certain: each run of consecutive
///   readings stands for at least its use less the register's tick, and never for less than
///   nothing. So a run that used nothing takes nothing away, and an hour that comes late can
///   never make a certain crossing uncertain again.
/// - A 7-day total is looked at once its last day is over: once an hour after it is known. It ends
///   an episode only where all its hours are measured and it does not exceed for certain.
/// - "The first day after" a vacation is the first date that is not silent; a cycle is looked at
///   when that date is over.
/// - A day has as many hours as the zone gives it, 23 or 25 on the days of the clock change.
[[nodiscard]] std::vector<Event> evaluateAlerts(const std::vector<Rule> &rules,
                                                const Account &account, const HourlySeries &series);

/// What a rule would have fired in the twelve months that end with the last complete local day.
struct YearTried
{
    QDate from;
    QDate to; ///< exclusive
    std::vector<Event> events; ///< of the rule, none is late

    friend bool operator==(const YearTried &, const YearTried &) = default;
};

/// Tries @p rule, whether it is on or not, on the account's past year; null without a complete day.
///
/// What had begun before `from` is not reported; for that, give more readings than the year: the
/// longer @p series reaches back, the surer (70 days are enough for any cycle of two months).
/// @param vacation the owner's own enabled vacation; passed over where @p rule is one itself
[[nodiscard]] std::optional<YearTried> backTest(const Rule &rule,
                                                const std::optional<Rule> &vacation,
                                                const Account &account, const HourlySeries &series);

} // namespace Ventanilla::Alerts
