// How fast a meter's hours are read and summed, beside a raw sum of the same numbers in the same
// run.
//
//   bench_usage [ROUNDS]     200 unless said otherwise
//
// 17,544 hours are two years. Two years of quarter-hours would be 70,176 readings: eight years of
// hours are as many. A round unpacks the blobs and sums them by day, by cycle of 30 days and over
// the 7 days that end with each day.

#include "models/domain/usage/averagedailyuse.h"
#include "models/domain/usage/leak.h"
#include "models/domain/usage/unusualtrend.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

struct PackedHours
{
    QByteArray bytes;
    qint64 firstHour;
};

std::vector<PackedHours> packedMonths(QDate first, int months, int gapPercent)
{
    QRandomGenerator random(1);
    std::vector<PackedHours> packed;
    for (int i = 0; i < months; ++i) {
        const QDate date = first.addMonths(i);
        ReadingMonth month(100);
        for (int hour = 0; hour < date.daysInMonth() * 24; ++hour) {
            if (random.bounded(100) < gapPercent)
                continue;
            // Few hours use much: the fourth power of a number between 0 and 1 is mostly small.
            const double part = random.generateDouble();
            month.set(hour,
                      {static_cast<qint64>(part * part * part * part * 250) * 100,
                       ReadingQuality::Measured});
        }
        packed.push_back({month.packed(), firstHourOfUtcMonth(date)});
    }
    return packed;
}

HourlySeries unpacked(const std::vector<PackedHours> &months)
{
    HourlySeries series;
    for (const PackedHours &month : months) {
        if (!series.append(month.bytes, month.firstHour))
            qFatal("damaged");
    }
    return series;
}

/// Keeps a result from being optimised away.
qint64 kept = 0;

/// The best of @p rounds, in nanoseconds: others share the machine.
qint64 best(int rounds, const std::function<qint64()> &work)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        kept += work();
        least = std::min(least, clock.nsecsElapsed());
    }
    return least;
}

/// By day, by cycle and over 7 days.
qint64 allSums(const HourlySeries &series, const LocalCalendar &calendar, DateRange dates)
{
    const qint64 running = series.endHour();
    const UsageTotals days = totalsByDay(series, calendar, dates, running);
    std::vector<Volume> cycles;
    std::vector<Volume> weeks;
    Volume week;
    for (size_t day = 0; day < days.intervals.size(); ++day) {
        const Volume use = days.intervals[day].use.value_or(Volume());
        if (day % 30 == 0)
            cycles.push_back({});
        cycles.back() += use;
        week += use;
        if (day >= 7)
            week += -days.intervals[day - 7].use.value_or(Volume());
        weeks.push_back(week);
    }
    return cycles.back().milliCubicInches()
        + std::max_element(weeks.begin(), weeks.end())->milliCubicInches();
}

void print(const QString &what, qint64 nanoseconds, qint64 readings, qint64 floor)
{
    QTextStream out(stdout);
    out << what.leftJustified(44)
        << QString::number(static_cast<double>(nanoseconds) / 1e3, 'f', 1).rightJustified(10);
    if (readings > 0)
        out << QString::number(
                   static_cast<double>(readings) * 1e3 / static_cast<double>(nanoseconds), 'f', 0)
                   .rightJustified(14);
    if (floor > 0)
        out << QString::number(static_cast<double>(nanoseconds) / static_cast<double>(floor), 'f',
                               1)
                   .rightJustified(12);
    out << '\n' << Qt::flush;
}

void measure(const QString &name, int rounds, int months, int gapPercent)
{
    const LocalCalendar calendar{QTimeZone("America/Chicago")};
    const QDate first(2018, 1, 1);
    const auto packed = packedMonths(first, months, gapPercent);
    const HourlySeries series = unpacked(packed);
    const auto readings = static_cast<qint64>(series.uses().size());
    const DateRange dates{first, first.addMonths(months)};
    std::vector<qint32> raw(series.uses().begin(), series.uses().end());
    QTextStream(stdout) << name << ", " << readings << " readings\n";
    const qint64 floor =
        best(rounds, [&] { return std::accumulate(raw.begin(), raw.end(), qint64(0)); });
    print(u"  floor: one sum of 32-bit numbers"_s, floor, readings, floor);
    print(u"  unpack"_s, best(rounds, [&] { return unpacked(packed).endHour(); }), readings, floor);
    print(u"  days, cycles and 7 days of a series"_s,
          best(rounds, [&] { return allSums(series, calendar, dates); }), readings, floor);
    print(u"  unpack, days, cycles and 7 days"_s,
          best(rounds, [&] { return allSums(unpacked(packed), calendar, dates); }), readings,
          floor);
    print(u"  leaks"_s, best(rounds, [&] { return qint64(findLeaks(series).size()); }), readings,
          floor);
}

void measureSmallRules(int rounds)
{
    QTextStream(stdout) << "two years of one meter\n";
    const QTimeZone zone("America/Chicago");
    const LocalCalendar calendar(zone);
    const QDate first(2024, 1, 1);
    const HourlySeries series = unpacked(packedMonths(first, 24, 0));
    std::vector<BilledPeriod> bills;
    for (int i = 0; i < 24; ++i)
        bills.push_back({QString::number(i),
                         i,
                         {first.addDays(i * 30), first.addDays(i * 30 + 30)},
                         Volume::fromMilliCubicFeet(900'000)});
    print(u"  a calendar made"_s,
          best(rounds, [&] { return LocalCalendar(zone).firstHourOf(first); }), 0, 0);
    print(u"  unusual trend"_s,
          best(rounds,
               [&] {
                   return qint64(
                       unusualTrend(series, calendar, QDate(2025, 12, 30), {}).has_value());
               }),
          0, 0);
    print(u"  24 months' average daily use"_s,
          best(rounds,
               [&] { return qint64(averageDailyUse(bills, first, first.addMonths(23))->size()); }),
          0, 0);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 200;
    QTextStream(stdout) << QString(u"usage, best of %1"_s).arg(rounds).leftJustified(44)
                        << "        µs    M readings/s     × floor\n"
                        << Qt::flush;
    measure(u"two years by the hour"_s, rounds, 24, 0);
    measure(u"the same with gaps"_s, rounds, 24, 3);
    measure(u"eight years by the hour: as many as two by the quarter"_s, rounds, 96, 0);
    measureSmallRules(rounds);
    return kept == 0 ? 1 : 0;
}
