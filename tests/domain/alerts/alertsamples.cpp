#include "tests/domain/alerts/alertsamples.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Alerts {

void Meter::setDay(const LocalCalendar &calendar, QDate date, qint64 milliCubicFeetAnHour)
{
    const qint64 end = calendar.firstHourOf(date.addDays(1));
    for (qint64 hour = calendar.firstHourOf(date); hour < end; ++hour)
        set(hour, milliCubicFeetAnHour);
}

void Meter::setDayInOneHour(const LocalCalendar &calendar, QDate date, int index,
                            qint64 milliCubicFeet)
{
    setDay(calendar, date, 0);
    set(calendar.firstHourOf(date) + index, milliCubicFeet);
}

void Meter::set(qint64 hour, qint64 milliCubicFeet, ReadingQuality quality)
{
    m_hours[hour] = {milliCubicFeet, quality};
}

HourlySeries Meter::series() const
{
    return m_hours.empty() ? HourlySeries()
                           : series(m_hours.begin()->first, m_hours.rbegin()->first + 1);
}

HourlySeries Meter::series(qint64 first, qint64 end) const
{
    HourlySeries series;
    for (auto at = m_hours.lower_bound(first); at != m_hours.end() && at->first < end; ++at)
        series.append(at->first, at->second, m_tick);
    return series;
}

HoursReader Meter::reader() const
{
    return [this](qint64 first, qint64 end) { return series(first, end); };
}

const LocalCalendar &chicago()
{
    static const LocalCalendar calendar{QTimeZone("America/Chicago")};
    return calendar;
}

Rule rule(AlertType type, double level, VolumeUnit unit)
{
    Rule rule;
    rule.owner = u"marisol@example.com"_s;
    rule.type = type;
    rule.level = Level::fromNumber(level, unit).value();
    return rule;
}

Rule vacation(double level, QDate first, QDate last)
{
    Rule vacation = rule(AlertType::Vacation, level);
    vacation.dates = Dates{first, last};
    return vacation;
}

QString described(const Event &event, const LocalCalendar &calendar)
{
    const QDateTime crossed = startOfHour(event.crossedAt).toTimeZone(calendar.zone());
    QString text = u"%1 %2..%3 %4 gal, crossed %5"_s.arg(
        QString(toText(event.type)), event.windowStart.toString(Qt::ISODate),
        event.windowEnd.toString(Qt::ISODate), event.usage.rounded(VolumeUnit::Gal, 2),
        crossed.toString(u"yyyy-MM-dd HH:mm"_s));
    if (event.begunInVacation)
        text += u", begun in vacation"_s;
    if (event.late)
        text += u", late"_s;
    if (event.approximate)
        text += u", approximate"_s;
    return text;
}

QStringList described(const std::vector<Event> &events, const LocalCalendar &calendar)
{
    QStringList texts;
    for (const Event &event : events)
        texts.append(described(event, calendar));
    return texts;
}

std::vector<Event> fedHourByHour(const std::vector<Rule> &rules, const Account &account,
                                 const Meter &meter)
{
    Meter arrived = meter; // the reader must not know what has not come yet
    const std::map<qint64, HourlyUse> hours = meter.hours();
    for (const auto &[hour, use] : hours)
        arrived.remove(hour);
    std::vector<Event> record;
    State state;
    for (const auto &[hour, use] : hours) {
        arrived.set(hour, use.milliCubicFeet, use.quality);
        takeInto(record, readingsArrived(state, {hour}, rules, account, arrived.reader()));
    }
    sort(record);
    return record;
}

void takeInto(std::vector<Event> &record, const News &news)
{
    for (const Moved &moved : news.moved) {
        const auto at = std::find_if(record.begin(), record.end(), [&](const Event &event) {
            return event.owner == moved.event.owner && event.type == moved.event.type
                && event.windowEnd == moved.oldWindowEnd;
        });
        Q_ASSERT(at != record.end());
        *at = moved.event;
    }
    record.insert(record.end(), news.fired.begin(), news.fired.end());
}

void sort(std::vector<Event> &events)
{
    const auto key = [](const Event &event) {
        return std::tuple(event.crossedAt, event.owner, event.type, event.windowStart);
    };
    std::sort(events.begin(), events.end(),
              [&](const Event &a, const Event &b) { return key(a) < key(b); });
}

QStringList identities(const std::vector<Event> &events)
{
    QStringList texts;
    for (const Event &event : events)
        texts.append(u"%1 %2 %3 %4"_s.arg(event.owner, QString(toText(event.type)),
                                          event.windowStart.toString(Qt::ISODate),
                                          event.windowEnd.toString(Qt::ISODate)));
    texts.sort();
    return texts;
}

QString firstDifference(const QStringList &a, const QStringList &b)
{
    for (const QString &text : a) {
        if (!b.contains(text))
            return u"only the first has "_s + text;
    }
    for (const QString &text : b) {
        if (!a.contains(text))
            return u"only the second has "_s + text;
    }
    return a == b ? QString() : u"not equally often"_s;
}

} // namespace Ventanilla::Alerts
