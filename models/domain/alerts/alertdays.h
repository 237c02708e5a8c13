#pragma once

#include "models/domain/alerts/account.h"
#include "models/domain/alerts/knownuse.h"

namespace Ventanilla::Alerts {

/// One local day as alerts see it.
struct DayUse
{
    KnownUse measured; ///< the hours that `daily` and `multi_day` add
    KnownUse all; ///< and those that `billing_cycle` and `vacation` add
    int measuredHours = 0; ///< wholly known and measured
    bool isMeasured = false; ///< every hour of the day is

    friend bool operator==(const DayUse &, const DayUse &) = default;
};

/// Local days in a row; days outside are unknown.
struct DayTable
{
    QDate first; ///< null where there is no day yet
    std::vector<DayUse> days;

    [[nodiscard]] QDate end() const { return first.addDays(static_cast<qint64>(days.size())); }
    [[nodiscard]] bool contains(QDate date) const
    {
        return first.isValid() && date >= first && date < end();
    }
    [[nodiscard]] DayUse &at(QDate date) { return days[static_cast<size_t>(first.daysTo(date))]; }
    [[nodiscard]] const DayUse &at(QDate date) const
    {
        return days[static_cast<size_t>(first.daysTo(date))];
    }

    friend bool operator==(const DayTable &, const DayTable &) = default;
};

/// Which hours count in a sum (rules.md, "Estimated hours").
enum class Counted { Measured, All };

/// Adds up hours one after the other, each with its register's doubt.
class HourWalk
{
public:
    /// @param series not owned; with the hour before @p first where there is one, so that a run
    /// that goes on is seen
    HourWalk(const HourlySeries &series, qint64 first, qint64 end);

    void addTo(KnownUse &sum, qint64 hour, Counted counted) const;

private:
    struct Ticks
    {
        qint64 all = 0;
        qint64 starting = 0;
    };

    const HourlySeries &m_series;
    qint64 m_first;
    std::vector<Ticks> m_ticks; // empty where every register is fine
};

/// The days [first, end) of @p series.
[[nodiscard]] DayTable daysOf(const HourlySeries &series, const LocalCalendar &calendar,
                              QDate first, QDate end);

} // namespace Ventanilla::Alerts
