#pragma once

#include "models/domain/alerts/evaluation.h"

namespace Ventanilla::Alerts {

/// All hours of an account up to an end, added up by days once, for any number of rules to be tried
/// on them. Series and account are not owned.
class WholeSeries
{
public:
    /// @param end the hours before it are over
    WholeSeries(const HourlySeries &series, qint64 end, const Account &account);

    /// Everything that fires, in the order of crossing.
    [[nodiscard]] std::vector<Event> events(const std::vector<Rule> &rules) const;

    [[nodiscard]] const DayTable &days() const { return m_state.days; }

private:
    const HourlySeries &m_series;
    const Account &m_account;
    State m_state;
};

/// The twelve months that end with the last complete local day, and what rules fire in them.
class PastYear
{
public:
    static std::optional<PastYear> of(const HourlySeries &series, const Account &account);

    [[nodiscard]] QDate from() const { return m_from; }
    [[nodiscard]] QDate to() const { return m_to; } ///< exclusive
    [[nodiscard]] const DayTable &days() const { return m_whole.days(); }

    /// Of @p rule, on or not; beside @p vacation, which is taken as its owner's.
    [[nodiscard]] std::vector<Event> events(Rule rule, const std::optional<Rule> &vacation) const;

private:
    PastYear(const HourlySeries &series, const Account &account, QDate to);

    QDate m_from;
    QDate m_to;
    qint64 m_firstHour;
    WholeSeries m_whole;
};

} // namespace Ventanilla::Alerts
