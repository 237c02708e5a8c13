#include "models/domain/usage/localcalendar.h"

#include <QDateTime>

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr qint64 secondsPerHour = 3'600;
constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 listedUntil = 2'145'830'400; // 2037-12-31
constexpr qint64 epochJulianDay = 2'440'588; // 1970-01-01

constexpr qint64 floorDivided(qint64 dividend, qint64 divisor)
{
    return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

} // namespace

LocalCalendar::LocalCalendar(const QTimeZone &zone) : m_zone(zone)
{
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(listedUntil, Qt::UTC);
    m_spans.push_back({begin.toSecsSinceEpoch(), zone.offsetFromUtc(begin)});
    if (!zone.hasTransitions())
        return;
    for (const QTimeZone::OffsetData &change : zone.transitions(begin, end)) {
        if (change.offsetFromUtc != m_spans.back().offsetSeconds)
            m_spans.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
    }
}

QDate LocalCalendar::dateOf(qint64 hour) const
{
    QDate date =
        QDate::fromJulianDay(epochJulianDay + floorDivided(localSecondOf(hour), secondsPerDay));
    // A clock that is put back over midnight shows the old date once more; the day has begun.
    while (firstHourOf(date.addDays(1)) <= hour)
        date = date.addDays(1);
    return date;
}

qint64 LocalCalendar::firstHourOf(QDate date) const
{
    const qint64 midnight = (date.toJulianDay() - epochJulianDay) * secondsPerDay;
    qint64 hour = floorDivided(midnight - offsetSecondsAt(midnight), secondsPerHour);
    while (localSecondOf(hour - 1) >= midnight)
        --hour;
    while (localSecondOf(hour) < midnight)
        ++hour;
    return hour;
}

int LocalCalendar::hoursIn(QDate date) const
{
    return static_cast<int>(firstHourOf(date.addDays(1)) - firstHourOf(date));
}

int LocalCalendar::clockHourOf(qint64 hour) const
{
    const qint64 second = localSecondOf(hour);
    return static_cast<int>((second - floorDivided(second, secondsPerDay) * secondsPerDay)
                            / secondsPerHour);
}

int LocalCalendar::offsetSecondsAt(qint64 secondsSinceEpoch) const
{
    if (secondsSinceEpoch >= listedUntil)
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC));
    const auto next =
        std::upper_bound(m_spans.begin() + 1, m_spans.end(), secondsSinceEpoch,
                         [](qint64 second, const Span &span) { return second < span.fromSecond; });
    return std::prev(next)->offsetSeconds;
}

qint64 LocalCalendar::localSecondOf(qint64 hour) const
{
    const qint64 second = hour * secondsPerHour;
    return second + offsetSecondsAt(second);
}

} // namespace Ventanilla
