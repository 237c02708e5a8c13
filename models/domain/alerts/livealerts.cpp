#include "models/domain/alerts/livealerts.h"

#include "models/domain/alerts/evaluation.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

/// Cycles and vacations stay known this long after their end: their dates may still be changed.
constexpr int daysToRemember = 62;

/// The first day that a sum may need which an hour can change, where @p newest is the newest hour.
QDate firstDayFor(const LocalCalendar &calendar, qint64 newest)
{
    return calendar.dateOf(newest - lateHours).addDays(1 - daysOfMultiDay);
}

/// Takes an arrival into the state's days.
class Arrival
{
public:
    Arrival(State &state, std::vector<qint64> changed, const Account &account,
            const HoursReader &hours)
        : m_state(state)
        , m_changed(std::move(changed))
        , m_calendar(account.calendar)
        , m_hours(hours)
        , m_newestBefore(state.newestHour)
    {
        std::sort(m_changed.begin(), m_changed.end());
        m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    }

    void take()
    {
        forgetWhatIsTooOld();
        if (m_changed.empty())
            return;
        if (!m_state.newestHour)
            m_state.days = {firstDayFor(m_calendar, m_changed.front()), {}};
        size_t next = 0;
        while (next < m_changed.size())
            next = takeBlock(next);
        if (m_state.newestHour)
            setEnd(m_calendar.dateOf(*m_state.newestHour).addDays(1));
        else
            m_state.days = {};
    }

    [[nodiscard]] std::vector<DayNews> news() const
    {
        std::vector<DayNews> news(m_state.days.days.size());
        for (const qint64 hour : m_changed) {
            const QDate date = m_calendar.dateOf(hour);
            if (!m_state.days.contains(date)
                || (m_newestBefore && hour < *m_newestBefore - lateHours))
                continue;
            DayNews &day = news[indexOf(date)];
            day.touched = true;
            day.late = day.late || (m_newestBefore && hour < *m_newestBefore);
        }
        if (m_newestBefore) {
            // These came to their end, or are the newest.
            for (QDate date = m_calendar.dateOf(*m_newestBefore + 1); m_state.days.contains(date);
                 date = date.addDays(1))
                news[indexOf(date)].touched = true;
        }
        return news;
    }

private:
    [[nodiscard]] size_t indexOf(QDate date) const
    {
        return static_cast<size_t>(m_state.days.first.daysTo(date));
    }

    void setEnd(QDate end) { m_state.days.days.resize(indexOf(end)); }

    /// Sums that reach over hours from before the days that are kept are made anew when they are
    /// needed.
    void forgetWhatIsTooOld()
    {
        if (!m_newestBefore || m_changed.empty())
            return;
        const qint64 first = m_calendar.firstHourOf(m_state.days.first);
        const auto kept = std::lower_bound(m_changed.begin(), m_changed.end(), first);
        if (kept == m_changed.begin())
            return;
        const QDate newestOld = m_calendar.dateOf(*std::prev(kept));
        std::erase_if(m_state.bases,
                      [&](const State::Base &base) { return base.start <= newestOld; });
        m_changed.erase(m_changed.begin(), kept);
    }

    /// Makes the days anew in which the hours from the one at @p begin lie, as long as these days
    /// follow each other; gives the place of the next hour.
    size_t takeBlock(size_t begin)
    {
        const QDate first = m_calendar.dateOf(m_changed[begin]);
        QDate last = first;
        size_t next = begin;
        while (next < m_changed.size() && m_calendar.dateOf(m_changed[next]) <= last.addDays(1))
            last = m_calendar.dateOf(m_changed[next++]);
        // A coarse register's run may now go on into the next day.
        const QDate after = m_calendar.dateOf(m_changed[next - 1] + 1);
        const QDate end = m_state.days.contains(after) ? after.addDays(1) : last.addDays(1);
        const HourlySeries series =
            m_hours(m_calendar.firstHourOf(first) - 1, m_calendar.firstHourOf(end));
        DayTable table = daysOf(series, m_calendar, first, end);
        if (end > m_state.days.end())
            setEnd(end);
        std::move(table.days.begin(), table.days.end(),
                  m_state.days.days.begin() + static_cast<std::ptrdiff_t>(indexOf(first)));
        for (size_t i = begin; i < next; ++i) {
            if (hasUse(series.stateAt(m_changed[i])))
                m_state.newestHour =
                    std::max(m_state.newestHour.value_or(m_changed[i]), m_changed[i]);
        }
        return next;
    }

