#include "tests/domain/alerts/alertoracle.h"

namespace Ventanilla::Alerts {

namespace {

struct Oracle
{
    const Account &account;
    const std::map<qint64, HourlyUse> &hours;
    qint64 tick;
    std::optional<Dates> silence;
    std::vector<Event> events = {};

    struct Sum
    {
        qint64 known = 0;
        qint64 certain = 0;
        qint64 doubt = 0;
        bool strictly = false;
        bool complete = true;

        [[nodiscard]] bool exceeds(Volume level) const
        {
            const Volume least = Volume::fromMilliCubicFeet(certain);
            return least > level || (strictly && least == level);
        }
    };

    /// Hours [first, end).
    [[nodiscard]] Sum sum(qint64 first, qint64 end, bool withEstimates) const
    {
        const qint64 doubtOfRun = tick > 100 ? tick : 0;
        Sum sum;
        std::optional<qint64> run;
        const auto close = [&] {
            if (run && *run >= doubtOfRun)
                sum.certain += *run - doubtOfRun;
            if (run)
                sum.doubt += doubtOfRun;
            sum.strictly = sum.strictly || (doubtOfRun > 0 && run && *run >= doubtOfRun);
            run.reset();
        };
        for (qint64 hour = first; hour < end; ++hour) {
            const auto at = hours.find(hour);
            const bool measured =
                at != hours.end() && at->second.quality == ReadingQuality::Measured;
            sum.complete = sum.complete && measured;
            if (at == hours.end() || (!measured && !withEstimates)) {
                close();
                continue;
            }
            sum.known += at->second.milliCubicFeet;
            run = run.value_or(0) + at->second.milliCubicFeet;
        }
        close();
        return sum;
    }

    [[nodiscard]] qint64 firstHour(QDate date) const { return account.calendar.firstHourOf(date); }
    [[nodiscard]] qint64 newest() const { return hours.rbegin()->first; }
    [[nodiscard]] bool isOver(QDate date) const
    {
        return newest() >= firstHour(date.addDays(1)) - 1;
    }
    [[nodiscard]] bool isSilent(QDate date) const { return silence && silence->contains(date); }
    [[nodiscard]] bool isClosed(QDate date) const
    {
        return account.closedOn && date >= *account.closedOn;
    }
    [[nodiscard]] QDate firstDate() const { return account.calendar.dateOf(hours.begin()->first); }
    [[nodiscard]] QDate lastDate() const { return account.calendar.dateOf(newest()); }

    void fire(const Rule &rule, const Window &window, qint64 crossedAt, const Sum &sum, bool begun)
    {
        Event event{rule.owner,       rule.type, window.start,
                    window.end,       crossedAt, Volume::fromMilliCubicFeet(sum.known),
                    rule.level.volume};
        event.begunInVacation = begun;
        event.approximate = window.approximate;
        events.push_back(event);
    }

    void daily(const Rule &rule)
    {
        for (QDate date = firstDate(); date <= lastDate(); date = date.addDays(1)) {
            if (isSilent(date) || isClosed(date))
                continue;
            const qint64 first = firstHour(date);
            const qint64 end = firstHour(date.addDays(1));
            for (qint64 hour = first; hour < end; ++hour) {
                const Sum now = sum(first, hour + 1, false);
                if (now.exceeds(rule.level.volume)) {
                    fire(rule, {date, date.addDays(1), false}, hour + 1, now, false);
                    break;
                }
            }
        }
    }

    void multiDay(const Rule &rule)
    {
        bool armed = true;
        bool begun = false;
        for (QDate date = firstDate(); isOver(date) && !isClosed(date); date = date.addDays(1)) {
            const QDate start = date.addDays(-6);
            const qint64 end = firstHour(date.addDays(1));
            const Sum now = sum(firstHour(start), end, false);
            if (now.exceeds(rule.level.volume)) {
                if (armed && isSilent(date))
                    begun = true;
                else if (armed)
                    fire(rule, {start, date.addDays(1), false}, end, now, begun);
                armed = armed && isSilent(date);
            } else if (now.complete
                       && Volume::fromMilliCubicFeet(now.known + now.doubt) <= rule.level.volume) {
                armed = true;
                begun = false;
            }
        }
    }

    void total(const Rule &rule, const Window &window)
    {
        const qint64 first = firstHour(window.start);
        for (QDate date = window.start; date < window.end && date <= lastDate() && !isClosed(date);
             date = date.addDays(1)) {
            if (isSilent(date))
                continue;
            const qint64 end = firstHour(date.addDays(1));
            if (isSilent(date.addDays(-1))) {
                const Sum now = sum(first, end, true);
                if (isOver(date) && now.exceeds(rule.level.volume)) {
                    const bool begun = sum(first, firstHour(date), true).exceeds(rule.level.volume);
                    return fire(rule, window, end, now, begun);
                }
                continue;
            }
            if (!sum(first, end, true).exceeds(rule.level.volume))
                continue;
            for (qint64 hour = firstHour(date); hour < end; ++hour) {
                const Sum now = sum(first, hour + 1, true);
                if (now.exceeds(rule.level.volume))
                    return fire(rule, window, hour + 1, now, false);
            }
        }
    }

    void billingCycle(const Rule &rule)
    {
        std::optional<Window> window = account.cycles.at(firstDate());
        while (window && window->start <= lastDate()) {
            total(rule, *window);
            window = account.cycles.at(window->end);
        }
    }
};

std::optional<Dates> quietDates(const Rule &rule, const std::vector<Rule> &rules,
                                VacationScope scope)
{
    for (const Rule &other : rules) {
        if (rule.type != AlertType::Vacation && other.type == AlertType::Vacation && other.enabled
            && other.owner == rule.owner
            && (scope == VacationScope::All || rule.type == AlertType::Daily))
            return other.dates;
    }
    return std::nullopt;
}

} // namespace

std::vector<Event> oracleEvents(const std::vector<Rule> &rules, const Account &account,
                                const Meter &meter, qint64 tickMilliCubicFeet)
{
    std::vector<Event> events;
    for (const Rule &rule : rules) {
        if (!rule.enabled)
            continue;
        Oracle oracle{account, meter.hours(), tickMilliCubicFeet,
                      quietDates(rule, rules, account.vacationScope)};
        if (rule.type == AlertType::Daily)
            oracle.daily(rule);
        else if (rule.type == AlertType::MultiDay)
            oracle.multiDay(rule);
        else if (rule.type == AlertType::BillingCycle)
            oracle.billingCycle(rule);
        else
            oracle.total(rule, {rule.dates->first, rule.dates->last.addDays(1), false});
        events.insert(events.end(), oracle.events.begin(), oracle.events.end());
    }
    sort(events);
    return events;
}

} // namespace Ventanilla::Alerts
