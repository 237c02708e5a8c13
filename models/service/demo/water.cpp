#include "models/service/demo/water.h"

#include <algorithm>

namespace Ventanilla::Demo {

Consumption makeConsumption(Random &random)
{
    Consumption consumption;
    consumption.winterDayTenths = random.between(160, 420);
    if (random.chance(120)) {
        consumption.isBusiness = true;
        consumption.winterDayTenths *= random.between(2, 6);
    }
    consumption.summerPerMille = random.between(100, 1100);
    consumption.irrigates = random.chance(450);
    return consumption;
}

/// Summer's share of the day @p date, in thousandths: none in winter, whole in July.
static int summerShare(QDate date)
{
    static constexpr int firstOfMonth[] = {0, 0, 40, 180, 420, 740, 960, 1000, 860, 560, 260, 60, 0};
    const int month = date.month() - 1;
    const int day = date.day() - 1;
    return firstOfMonth[month] + (firstOfMonth[month + 1] - firstOfMonth[month]) * day / 31;
}

static bool isIrrigated(const Consumption &consumption, QDate date)
{
    return consumption.irrigates && date.month() >= 4 && date.month() <= 10 && date.toJulianDay() % 3 == 0;
}

static int ordinaryDayTenths(Random &random, const Consumption &consumption, QDate date)
{
    const bool isWeekend = date.dayOfWeek() >= 6;
    const int weekday = consumption.isBusiness ? (isWeekend ? 450 : 1150) : (isWeekend ? 1180 : 940);
    const qint64 season = 1000 + qint64(consumption.summerPerMille) * summerShare(date) / 1000;
    return int(consumption.winterDayTenths * season / 1000 * weekday / 1000 * random.between(800, 1200)
               / 1000);
}

static int irrigationTenths(const Consumption &consumption)
{
    return 60 + consumption.winterDayTenths / 4;
}

qint64 usedTenths(Random &random, const Consumption &consumption, QDate from, QDate to)
{
    const qint64 days = from.daysTo(to);
    const QDate middle = from.addDays(days / 2);
    const qint64 season = 1000 + qint64(consumption.summerPerMille) * summerShare(middle) / 1000;
    qint64 tenths = days * consumption.winterDayTenths * season / 1000 * random.between(850, 1150) / 1000;
    if (isIrrigated(consumption, middle.addDays((3 - middle.toJulianDay() % 3) % 3)))
        tenths += days / 3 * irrigationTenths(consumption);
    return tenths;
}

Events Events::make(Random &random, QDate from, QDate until)
{
    Events events;
    const int days = int(from.daysTo(until));
    if (random.chance(80))
        events.leaks.push_back({until.addDays(-random.between(4, 24)), until, random.between(3, 14)});
    if (random.chance(125) && days > 200) {
        const QDate begun = from.addDays(random.between(30, days - 120));
        events.leaks.push_back({begun, begun.addDays(random.between(3, 45)), random.between(3, 20)});
    }
    for (int year = 0; year < 2 && days > 700; ++year) {
        if (!random.chance(500))
            continue;
        const QDate away = from.addDays(year * 365 + random.between(10, 330));
        events.vacations.emplace_back(away, away.addDays(random.between(5, 16)));
    }
    return events;
}

UseHistory::UseHistory(Random &random, const Territory &territory, const Consumption &consumption,
                       const Events &events, QDate from, QDate until)
    : m_territory(territory)
    , m_firstHour(territory.firstHourOf(from))
{
    m_tenths.reserve(size_t(territory.firstHourOf(until) - m_firstHour));
    for (QDate date = from; date < until; date = date.addDays(1)) {
        const size_t firstOfDay = m_tenths.size();
        m_tenths.resize(size_t(territory.firstHourOf(date.addDays(1)) - m_firstHour));
        const auto isAway = [date](const auto &away) { return date >= away.first && date < away.second; };
        const auto hours = std::span(m_tenths).subspan(firstOfDay);
        if (std::ranges::none_of(events.vacations, isAway)) {
            spreadOverDay(random, ordinaryDayTenths(random, consumption, date), consumption.isBusiness,
                          hours);
            if (isIrrigated(consumption, date))
                hours[5] += irrigationTenths(consumption);
        }
        for (const Leak &leak : events.leaks) {
            if (date >= leak.from && date < leak.to)
                std::ranges::for_each(hours, [&leak](qint32 &tenths) { tenths += leak.tenthsAnHour; });
        }
    }
}

void UseHistory::spreadOverDay(Random &random, int dayTenths, bool isBusiness, std::span<qint32> hours)
{
    static constexpr int home[24] = {12, 4,  2,  2,  6,  24, 70, 96, 78, 52, 42, 38,
                                     40, 36, 32, 34, 42, 60, 78, 80, 66, 52, 36, 18};
    static constexpr int business[24] = {4,  2,  2,  2,  4,  16, 40, 64, 84, 88, 84, 80,
                                         78, 82, 82, 78, 68, 50, 34, 22, 14, 10, 8,  4};
    const int *weights = isBusiness ? business : home;
    for (size_t i = 0; i < hours.size(); ++i) {
        m_carry += qint64(dayTenths) * weights[i * 24 / hours.size()] * random.between(300, 1700) / 1000;
        hours[i] = qint32(m_carry / 1000);
        m_carry %= 1000;
    }
}

qint64 UseHistory::usedTenths(QDate from, QDate to) const
{
    qint64 sum = 0;
    const qint64 end = m_territory.firstHourOf(to) - m_firstHour;
    for (qint64 hour = m_territory.firstHourOf(from) - m_firstHour; hour < end; ++hour)
        sum += m_tenths[size_t(hour)];
    return sum;
}

/// Calls @p mark with the first hour and the number of hours of about @p perYear stretches a year.
template <typename Mark>
static void markStretches(Random &random, int hours, int perYear, int longest, Mark mark)
{
    for (int count = hours * perYear / 8766; count > 0; --count) {
        const int first = random.below(hours);
        mark(first, std::min(random.between(1, longest), hours - first));
    }
}

HoursRow UseHistory::readings(Random &random, const MeterRow &meter, QDate from, QDate to,
                              qint64 registerTenths) const
{
    const qint64 first = m_territory.firstHourOf(from);
    const int hours = int(m_territory.firstHourOf(to) - first);
    const qint32 *tenths = m_tenths.data() + (first - m_firstHour);
    HoursRow row{meter.serial, first, std::vector<qint32>(size_t(hours)), std::vector<quint8>(size_t(hours))};
    qint64 reached = registerTenths;
    for (int i = 0; i < hours; ++i) {
        const qint64 before = reached;
        reached += tenths[i];
        row.useMilliCf[size_t(i)] =
            meter.digits == 4 ? qint32((reached / 1000 - before / 1000) * 100000) : tenths[i] * 100;
    }
    markStretches(random, hours, 2, 20, [&](int begin, int length) {
        qint64 sum = 0;
        for (int i = begin; i < begin + length; ++i)
            sum += tenths[i] * 100;
        for (int i = begin; i < begin + length; ++i) {
            row.useMilliCf[size_t(i)] = qint32(sum / length);
            row.estimated[size_t(i)] = 1;
        }
    });
    markStretches(random, hours, 3, 9, [&](int begin, int length) {
        for (int i = begin; i < begin + length; ++i) {
            row.useMilliCf[size_t(i)] = HoursRow::Missing;
            row.estimated[size_t(i)] = 0;
        }
    });
    return row;
}

} // namespace Ventanilla::Demo
