#include "models/service/alertwatch.h"

#include "models/service/alertaccount.h"
#include "models/service/alertrules.h"
#include "models/service/alertsending.h"
#include "models/service/identifier.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What is read of an account whose state is made anew: a long cycle, and the days that a state
/// keeps.
constexpr int daysRestored = 75;
/// What a state keeps before the newest hour: two weeks, in which hours may come late, and six days before them.
constexpr int daysKept = 22;

QStringList accountsOf(std::span<const AccountArrival> arrivals)
{
    QStringList accounts;
    for (const AccountArrival &arrival : arrivals)
        accounts.append(arrival.account.text());
    return accounts;
}

template <typename All>
QStringList accountsIn(const All &all)
{
    QStringList accounts;
    for (const auto &watched : all)
        accounts.append(watched.arrival->account.text());
    return accounts;
}

/// Whose rules they are, in their order; empty where there is none.
QString ownersOf(const std::vector<StoredAlertRule> &rules)
{
    QStringList owners;
    for (const StoredAlertRule &rule : rules) {
        if (!owners.contains(rule.owner.text()))
            owners.append(rule.owner.text());
    }
    return owners.join(u'\n');
}

std::vector<Alerts::Rule> evaluatorRules(const std::vector<StoredAlertRule> &rows)
{
    std::vector<Alerts::Rule> rules;
    std::transform(rows.begin(), rows.end(), std::back_inserter(rules), evaluatorRule);
    return rules;
}

} // namespace

AlertWatch::AlertWatch(Call &call)
    : m_call(call)
    , m_calendar(calendarOf(call))
{
}

Result<Done> AlertWatch::take(std::span<const AccountArrival> arrivals)
{
    auto all = find(arrivals);
    if (!all)
        return Unexpected{all.error()};
    if (auto read = readStates(*all, arrivals); !read || all->empty())
        return read;
    if (auto read = readCycles(*all); !read)
        return read;
    if (auto read = readHours(*all); !read)
        return read;
    if (auto restored = restore(*all); !restored)
        return restored;
    return evaluate(*all);
}

/// The accounts with a rule that is on, and the dates that their hours lie on.
Result<AlertWatch::AllWatched> AlertWatch::find(std::span<const AccountArrival> arrivals)
{
    auto rules = liveAlertRules(m_call.database(), accountsOf(arrivals));
    if (!rules)
        return Unexpected{rules.error()};
    QHash<QString, std::vector<StoredAlertRule>> rulesOf;
    for (StoredAlertRule &rule : *rules)
        rulesOf[rule.account.text()].push_back(std::move(rule));
    AllWatched all;
    for (const AccountArrival &arrival : arrivals) {
        Watched watched;
        watched.arrival = &arrival;
        watched.rules = rulesOf.take(arrival.account.text());
        watched.owners = ownersOf(watched.rules);
        if (watched.owners.isEmpty())
            continue;
        const auto [first, last] =
            std::minmax_element(arrival.hours.begin(), arrival.hours.end());
        const QDate firstDate = m_calendar.dateOf(*first);
        const QDate lastDate = m_calendar.dateOf(*last);
        m_firstDate = all.empty() ? firstDate : std::min(m_firstDate, firstDate);
        m_lastDate = all.empty() ? lastDate : std::max(m_lastDate, lastDate);
        all.push_back(std::move(watched));
    }
    return all;
}

/// A state that nobody keeps up any more is dropped: hours pass it by.
Result<Done> AlertWatch::readStates(AllWatched &all, std::span<const AccountArrival> arrivals)
{
    const auto stored = alertStates(m_call.database(), accountsOf(arrivals));
    if (!stored)
        return Unexpected{stored.error()};
    QHash<QString, const StoredAlertState *> statesOf;
    for (const StoredAlertState &state : *stored)
        statesOf.insert(state.account, &state);
    for (Watched &watched : all) {
        const auto *state = statesOf.take(watched.arrival->account.text());
        if (!state || state->owners != watched.owners)
            continue;
        if (auto known = Alerts::State::fromBytes(state->state))
            watched.state = *std::move(known);
    }
    return statesOf.isEmpty() ? Result<Done>(done)
                              : removeAlertStates(m_call.database(), statesOf.keys());
}

/// The cycles of the days that a state keeps, now or behind this arrival.
Result<Done> AlertWatch::readCycles(AllWatched &all)
{
    QDate first = m_firstDate.addDays(-daysKept);
    QDate last = m_lastDate;
    for (const Watched &watched : all) {
        if (!watched.state) {
            first = std::min(first, m_firstDate.addDays(-daysRestored - daysKept));
        } else if (watched.state->newestHour) {
            first = std::min(first, watched.state->days.first);
            last = std::max(last, watched.state->days.end());
        }
    }
    auto cycles = cyclesOf(m_call.database(), accountsIn(all), first, last.addDays(1));
    if (!cycles)
        return Unexpected{cycles.error()};
    Q_ASSERT(cycles->size() == all.size()); // both are in the order of the accounts
    for (size_t i = 0; i < all.size(); ++i)
        all[i].cycles = std::move((*cycles)[i]);
    return done;
}

Result<Done> AlertWatch::readHours(AllWatched &all)
{
    const bool isAnyNew =
        std::any_of(all.begin(), all.end(), [](const Watched &watched) { return !watched.state; });
    m_firstHour = m_calendar.firstHourOf(isAnyNew ? m_firstDate.addDays(-daysRestored) : m_firstDate) - 1;
    m_endHour = m_calendar.firstHourOf(m_lastDate.addDays(2));
    auto hours = accountHours(m_call, AccountFilter{u"account_number"_s, accountsIn(all)},
                              m_firstHour, m_endHour);
    if (!hours)
        return Unexpected{hours.error()};
    Q_ASSERT(hours->size() == all.size()); // each has the meter that was read
    for (size_t i = 0; i < all.size(); ++i)
        all[i].hours = std::move((*hours)[i].hours);
    return done;
}

