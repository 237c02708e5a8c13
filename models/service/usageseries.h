#pragma once

#include "models/domain/usage/hourlyseries.h"
#include "models/domain/usage/localcalendar.h"
#include "models/service/call.h"
#include "models/service/readingsarrived.h"
#include "models/store/meterstore.h"

#include <vector>

namespace Ventanilla {

/// The utility's days and hours. Its time zone is read once.
[[nodiscard]] LocalCalendar calendarOf(const Call &call);

/// The hours of one account and the meters that they come from.
struct AccountHours
{
    AccountNumber account;
    std::vector<StoredMeter> meters; ///< all of it, in the order in which they were installed
    HourlySeries hours;
};

/// What an account used in [@p firstHour, @p endHour) over all of its meters (rules:
/// sumOfMeters()).
///
/// A meter is in service for certain on the days between its installation and its removal; one
/// without a date of installation from its first reading on. Two queries, whatever the account.
[[nodiscard]] Result<AccountHours> accountHours(Call &call, const AccountNumber &account,
                                                qint64 firstHour, qint64 endHour);

/// The same of several accounts, by account; those without a meter are left out. As many queries.
[[nodiscard]] Result<std::vector<AccountHours>>
accountHours(Call &call, const AccountFilter &accounts, qint64 firstHour, qint64 endHour);

/// Hours in a row, @c end exclusive.
struct HourStretch
{
    qint64 first = 0;
    qint64 end = 0;
};

/// The same of two stretches, @p older and @p newer, with at least the hours that lie in them; what
/// is between is not read, and missing. For a comparison with a year ago, which needs few weeks.
[[nodiscard]] Result<std::vector<AccountHours>> accountHours(Call &call,
                                                             const AccountFilter &accounts,
                                                             HourStretch older, HourStretch newer);

/// The same as it was before @p arrived came, which is stored already; readings of other accounts
/// among @p arrived do not matter.
[[nodiscard]] Result<std::vector<AccountHours>>
accountHoursBefore(Call &call, const AccountFilter &accounts, qint64 firstHour, qint64 endHour,
                   const std::vector<ArrivedReadings> &arrived);

} // namespace Ventanilla
