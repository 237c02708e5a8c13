#pragma once

#include "models/domain/alerts/livealerts.h"
#include "models/domain/usage/localcalendar.h"
#include "models/service/readingsarrived.h"
#include "models/service/usageseries.h"
#include "models/store/alerteventstore.h"
#include "models/store/alertstatestore.h"

#include <QHash>

#include <span>

namespace Ventanilla {

/// What a request has changed of one account.
struct AccountArrival
{
    AccountNumber account;
    std::vector<qint64> hours; ///< of all meters, an hour perhaps more than once
    std::vector<const ArrivedReadings *> meters;
};

/// Evaluates the alerts of accounts whose readings have just been stored, in the same transaction:
/// the events that fire, their messages and what is remembered stand or fall with the readings
/// (docs/decisions/0014). An account is looked at only where it has a rule that is on.
class AlertWatch
{
public:
    explicit AlertWatch(Call &call);

    /// A few hundred accounts at once, in their order, each once.
    [[nodiscard]] Result<Done> take(std::span<const AccountArrival> arrivals);

private:
    /// One account with everything that its evaluation takes.
    struct Watched
    {
        const AccountArrival *arrival = nullptr;
        std::vector<StoredAlertRule> rules;
        QString owners; ///< of the rules that are on
        std::optional<Alerts::State> state; ///< empty where it has to be made anew
        StoredCycles cycles;
        HourlySeries hours; ///< from m_firstHour to m_endHour, as they are now
    };
    using AllWatched = std::vector<Watched>;

    [[nodiscard]] Result<AllWatched> find(std::span<const AccountArrival> arrivals);
    [[nodiscard]] Result<Done> readStates(AllWatched &all, std::span<const AccountArrival> arrivals);
    [[nodiscard]] Result<Done> readCycles(AllWatched &all);
    [[nodiscard]] Result<Done> readHours(AllWatched &all);
    [[nodiscard]] Result<Done> restore(AllWatched &all);
    [[nodiscard]] Result<Done> evaluate(AllWatched &all);
    [[nodiscard]] Result<Done> evaluate(Watched &watched, std::vector<StoredAlertEvent> &events);
    [[nodiscard]] Result<Done> write(const Watched &watched, const Alerts::News &news,
                                     std::vector<StoredAlertEvent> &events);
    [[nodiscard]] StoredAlertEvent eventOf(const Watched &watched, const Alerts::Event &event) const;

    Call &m_call;
    LocalCalendar m_calendar;
    QDate m_firstDate; ///< of the chunk's hours
    QDate m_lastDate;
    qint64 m_firstHour = 0;
    qint64 m_endHour = 0;
};

/// The events on record of one account as the evaluator knows them, for rules of @p owners too that
/// took over the rules of another owner in a merge, or got them back: nobody is told twice.
///
/// @param merged pairs of login and username (mergedOwners())
[[nodiscard]] std::vector<Alerts::Told>
toldOf(const std::vector<StoredAlertEvent> &events,
       const std::vector<std::pair<QString, QString>> &merged);

} // namespace Ventanilla
