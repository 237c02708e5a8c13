#include "models/domain/alerts/evaluation.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

/// The end of the first hour of @p date with which @p sum, added up to the day before, exceeds.
/// @p sum is then the sum with that hour.
qint64 crossingOn(QDate date, KnownUse &sum, Counted counted, Volume level,
                  const Evaluation &evaluation)
{
    const qint64 first = evaluation.account.calendar.firstHourOf(date);
    const qint64 end = evaluation.endOf(date);
    const HourlySeries series = evaluation.hours(first - 1, end);
    const HourWalk walk(series, first, end);
    for (qint64 hour = first; hour < end; ++hour) {
        walk.addTo(sum, hour, counted);
        if (sum.exceeds(level))
            return hour + 1;
    }
    return end;
}

Event eventOf(const Rule &rule, const Window &window)
{
    Event event;
    event.owner = rule.owner;
    event.type = rule.type;
    event.windowStart = window.start;
    event.windowEnd = window.end;
    event.threshold = rule.level.volume;
    event.approximate = window.approximate;
    return event;
}

bool isSilent(const std::optional<Dates> &silence, QDate date)
{
    return silence && silence->contains(date);
}

bool isOpen(const Account &account, QDate date)
{
    return !account.closedOn || date < *account.closedOn;
}

/// A total that grows from the start of its window.
class GrowingTotal
{
public:
    GrowingTotal(const Rule &rule, const std::optional<Dates> &silence, const Window &window,
                 Evaluation &evaluation)
        : m_rule(rule)
        , m_silence(silence)
        , m_window(window)
        , m_evaluation(evaluation)
    {
    }

    std::optional<Event> firstCrossing()
    {
        const DayTable &days = m_evaluation.state.days;
        const QDate end = std::min(m_window.end, days.end());
        if (m_window.start >= days.first)
            return crossingIn(days, m_window.start, end);
        m_sum = sumBefore(m_window.start, m_evaluation);
        if (!m_sum.exceeds(m_rule.level.volume))
            return crossingIn(days, days.first, end);
        // It exceeds since before the days that are kept: a rule, or a reading, that came later.
        m_sum = {};
        const LocalCalendar &calendar = m_evaluation.account.calendar;
        const HourlySeries series =
            m_evaluation.hours(calendar.firstHourOf(m_window.start) - 1, calendar.firstHourOf(end));
        return crossingIn(daysOf(series, calendar, m_window.start, end), m_window.start, end);
    }

private:
    std::optional<Event> crossingIn(const DayTable &days, QDate first, QDate end)
    {
        for (QDate date = first; date < end && isOpen(m_evaluation.account, date);
             date = date.addDays(1)) {
            const KnownUse before = m_sum;
            m_sum.append(days.at(date).all);
            if (isSilent(m_silence, date) || !m_sum.exceeds(m_rule.level.volume))
                continue;
            return isSilent(m_silence, date.addDays(-1)) ? atEndOf(date, before)
                                                         : within(date, before);
        }
        return std::nullopt;
    }

    /// The first day after a vacation is looked at when it is over.
    std::optional<Event> atEndOf(QDate date, const KnownUse &before) const
    {
        if (!m_evaluation.isOver(date))
            return std::nullopt;
        Event event = eventOf(m_rule, m_window);
        event.crossedAt = m_evaluation.endOf(date);
        event.usage = m_sum.volume();
        event.begunInVacation = before.exceeds(m_rule.level.volume);
        event.late = m_evaluation.isLate(event.crossedAt, m_window.start, date);
        return event;
    }

    Event within(QDate date, KnownUse sum) const
    {
        Event event = eventOf(m_rule, m_window);
        event.crossedAt = crossingOn(date, sum, Counted::All, m_rule.level.volume, m_evaluation);
        event.usage = sum.volume();
        event.late = m_evaluation.isLate(event.crossedAt, m_window.start, date);
        return event;
    }

    const Rule &m_rule;
    const std::optional<Dates> &m_silence;
    const Window &m_window;
    Evaluation &m_evaluation;
    KnownUse m_sum;
};

std::optional<Window> windowAt(QDate date, const Rule &rule, const Account &account)
{
    if (rule.type == AlertType::BillingCycle)
        return account.cycles.at(date);
    if (rule.dates && rule.dates->contains(date))
        return Window{rule.dates->first, rule.dates->last.addDays(1), false};
    return std::nullopt;
}

} // namespace

