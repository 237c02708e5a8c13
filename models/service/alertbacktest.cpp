#include "models/service/alertbacktest.h"

#include "models/domain/alerts/alertevaluator.h"
#include "models/service/alertaccount.h"
#include "models/service/alertrules.h"
#include "models/service/executeimpl.h"
#include "models/service/usageseries.h"
#include "models/store/loginstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// A year, and what a cycle that is under way when it begins may reach back.
constexpr int monthsRead = 15;

constexpr Phrase levelNeeded{"Give a level to try.", "Indique un nivel para probar."};

/// The rule that is tried, checked as if it were on.
Result<Alerts::Rule> triedRule(const Call &call, const BackTestAlertRule &request)
{
    if (!request.threshold)
        return Unexpected{call.invalidField(u"/threshold"_s, u"required"_s, levelNeeded)};
    auto rule = checkedRule(
        call, {request.type, true, request.threshold, request.startsOn, request.endsOn});
    if (!rule)
        return Unexpected{rule.error()};
    return **std::move(rule);
}

/// The vacation that silences the rule: nothing where the owner has none that is on, and where the
/// account has no login.
Result<std::optional<Alerts::Rule>> ownVacation(Call &call, const BackTestAlertRule &request)
{
    if (request.owner.isEmpty()) {
        const auto links =
            linksOfAccounts(call.database(), AccountFilter::of(request.accountNumber));
        if (!links)
            return Unexpected{links.error()};
        if (links->empty())
            return std::optional<Alerts::Rule>();
    }
    const auto owner = ownerOfRules(call, request.accountNumber, request.owner);
    if (!owner)
        return Unexpected{owner.error()};
    const auto rows = alertRulesOf(call.database(), request.accountNumber, owner->owner);
    if (!rows)
        return Unexpected{rows.error()};
    for (const StoredAlertRule &row : *rows) {
        if (row.type == AlertType::Vacation && row.enabled)
            return std::optional(evaluatorRule(row));
    }
    return std::optional<Alerts::Rule>();
}

AlertFiring firingOf(const Alerts::Event &event)
{
    AlertFiring firing;
    firing.type = event.type;
    firing.windowStart = event.windowStart;
    firing.windowEnd = event.windowEnd;
    firing.crossedAt = startOfHour(event.crossedAt);
    firing.usage = event.usage;
    firing.threshold = event.threshold;
    firing.begunInVacation = event.begunInVacation;
    firing.late = event.late;
    firing.approximate = event.approximate;
    return firing;
}

/// The account's hours of the last year of which there are any, and some before.
Result<HourlySeries> hoursToTry(Call &call, const AccountNumber &account,
                                const LocalCalendar &calendar)
{
    const auto newest = newestReadingMonth(call.database(), account);
    if (!newest)
        return Unexpected{newest.error()};
    if (!*newest)
        return HourlySeries();
    const QDate end = (*newest)->addMonths(1).addDays(1);
    auto hours = accountHours(call, account, calendar.firstHourOf(end.addMonths(-monthsRead)),
                              calendar.firstHourOf(end));
    if (!hours)
        return Unexpected{hours.error()};
    return std::move(hours->hours);
}

} // namespace

Result<Answer<BackTest>> handle(Call &call, const BackTestAlertRule &request)
{
    const auto account =
        accountForAlerts(call, request.accountNumber, VerificationLevel::Read);
    if (!account)
        return Unexpected{account.error()};
    const auto rule = triedRule(call, request);
    if (!rule)
        return Unexpected{rule.error()};
    const auto vacation = ownVacation(call, request);
    if (!vacation)
        return Unexpected{vacation.error()};
    const LocalCalendar calendar = calendarOf(call);
    const auto hours = hoursToTry(call, request.accountNumber, calendar);
    if (!hours)
        return Unexpected{hours.error()};
    const QDate newest =
        hours->isEmpty() ? call.today() : calendar.dateOf(hours->endHour() - 1);
    const auto cycles = cyclesOf(call.database(), {request.accountNumber.text()},
                                 newest.addMonths(-monthsRead), newest.addMonths(1));
    if (!cycles)
        return Unexpected{cycles.error()};
    const auto tried =
        Alerts::backTest(*rule, *vacation, alertAccount(call, calendar, cycles->front()), *hours);
    Answer<BackTest> answer;
    if (!tried) {
        answer.value.to = newest;
        answer.value.from = newest.addMonths(-12);
        return answer;
    }
    answer.value.from = tried->from;
    answer.value.to = tried->to;
    std::transform(tried->events.begin(), tried->events.end(),
                   std::back_inserter(answer.value.events), firingOf);
    return answer;
}

VENTANILLA_EXECUTE(BackTestAlertRule)

} // namespace Ventanilla
