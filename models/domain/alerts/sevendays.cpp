#include "models/domain/alerts/evaluation.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

enum class Outcome { Exceeds, Open, EndsEpisode };

KnownUse totalUntil(QDate last, const DayTable &days)
{
    KnownUse total;
    for (QDate date = last.addDays(1 - daysOfMultiDay); date <= last; date = date.addDays(1))
        total.append(days.at(date).measured);
    return total;
}

/// Whether every hour of the seven days is measured.
bool isComplete(QDate last, const DayTable &days)
{
    for (QDate date = last.addDays(1 - daysOfMultiDay); date <= last; date = date.addDays(1)) {
        if (!days.at(date).isMeasured)
            return false;
    }
    return true;
}

Outcome outcomeOf(QDate last, Volume level, const DayTable &days)
{
    const KnownUse total = totalUntil(last, days);
    if (total.exceeds(level))
        return Outcome::Exceeds;
    return total.staysWithin(level) && isComplete(last, days) ? Outcome::EndsEpisode
                                                              : Outcome::Open;
}

bool isTouched(QDate last, const Evaluation &evaluation)
{
    const auto index = static_cast<size_t>(evaluation.state.days.first.daysTo(last));
    for (size_t i = index + 1 - daysOfMultiDay; i <= index; ++i) {
        if (evaluation.news[i].touched)
            return true;
    }
    return false;
}

bool isSilent(const std::optional<Dates> &silence, QDate date)
{
    return silence && silence->contains(date);
}

Episode storedEpisode(const Rule &rule, const State &state)
{
    for (const State::EpisodeBefore &before : state.episodes) {
        if (before.owner == rule.owner)
            return before.episode;
    }
    return Episode::None;
}

/// The totals between two that ended an episode, the first of them included.
struct EpisodeSpan
{
    bool isConcerned = false; ///< one of them may have changed
    bool begunBefore = false; ///< and told of, before the days that are kept
    bool begunInVacation = false;
    std::optional<QDate> toldAt; ///< the last day of the total that is on record
    std::optional<QDate> crossedOn; ///< of the first that exceeds, and is not silent
};

class SevenDays
{
public:
    SevenDays(const Rule &rule, const std::optional<Dates> &silence, Evaluation &evaluation,
              News &news)
        : m_rule(rule)
        , m_silence(silence)
        , m_evaluation(evaluation)
        , m_news(news)
    {
        const Episode before = storedEpisode(rule, evaluation.state);
        m_span.begunBefore = before == Episode::Told;
        m_span.begunInVacation = before == Episode::Silent;
    }

    void run()
    {
        const DayTable &days = m_evaluation.state.days;
        const QDate end = endOfTotals();
        bool any = false; // totals before the first touched one are as they were
        for (QDate date = days.first.addDays(daysOfMultiDay - 1); date < end;
             date = date.addDays(1)) {
            const bool touched = isTouched(date, m_evaluation);
            any = any || touched;
            add(date, touched, any);
        }
        finish();
    }

private:
    /// The first day that no total may end on: it is not over, or the customer moved out.
    [[nodiscard]] QDate endOfTotals() const
    {
        const QDate end = m_evaluation.state.newestHour
            ? m_evaluation.account.calendar.dateOf(*m_evaluation.state.newestHour + 1)
            : m_evaluation.state.days.first;
        return std::min(end, m_evaluation.account.closedOn.value_or(end));
    }

    void add(QDate date, bool touched, bool mayFire)
    {
        const Outcome outcome = outcomeOf(date, m_rule.level.volume, m_evaluation.state.days);
        if (outcome == Outcome::EndsEpisode) {
            finish();
            m_span = {};
        }
        m_span.isConcerned = m_span.isConcerned || touched;
        if (outcome != Outcome::EndsEpisode
            && m_evaluation.isTold(m_rule, date.addDays(1 - daysOfMultiDay)))
            m_span.toldAt = date;
        if (outcome != Outcome::Exceeds || m_span.crossedOn)
            return;
        if (isSilent(m_silence, date))
            m_span.begunInVacation = true;
        else if (mayFire)
            m_span.crossedOn = date;
    }

    void finish()
    {
        if (!m_span.isConcerned || m_span.begunBefore || !m_span.crossedOn)
            return;
        if (!m_span.toldAt) {
            m_news.fired.push_back(event());
            m_evaluation.tell(m_news.fired.back());
        } else if (*m_span.crossedOn < *m_span.toldAt) {
            move();
        }
    }

    [[nodiscard]] Event event() const
    {
        const QDate last = *m_span.crossedOn;
        Event event;
        event.owner = m_rule.owner;
        event.type = m_rule.type;
        event.windowStart = last.addDays(1 - daysOfMultiDay);
        event.windowEnd = last.addDays(1);
        event.crossedAt = m_evaluation.endOf(last);
        event.usage = totalUntil(last, m_evaluation.state.days).volume();
        event.threshold = m_rule.level.volume;
        event.begunInVacation = m_span.begunInVacation;
        event.late = m_evaluation.isLate(event.crossedAt, m_evaluation.state.days.first, last);
        return event;
    }

    void move()
    {
        const QDate oldEnd = m_span.toldAt->addDays(1);
        m_news.moved.push_back({event(), oldEnd});
        std::vector<Told> &told = m_evaluation.state.told;
        std::erase_if(told, [&](const Told &each) {
            return each.type == m_rule.type && each.owner == m_rule.owner
                && each.windowEnd == oldEnd;
        });
        m_evaluation.tell(m_news.moved.back().event);
    }

    const Rule &m_rule;
    const std::optional<Dates> &m_silence;
    Evaluation &m_evaluation;
    News &m_news;
    EpisodeSpan m_span;
};

} // namespace

void evaluateSevenDays(const Rule &rule, const std::optional<Dates> &silence,
                       Evaluation &evaluation, News &news)
{
    SevenDays(rule, silence, evaluation, news).run();
}

Episode episodeBefore(QDate first, const Rule &rule, const std::optional<Dates> &silence,
                      const Evaluation &evaluation)
{
    Episode episode = storedEpisode(rule, evaluation.state);
    for (QDate date = evaluation.state.days.first.addDays(daysOfMultiDay - 1); date < first;
         date = date.addDays(1)) {
        const Outcome outcome = outcomeOf(date, rule.level.volume, evaluation.state.days);
        if (outcome == Outcome::EndsEpisode)
            episode = Episode::None;
        else if (evaluation.isTold(rule, date.addDays(1 - daysOfMultiDay)))
            episode = Episode::Told;
        else if (outcome == Outcome::Exceeds && isSilent(silence, date) && episode == Episode::None)
            episode = Episode::Silent;
    }
    return episode;
}

} // namespace Ventanilla::Alerts