    State &m_state;
    std::vector<qint64> m_changed;
    const LocalCalendar &m_calendar;
    const HoursReader &m_hours;
    std::optional<qint64> m_newestBefore;
};

/// The starts of the cycles and vacations that reach over @p date from before it.
std::vector<QDate> startsOver(QDate date, const std::vector<Rule> &rules, const Account &account)
{
    std::vector<QDate> starts;
    for (const Rule &rule : rules) {
        std::optional<QDate> start;
        if (!rule.enabled)
            continue;
        if (rule.type == AlertType::BillingCycle) {
            if (const auto cycle = account.cycles.at(date))
                start = cycle->start;
        } else if (rule.type == AlertType::Vacation && rule.dates && rule.dates->contains(date)) {
            start = rule.dates->first;
        }
        if (start && *start < date
            && std::find(starts.begin(), starts.end(), *start) == starts.end())
            starts.push_back(*start);
    }
    return starts;
}

std::vector<State::Base> basesUntil(QDate first, const std::vector<Rule> &rules,
                                    Evaluation &evaluation)
{
    const DayTable &days = evaluation.state.days;
    std::vector<State::Base> bases;
    for (const QDate start : startsOver(first, rules, evaluation.account)) {
        KnownUse sum = start < days.first ? sumBefore(start, evaluation) : KnownUse();
        for (QDate date = std::max(start, days.first); date < first; date = date.addDays(1))
            sum.append(days.at(date).all);
        bases.push_back({start, sum});
    }
    return bases;
}

void rememberEpisodes(QDate first, const std::vector<Rule> &rules, Evaluation &evaluation)
{
    std::vector<State::EpisodeBefore> episodes;
    for (const Rule &rule : rules) {
        if (rule.type != AlertType::MultiDay || !rule.enabled)
            continue;
        const auto silence = silenceOf(rule, rules, evaluation.account.vacationScope);
        const Episode episode =
            episodeBefore(first.addDays(daysOfMultiDay - 1), rule, silence, evaluation);
        if (episode != Episode::None)
            episodes.push_back({rule.owner, episode});
    }
    evaluation.state.episodes = std::move(episodes);
}

} // namespace

void forgetOldDays(const std::vector<Rule> &rules, Evaluation &evaluation)
{
    State &state = evaluation.state;
    if (!state.newestHour)
        return;
    const QDate first = firstDayFor(evaluation.account.calendar, *state.newestHour);
    if (first <= state.days.first)
        return;
    rememberEpisodes(first, rules, evaluation);
    state.bases = basesUntil(first, rules, evaluation);
    state.days.days.erase(state.days.days.begin(),
                          state.days.days.begin() + state.days.first.daysTo(first));
    state.days.first = first;
    std::erase_if(state.told, [&](const Told &told) {
        const bool canChange =
            told.type == AlertType::BillingCycle || told.type == AlertType::Vacation;
        return told.windowEnd.addDays(canChange ? daysToRemember : 0) <= first;
    });
}

State stateFrom(const HourlySeries &history, std::vector<Told> told, const std::vector<Rule> &rules,
                const Account &account)
{
    State state;
    state.told = std::move(told);
    if (history.isEmpty())
        return state;
    const LocalCalendar &calendar = account.calendar;
    state.newestHour = history.endHour() - 1;
    state.days = daysOf(history, calendar, firstDayFor(calendar, history.firstHour()),
                        calendar.dateOf(*state.newestHour).addDays(1));
    const HoursReader none = [](qint64, qint64) { return HourlySeries(); };
    Evaluation evaluation{account, none, state, {}, state.newestHour};
    forgetOldDays(rules, evaluation);
    // Where the history does not reach back to their start these lack hours.
    std::erase_if(state.bases, [&](const State::Base &base) {
        return base.start <= calendar.dateOf(history.firstHour());
    });
    return state;
}

News readingsArrived(State &state, std::vector<qint64> changed, const std::vector<Rule> &rules,
                     const Account &account, const HoursReader &hours)
{
    const std::optional<qint64> newestBefore = state.newestHour;
    Arrival arrival(state, std::move(changed), account, hours);
    arrival.take();
    Evaluation evaluation{account, hours, state, arrival.news(), newestBefore};
    News news = evaluate(rules, evaluation);
    forgetOldDays(rules, evaluation);
    return news;
}

} // namespace Ventanilla::Alerts
