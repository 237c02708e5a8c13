#include "models/domain/alerts/alertevaluator.h"

#include "models/domain/alerts/evaluation.h"
#include "models/domain/usage/usagetotals.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

/// All that fires on the hours before @p end, in the order of crossing.
std::vector<Event> eventsUntil(qint64 end, const std::vector<Rule> &rules, const Account &account,
                               const HourlySeries &series)
{
    if (series.isEmpty())
        return {};
    State state;
    state.newestHour = end - 1;
    const LocalCalendar &calendar = account.calendar;
    state.days =
        daysOf(series, calendar, calendar.dateOf(series.firstHour()).addDays(1 - daysOfMultiDay),
               calendar.dateOf(end - 1).addDays(1));
    const HoursReader hours = [&](qint64 first, qint64 last) { return series.between(first, last); };
    std::vector<DayNews> news(state.days.days.size(), DayNews{true, false});
    Evaluation evaluation{account, hours, state, std::move(news), std::nullopt};
    std::vector<Event> events = evaluate(rules, evaluation).fired;
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
        return a.crossedAt < b.crossedAt;
    });
    return events;
}

} // namespace

std::vector<Event> evaluateAlerts(const std::vector<Rule> &rules, const Account &account,
                                  const HourlySeries &series)
{
    return eventsUntil(series.endHour(), rules, account, series);
}

std::optional<YearTried> backTest(Rule rule, const std::optional<Rule> &vacation,
                                  const Account &account, const HourlySeries &series)
{
    const auto last = lastCompleteDay(series, account.calendar);
    if (!last)
        return std::nullopt;
    YearTried year;
    year.to = last->addDays(1);
    year.from = year.to.addYears(-1);
    const AlertType type = rule.type;
    rule.enabled = true;
    std::vector<Rule> rules{std::move(rule)};
    if (vacation && type != AlertType::Vacation) {
        rules.push_back(*vacation);
        rules.back().owner = rules.front().owner;
    }
    const qint64 end = account.calendar.firstHourOf(year.to);
    const qint64 from = account.calendar.firstHourOf(year.from);
    year.events = eventsUntil(end, rules, account, series.between(series.firstHour(), end));
    std::erase_if(year.events, [&](const Event &event) {
        return event.type != type || event.crossedAt <= from;
    });
    return year;
}

} // namespace Ventanilla::Alerts
