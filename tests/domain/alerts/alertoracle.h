#pragma once

#include "tests/domain/alerts/alertsamples.h"

namespace Ventanilla::Alerts {

/// The rules of rules.md written down a second time, as plainly as they stand there: each window is
/// added up hour by hour from its start, at every hour, with nothing remembered but what the rule
/// itself remembers. Slow, and shares no code with the evaluator but the calendar and the cycles.
[[nodiscard]] std::vector<Event> oracleEvents(const std::vector<Rule> &rules,
                                              const Account &account, const Meter &meter,
                                              qint64 tickMilliCubicFeet);

} // namespace Ventanilla::Alerts
