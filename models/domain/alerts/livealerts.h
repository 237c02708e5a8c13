#pragma once

#include "models/domain/alerts/account.h"
#include "models/domain/alerts/alertdays.h"
#include "models/domain/alerts/rule.h"

namespace Ventanilla::Alerts {

/// An event that stands on record, for the state to know of it.
struct Told
{
    QString owner;
    AlertType type = AlertType::Daily;
    QDate windowStart;
    QDate windowEnd; ///< exclusive

    friend bool operator==(const Told &, const Told &) = default;
};

/// What stood before the first 7-day total that can still be looked at.
enum class Episode { None, Told, Silent };

/// What live alerts remember of an account between two arrivals of readings: sums by day of the
/// last three weeks, what was fired, and nothing that grows with history. All of it can be made
/// anew from the readings and the events on record (stateFrom()), so bytes of an older version, or
/// damaged ones, are no loss.
struct State
{
    struct Base ///< the sums of a cycle or vacation from its start to the first of the days
    {
        QDate start;
        KnownUse use;

        friend bool operator==(const Base &, const Base &) = default;
    };
    struct EpisodeBefore
    {
        QString owner;
        Episode episode = Episode::None;

        friend bool operator==(const EpisodeBefore &, const EpisodeBefore &) = default;
    };

    std::optional<qint64> newestHour; ///< the newest of which something is known
    DayTable days;
    std::vector<Base> bases;
    std::vector<Told> told;
    std::vector<EpisodeBefore> episodes;

    /// Some 200 bytes for a meter of 0.1 ft³, some 400 for a coarse one.
    [[nodiscard]] QByteArray toBytes() const;
    static Expected<State, Fault> fromBytes(QByteArrayView bytes);

    friend bool operator==(const State &, const State &) = default;
};

/// The state of an account that has none, from what is stored. @p history must hold what was known
/// *before* the arrival that is evaluated next; its last 22 days are enough, but for a 7-day
/// episode that began before them: it is known only as far back as the history goes. Without any
/// history it is State().
[[nodiscard]] State stateFrom(const HourlySeries &history, std::vector<Told> told,
                              const std::vector<Rule> &rules, const Account &account);

/// How long an hour that comes late is evaluated again: this much older than the newest (settled.md
/// 17). Later ones still count in the sums that are looked at afterwards.
inline constexpr qint64 lateHours = 14 * 24;

/// An event on record whose window turns out to have begun earlier: the same episode of a 7-day
/// alert, of which an earlier total now exceeds as well. It is nothing new to tell.
struct Moved
{
    Event event; ///< as it is to stand
    QDate oldWindowEnd; ///< by which it stands on record (with owner and type)

    friend bool operator==(const Moved &, const Moved &) = default;
};

struct News
{
    std::vector<Event> fired; ///< in the order of their rules, then of crossing
    std::vector<Moved> moved;

    friend bool operator==(const News &, const News &) = default;
};

/// Evaluates what an arrival of readings changed, by the same rules as evaluateAlerts().
///
/// @param changed the hours that are new or have another value, in any order, also twice; an hour
/// that stands as it stood may be given too
/// @param rules all rules of the account, of every owner; those not enabled fire nothing
/// @param hours reads the account's hours with this arrival already stored; asked for the local
/// days of the changed hours, and seldom for more: where a late hour makes a total exceed on
/// another day, and once for a cycle or vacation that began before the days that are kept
///
/// Which events are on record after any arrivals, in any order, in blocks of any size, repeated, is
/// what evaluateAlerts() fires on all of the readings, by type and window (Moved applied), if
/// - no hour came more than @ref lateHours after the newest,
/// - no value was lowered: what was fired on an estimate, or a value, that was corrected downwards
///   stays on record, and an end of a 7-day episode that was corrected upwards too,
/// - rules, vacation, cycles and closedOn stayed as they are.
/// In order and hour by hour all of an event is equal. Otherwise `late` says that an hour older
/// than the newest one before its arrival made it fire, and crossedAt, usage and begunInVacation
/// are what was known when it fired: a crossing may lie later than the evaluator's, which knows all
/// hours.
///
/// A rule that is set while a total exceeds already fires with the next hour of that total; days
/// that were over by then it leaves alone, unless an hour of theirs comes late.
[[nodiscard]] News readingsArrived(State &state, std::vector<qint64> changed,
                                   const std::vector<Rule> &rules, const Account &account,
                                   const HoursReader &hours);

} // namespace Ventanilla::Alerts
