#include "models/service/unusualtrends.h"

#include "models/service/callerlocale.h"
#include "models/service/usageseries.h"
#include "models/store/vacationstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The feed may be some days behind.
constexpr int newestDays = 8;
constexpr int daysCompared = 14;
constexpr int daysAround = 7;
/// A trend may have begun before the year that it is told of.
constexpr int yearsRead = 2;

constexpr Phrase muchMore{
    "The last two weeks used %1 on a usual day; the same days a year ago it was %2.",
    "En las dos últimas semanas, un día normal usó %1; en los mismos días del año pasado fueron "
    "%2."};

/// The trends that @p hours show; those of accounts without one are left out.
Result<std::vector<AccountTrend>> trendsIn(Call &call, const AccountFilter &accounts,
                                           const Result<std::vector<AccountHours>> &hours)
{
    if (!hours)
        return Unexpected{hours.error()};
    const auto vacations = vacationsOf(call, accounts);
    if (!vacations)
        return Unexpected{vacations.error()};
    const QDate earliest = call.today().addDays(-newestDays);
    std::vector<AccountTrend> trends;
    for (const AccountHours &account : *hours) {
        if (const auto trend =
                trendUpToNow(call, account.hours, earliest, vacations->value(account.account)))
            trends.push_back({account.account, *trend});
    }
    return trends;
}

AccountFilter filterOf(const std::vector<AccountNumber> &accounts)
{
    AccountFilter filter{u"account_number"_s, {}};
    for (const AccountNumber &account : accounts)
        filter.keys.append(account.text());
    return filter;
}

/// Those that show a trend, whose beginning may be too late: only the weeks that are compared are
/// read.
Result<std::vector<AccountNumber>> accountsWithTrend(Call &call, const AccountFilter &accounts)
{
    const LocalCalendar calendar = calendarOf(call);
    const QDate today = call.today();
    const QDate first = today.addDays(-newestDays - daysCompared);
    const HourStretch now{calendar.firstHourOf(first), calendar.firstHourOf(today.addDays(2))};
    const HourStretch yearAgo{calendar.firstHourOf(first.addYears(-1).addDays(-daysAround)),
                              calendar.firstHourOf(today.addYears(-1).addDays(daysAround + 1))};
    const auto trends = trendsIn(call, accounts, accountHours(call, accounts, yearAgo, now));
    if (!trends)
        return Unexpected{trends.error()};
    std::vector<AccountNumber> numbers;
    for (const AccountTrend &trend : *trends)
        numbers.push_back(trend.account);
    return numbers;
}

} // namespace

Result<QHash<AccountNumber, std::vector<DateRange>>> vacationsOf(Call &call,
                                                                 const AccountFilter &accounts)
{
    const auto rows = vacationRows(call.database(), accounts);
    if (!rows)
        return Unexpected{rows.error()};
    QHash<AccountNumber, std::vector<DateRange>> vacations;
    for (const VacationRow &row : *rows)
        vacations[row.account].push_back({row.startsOn, row.endsOn.addDays(1)});
    return vacations;
}

std::optional<UnusualTrend> trendUpToNow(const Call &call, const HourlySeries &hours,
                                         QDate earliest, const std::vector<DateRange> &vacations)
{
    const LocalCalendar calendar = calendarOf(call);
    const auto complete = lastCompleteDay(hours, calendar);
    if (!complete || *complete < earliest)
        return std::nullopt;
    const QDate lastDay = std::min(*complete, call.today().addDays(-1));
    return unusualTrend(hours, calendar, lastDay, vacations);
}

Result<std::vector<AccountTrend>> unusualTrends(Call &call,
                                                const std::vector<AccountNumber> &accounts)
{
    if (accounts.empty())
        return std::vector<AccountTrend>();
    const auto some = accountsWithTrend(call, filterOf(accounts));
    if (!some)
        return Unexpected{some.error()};
    if (some->empty())
        return std::vector<AccountTrend>();
    const LocalCalendar calendar = calendarOf(call);
    const AccountFilter filter = filterOf(*some);
    return trendsIn(
        call, filter,
        accountHours(call, filter, calendar.firstHourOf(call.today().addYears(-yearsRead)),
                     calendar.firstHourOf(call.today().addDays(2))));
}

QString trendSentence(const Call &call, const UnusualTrend &trend)
{
    return call.say(muchMore, {shownUse(call, trend.daily), shownUse(call, trend.usualDaily)});
}

} // namespace Ventanilla
