#pragma once

#include "models/domain/alerts/alertevaluator.h"
#include "models/domain/alerts/livealerts.h"

#include <QStringList>

#include <map>

namespace Ventanilla::Alerts {

/// The hours that a meter feed has delivered so far, of one meter.
class Meter
{
public:
    explicit Meter(qint64 tickMilliCubicFeet = 100) : m_tick(tickMilliCubicFeet) { }

    /// The same use in each hour of the date.
    void setDay(const LocalCalendar &calendar, QDate date, qint64 milliCubicFeetAnHour);
    /// All of the day's use in one hour, the @p index -th of the day, and 0 in the others.
    void setDayInOneHour(const LocalCalendar &calendar, QDate date, int index,
                         qint64 milliCubicFeet);
    void set(qint64 hour, qint64 milliCubicFeet, ReadingQuality quality = ReadingQuality::Measured);
    void remove(qint64 hour) { m_hours.erase(hour); }

    [[nodiscard]] HourlySeries series() const;
    [[nodiscard]] HourlySeries series(qint64 first, qint64 end) const;
    [[nodiscard]] HoursReader reader() const;
    [[nodiscard]] const std::map<qint64, HourlyUse> &hours() const { return m_hours; }

private:
    qint64 m_tick;
    std::map<qint64, HourlyUse> m_hours;
};

[[nodiscard]] const LocalCalendar &chicago();

[[nodiscard]] Rule rule(AlertType type, double level, VolumeUnit unit = VolumeUnit::Gal);
[[nodiscard]] Rule vacation(double level, QDate first, QDate last);

/// `multi_day 2025-07-09..2025-07-16 1562.68 gal, crossed 2025-07-16 00:00, begun in vacation`:
/// the window's last day included for none, the crossing on the clock of the zone.
[[nodiscard]] QString described(const Event &event, const LocalCalendar &calendar);
[[nodiscard]] QStringList described(const std::vector<Event> &events,
                                    const LocalCalendar &calendar);

/// What stands on record after each hour came in its time, in the order of crossing.
[[nodiscard]] std::vector<Event> fedHourByHour(const std::vector<Rule> &rules,
                                               const Account &account, const Meter &meter);

/// Takes news into a record, as the server does.
void takeInto(std::vector<Event> &record, const News &news);

/// By crossing, owner, kind and window.
void sort(std::vector<Event> &events);

/// What all ways agree on: owner, type and window.
[[nodiscard]] QStringList identities(const std::vector<Event> &events);
/// Empty where both hold the same texts.
[[nodiscard]] QString firstDifference(const QStringList &a, const QStringList &b);

} // namespace Ventanilla::Alerts