/// States of accounts that have none that fits: from the hours as they were before this arrival, and
/// the events on record.
Result<Done> AlertWatch::restore(AllWatched &all)
{
    QStringList accounts;
    std::vector<ArrivedReadings> arrived;
    QStringList logins;
    QStringList usernames;
    for (const Watched &watched : all) {
        if (watched.state)
            continue;
        accounts.append(watched.arrival->account.text());
        for (const ArrivedReadings *meter : watched.arrival->meters)
            arrived.push_back(*meter);
        for (const StoredAlertRule &rule : watched.rules)
            (rule.owner.isLogin ? logins : usernames).append(rule.owner.key);
    }
    if (accounts.isEmpty())
        return done;
    const auto before = accountHoursBefore(m_call, AccountFilter{u"account_number"_s, accounts},
                                           m_firstHour, m_endHour, arrived);
    if (!before)
        return Unexpected{before.error()};
    const auto events =
        alertEventsSince(m_call.database(), accounts, m_firstDate.addDays(-daysRestored));
    if (!events)
        return Unexpected{events.error()};
    const auto merged = mergedOwners(m_call.database(), events->empty() ? QStringList() : logins,
                                     events->empty() ? QStringList() : usernames);
    if (!merged)
        return Unexpected{merged.error()};
    size_t next = 0;
    for (Watched &watched : all) {
        if (watched.state)
            continue;
        std::vector<StoredAlertEvent> own;
        std::copy_if(events->begin(), events->end(), std::back_inserter(own),
                     [&](const StoredAlertEvent &event) {
                         return event.account == watched.arrival->account;
                     });
        watched.state = Alerts::stateFrom((*before)[next++].hours, toldOf(own, *merged),
                                          evaluatorRules(watched.rules),
                                          alertAccount(m_call, m_calendar, watched.cycles));
    }
    return done;
}

Result<Done> AlertWatch::evaluate(AllWatched &all)
{
    std::vector<StoredAlertEvent> events;
    std::vector<StoredAlertState> states;
    for (Watched &watched : all) {
        if (auto evaluated = evaluate(watched, events); !evaluated)
            return evaluated;
        states.push_back({watched.arrival->account.text(), watched.owners, watched.state->toBytes()});
    }
    if (auto written = writeAlertStates(m_call.database(), states); !written)
        return written;
    return tellRecipients(m_call, events);
}

Result<Done> AlertWatch::evaluate(Watched &watched, std::vector<StoredAlertEvent> &events)
{
    Result<Done> reading = done;
    const auto hours = [&](qint64 first, qint64 end) {
        if (first >= m_firstHour && end <= m_endHour)
            return watched.hours;
        auto more = accountHours(m_call, watched.arrival->account, first, end);
        if (!more)
            reading = Unexpected{more.error()};
        return more ? std::move(more->hours) : HourlySeries();
    };
    const Alerts::News news = Alerts::readingsArrived(
        *watched.state, watched.arrival->hours, evaluatorRules(watched.rules),
        alertAccount(m_call, m_calendar, watched.cycles), hours);
    return reading ? write(watched, news, events) : reading;
}

Result<Done> AlertWatch::write(const Watched &watched, const Alerts::News &news,
                               std::vector<StoredAlertEvent> &events)
{
    for (const Alerts::Moved &moved : news.moved) {
        auto written = moveAlertEvent(m_call.database(), eventOf(watched, moved.event),
                                      moved.oldWindowEnd);
        if (!written)
            return written;
    }
    for (const Alerts::Event &fired : news.fired) {
        StoredAlertEvent event = eventOf(watched, fired);
        const auto isNew = addAlertEvent(m_call.database(), event);
        if (!isNew)
            return Unexpected{isNew.error()};
        if (*isNew)
            events.push_back(std::move(event));
    }
    return done;
}

StoredAlertEvent AlertWatch::eventOf(const Watched &watched, const Alerts::Event &event) const
{
    StoredAlertEvent row;
    row.account = watched.arrival->account;
    row.id = newId("evt_"_L1, m_call.now());
    row.type = event.type;
    row.owner = AlertOwner::fromText(event.owner);
    row.windowStart = event.windowStart;
    row.windowEnd = event.windowEnd;
    row.crossedAt = startOfHour(event.crossedAt);
    row.usage = event.usage;
    row.threshold = event.threshold;
    for (const StoredAlertRule &rule : watched.rules) {
        if (rule.owner == row.owner && rule.type == row.type)
            row.unit = rule.unit;
    }
    row.begunInVacation = event.begunInVacation;
    row.late = event.late;
    row.approximate = event.approximate;
    row.createdAt = m_call.now();
    return row;
}

std::vector<Alerts::Told> toldOf(const std::vector<StoredAlertEvent> &events,
                                 const std::vector<std::pair<QString, QString>> &merged)
{
    std::vector<Alerts::Told> told;
    for (const StoredAlertEvent &event : events) {
        const auto add = [&](const AlertOwner &owner) {
            told.push_back({owner.text(), event.type, event.windowStart, event.windowEnd});
        };
        add(event.owner);
        for (const auto &[login, username] : merged) {
            if (event.owner == AlertOwner::login(login))
                add({false, username});
            else if (event.owner == AlertOwner{false, username})
                add(AlertOwner::login(login));
        }
    }
    return told;
}

} // namespace Ventanilla
