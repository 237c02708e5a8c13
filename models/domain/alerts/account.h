#pragma once

#include "models/domain/alerts/billingcycles.h"
#include "models/domain/usage/hourlyseries.h"
#include "models/domain/usage/localcalendar.h"

#include <functional>

namespace Ventanilla::Alerts {

/// Which kinds a vacation replaces: a setting of the utility's profile (`vacation_scope`).
enum class VacationScope { All, Daily };

/// What the alerts of an account depend on besides its readings. The calendar is not owned.
struct Account
{
    const LocalCalendar &calendar;
    BillingCycles cycles;
    VacationScope vacationScope = VacationScope::All;
    /// The move-out: nothing that lies on this date or after it fires (settled.md 19).
    std::optional<QDate> closedOn;
};

/// Reads the account's hours in [first, end), all meters summed (sumOfMeters()), as they stand now.
/// It may give more than was asked for. What it gives where reading fails does not matter: its
/// caller throws the evaluation away.
using HoursReader = std::function<HourlySeries(qint64 first, qint64 end)>;

} // namespace Ventanilla::Alerts
