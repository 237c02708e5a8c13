#pragma once

#include "models/domain/usage/unusualtrend.h"
#include "models/service/call.h"
#include "models/store/accountfilter.h"

#include <QHash>

#include <vector>

namespace Ventanilla {

/// Much more use than a year ago, at one account.
struct AccountTrend
{
    AccountNumber account;
    UnusualTrend trend;
};

/// The unusual trends that @p accounts have now, in their order; an account whose readings ended a
/// while ago has none. A few weeks of now and of a year ago are read of all of them, and two years
/// of those that show one, to find its beginning.
[[nodiscard]] Result<std::vector<AccountTrend>>
unusualTrends(Call &call, const std::vector<AccountNumber> &accounts);

/// The days on which the accounts' people are away; they do not count in a trend.
[[nodiscard]] Result<QHash<AccountNumber, std::vector<DateRange>>>
vacationsOf(Call &call, const AccountFilter &accounts);

/// The trend up to the newest complete day of @p hours, which is not before @p earliest.
[[nodiscard]] std::optional<UnusualTrend> trendUpToNow(const Call &call, const HourlySeries &hours,
                                                       QDate earliest,
                                                       const std::vector<DateRange> &vacations);

/// “The last two weeks used … on a usual day; the same days a year ago it was ….”
[[nodiscard]] QString trendSentence(const Call &call, const UnusualTrend &trend);

} // namespace Ventanilla
