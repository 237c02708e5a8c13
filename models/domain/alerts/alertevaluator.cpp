#include "models/domain/alerts/alertevaluator.h"

#include "models/domain/alerts/wholeseries.h"
#include "models/domain/usage/usagetotals.h"

#include <algorithm>

namespace Ventanilla::Alerts {

WholeSeries::WholeSeries(const HourlySeries &series, qint64 end, const Account &account)
    : m_series(series)
    , m_account(account)
{
    if (series.isEmpty() || end <= series.firstHour())
        return;
    const LocalCalendar &calendar = account.calendar;
    m_state.newestHour = end - 1;
    m_state.days =
        daysOf(series, calendar, calendar.dateOf(series.firstHour()).addDays(1 - daysOfMultiDay),
               calendar.dateOf(end - 1).addDays(1));
}

std::vector<Event> WholeSeries::events(const std::vector<Rule> &rules) const
{
    State state = m_state;
    const HoursReader hours = [this](qint64 first, qint64 end) {
        return m_series.between(first, end);
    };
    std::vector<DayNews> news(state.days.days.size(), DayNews{true, false});
    Evaluation evaluation{m_account, hours, state, std::move(news), std::nullopt};
    std::vector<Event> events = evaluate(rules, evaluation).fired;
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &a, const Event &b) { return a.crossedAt < b.crossedAt; });
    return events;
}

std::optional<PastYear> PastYear::of(const HourlySeries &series, const Account &account)
{
    const auto last = lastCompleteDay(series, account.calendar);
    return last ? std::optional(PastYear(series, account, last->addDays(1))) : std::nullopt;
}

PastYear::PastYear(const HourlySeries &series, const Account &account, QDate to)
    : m_from(to.addYears(-1))
    , m_to(to)
    , m_firstHour(account.calendar.firstHourOf(m_from))
    , m_whole(series, account.calendar.firstHourOf(to), account)
{
}

std::vector<Event> PastYear::events(Rule rule, const std::optional<Rule> &vacation) const
{
    const AlertType type = rule.type;
    rule.enabled = true;
    std::vector<Rule> rules{std::move(rule)};
    if (vacation && type != AlertType::Vacation) {
        rules.push_back(*vacation);
        rules.back().owner = rules.front().owner;
    }
    std::vector<Event> events = m_whole.events(rules);
    std::erase_if(events, [&](const Event &event) {
        return event.type != type || event.crossedAt <= m_firstHour;
    });
    return events;
}

std::vector<Event> evaluateAlerts(const std::vector<Rule> &rules, const Account &account,
                                  const HourlySeries &series)
{
    return WholeSeries(series, series.endHour(), account).events(rules);
}

std::optional<YearTried> backTest(const Rule &rule, const std::optional<Rule> &vacation,
                                  const Account &account, const HourlySeries &series)
{
    const auto year = PastYear::of(series, account);
    if (!year)
        return std::nullopt;
    return YearTried{year->from(), year->to(), year->events(rule, vacation)};
}

} // namespace Ventanilla::Alerts