bool Evaluation::isOver(QDate date) const
{
    return state.newestHour && *state.newestHour + 1 >= endOf(date);
}

qint64 Evaluation::endOf(QDate date) const
{
    return account.calendar.firstHourOf(date.addDays(1));
}

bool Evaluation::isLate(qint64 crossedAt, QDate from, QDate last) const
{
    if (!newestBefore || crossedAt > *newestBefore)
        return false;
    const DayTable &days = state.days;
    for (QDate date = std::max(from, days.first); date <= last && date < days.end();
         date = date.addDays(1)) {
        if (news[static_cast<size_t>(days.first.daysTo(date))].late)
            return true;
    }
    return false;
}

bool Evaluation::isTold(const Rule &rule, QDate windowStart) const
{
    return std::any_of(state.told.begin(), state.told.end(), [&](const Told &told) {
        return told.type == rule.type && told.windowStart == windowStart
            && told.owner == rule.owner;
    });
}

void Evaluation::tell(const Event &event)
{
    state.told.push_back({event.owner, event.type, event.windowStart, event.windowEnd});
}

KnownUse sumBefore(QDate start, Evaluation &evaluation)
{
    for (const State::Base &base : evaluation.state.bases) {
        if (base.start == start)
            return base.use;
    }
    const LocalCalendar &calendar = evaluation.account.calendar;
    const QDate end = evaluation.state.days.first;
    const HourlySeries series =
        evaluation.hours(calendar.firstHourOf(start) - 1, calendar.firstHourOf(end));
    KnownUse sum;
    for (const DayUse &day : daysOf(series, calendar, start, end).days)
        sum.append(day.all);
    evaluation.state.bases.push_back({start, sum});
    return sum;
}

std::optional<Dates> silenceOf(const Rule &rule, const std::vector<Rule> &rules,
                               VacationScope scope)
{
    if (rule.type == AlertType::Vacation
        || (scope == VacationScope::Daily && rule.type != AlertType::Daily))
        return std::nullopt;
    for (const Rule &other : rules) {
        if (other.type == AlertType::Vacation && other.enabled && other.owner == rule.owner)
            return other.dates;
    }
    return std::nullopt;
}

void evaluateDaily(const Rule &rule, const std::optional<Dates> &silence, Evaluation &evaluation,
                   News &news)
{
    const DayTable &days = evaluation.state.days;
    for (QDate date = days.first; date < days.end(); date = date.addDays(1)) {
        const auto index = static_cast<size_t>(days.first.daysTo(date));
        if (!evaluation.news[index].touched || !days.days[index].measured.exceeds(rule.level.volume)
            || isSilent(silence, date) || !isOpen(evaluation.account, date)
            || evaluation.isTold(rule, date))
            continue;
        Event event = eventOf(rule, {date, date.addDays(1), false});
        KnownUse sum;
        event.crossedAt = crossingOn(date, sum, Counted::Measured, rule.level.volume, evaluation);
        event.usage = sum.volume();
        event.late = evaluation.isLate(event.crossedAt, date, date);
        evaluation.tell(event);
        news.fired.push_back(event);
    }
}

void evaluateTotals(const Rule &rule, const std::optional<Dates> &silence, Evaluation &evaluation,
                    News &news)
{
    const DayTable &days = evaluation.state.days;
    std::optional<Window> last;
    for (size_t index = 0; index < days.days.size(); ++index) {
        const QDate date = days.first.addDays(static_cast<qint64>(index));
        if (!evaluation.news[index].touched || (last && date >= last->start && date < last->end))
            continue;
        const auto window = windowAt(date, rule, evaluation.account);
        if (!window)
            continue;
        last = window;
        if (evaluation.isTold(rule, window->start))
            continue;
        if (auto event = GrowingTotal(rule, silence, *window, evaluation).firstCrossing()) {
            evaluation.tell(*event);
            news.fired.push_back(*event);
        }
    }
}

News evaluate(const std::vector<Rule> &rules, Evaluation &evaluation)
{
    News news;
    for (const Rule &rule : rules) {
        if (!rule.enabled)
            continue;
        const auto silence = silenceOf(rule, rules, evaluation.account.vacationScope);
        if (rule.type == AlertType::Daily)
            evaluateDaily(rule, silence, evaluation, news);
        else if (rule.type == AlertType::MultiDay)
            evaluateSevenDays(rule, silence, evaluation, news);
        else
            evaluateTotals(rule, silence, evaluation, news);
    }
    return news;
}

} // namespace Ventanilla::Alerts
