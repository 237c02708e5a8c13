#include "models/service/possibleleaks.h"

#include "models/service/callerlocale.h"
#include "models/service/usageseries.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// A leak shows in 24 hours; the feed may be some days behind.
constexpr int newestDays = 8;
constexpr int hoursPerDay = 24;

constexpr Phrase lasting{
    "Water has not stopped running since %1: never less than %2 an hour, %3 a day.",
    "El agua no ha dejado de correr desde el %1: nunca menos de %2 por hora, %3 por día."};
constexpr Phrase ended{
    "Water ran without a stop from %1 to %4: never less than %2 an hour, %3 a day.",
    "El agua corrió sin parar desde el %1 hasta el %4: nunca menos de %2 por hora, %3 por día."};

/// The leaks that last among the accounts, as far as they show from @p from on.
Result<std::vector<PossibleLeak>> lastingLeaks(Call &call, const QStringList &accounts,
                                               const QDate &from)
{
    const LocalCalendar calendar = calendarOf(call);
    const auto found =
        accountHours(call, AccountFilter{u"account_number"_s, accounts}, calendar.firstHourOf(from),
                     calendar.firstHourOf(call.today().addDays(2)));
    if (!found)
        return Unexpected{found.error()};
    std::vector<PossibleLeak> leaking;
    for (const AccountHours &account : *found) {
        const std::vector<Leak> leaks = findLeaks(account.hours);
        if (!leaks.empty() && !leaks.back().endHour)
            leaking.push_back({account.account, leaks.back()});
    }
    return leaking;
}

QStringList numbersOf(const std::vector<PossibleLeak> &leaks)
{
    QStringList numbers;
    for (const PossibleLeak &leak : leaks)
        numbers.append(leak.account.text());
    return numbers;
}

} // namespace

Result<std::vector<PossibleLeak>> possibleLeaks(Call &call,
                                                const std::vector<AccountNumber> &accounts)
{
    QStringList numbers;
    for (const AccountNumber &account : accounts)
        numbers.append(account.text());
    if (numbers.isEmpty())
        return std::vector<PossibleLeak>();
    const auto newest = lastingLeaks(call, numbers, call.today().addDays(-newestDays));
    if (!newest || newest->empty())
        return newest;
    return lastingLeaks(call, numbersOf(*newest), call.today().addYears(-1));
}

QString leakSentence(const Call &call, const Leak &leak)
{
    QStringList parts{shownInstant(call, startOfHour(leak.sinceHour)), shownUse(call, leak.rate),
                      shownUse(call, leak.rate * hoursPerDay)};
    if (!leak.endHour)
        return call.say(lasting, parts);
    parts.append(shownInstant(call, startOfHour(*leak.endHour)));
    return call.say(ended, parts);
}

} // namespace Ventanilla
