#include "models/domain/usage/averagedailyuse.h"
#include "models/domain/usage/registeruse.h"
#include "models/domain/usage/usagetotals.h"
#include "tests/domain/usage/slowmeter.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;

namespace {

constexpr qint64 secondsPerHour = 3'600;

int rounds()
{
    return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0 ? 200 : 8;
}

QDateTime utc(QDate date)
{
    return QDateTime(date, QTime(0, 0), Qt::UTC);
}

void compare(const UsageTotal &total, const SlowTotal &slow)
{
    QCOMPARE(total.use.has_value(), slow.isKnown);
    if (total.use)
        QCOMPARE(*total.use, Volume::fromMilliCubicFeet(slow.milliCubicFeet));
    QCOMPARE(total.hasEstimated, slow.hasEstimated);
    QCOMPARE(total.lacksHours, slow.lacksHours);
    QCOMPARE(total.measuredHours, slow.measuredHours);
}

Volume sumOf(const UsageTotals &totals)
{
    Volume sum;
    for (const UsageTotal &total : totals.intervals)
        sum += total.use.value_or(Volume());
    return sum;
}

/// One account over a year and a half, with both clock changes in it, in one of the zones.
struct World
{
    QTimeZone zone;
    LocalCalendar calendar;
    std::vector<SlowMeter> meters;
    HourlySeries series;
    DateRange dates; ///< what is asked for: may reach beyond the readings
    QDateTime running;
    std::vector<DateRange> bills; ///< one after the other over all dates
    std::map<QDateTime, SlowTotal> hours; ///< of the dates

    World(const QTimeZone &timeZone, QRandomGenerator &random) : zone(timeZone), calendar(timeZone)
    {
        const QDate first(2024, 9, 1 + random.bounded(28));
        const QDate last = first.addDays(400 + random.bounded(60));
        meters = inventMeters(random, utc(first), utc(last));
        std::vector<MeterHours> stored;
        for (const SlowMeter &meter : meters)
            stored.push_back(meter.stored());
        series = sumOfMeters(std::move(stored));
        dates = {first.addDays(random.bounded(40) - 10), last.addDays(random.bounded(40) - 20)};
        running = utc(dates.to.addDays(random.bounded(20) - 10))
                      .addSecs(random.bounded(24) * secondsPerHour);
        for (QDate start = dates.from; start < dates.to;) {
            const QDate end = std::min(dates.to, start.addDays(25 + random.bounded(12)));
            bills.push_back({start, end});
            start = end;
        }
        for (QDateTime hour = utc(dates.from.addDays(-2)); hour < utc(dates.to.addDays(2));
             hour = hour.addSecs(secondsPerHour)) {
            const QDate date = hour.toTimeZone(zone).date();
            if (date >= dates.from && date < dates.to)
                hours[hour] = slowHour(meters, hour, running);
        }
    }

    [[nodiscard]] qint64 runningHour() const { return hourIndexOf(running); }

    /// The oracle's sums by whatever @p keyOf makes of a local date.
    template <typename KeyOf>
    [[nodiscard]] auto slowTotals(KeyOf keyOf) const
    {
        std::map<std::invoke_result_t<KeyOf, QDate>, SlowTotal> totals;
        for (const auto &[hour, total] : hours)
            totals[keyOf(hour.toTimeZone(zone).date())].add(total);
        return totals;
    }
};

} // namespace

/// The rules of usage against an oracle that is slow and plain: random readings with gaps,
/// estimates, roll-over and exchange, both clock changes, three time zones.
class TestUsageProperties : public QObject
{
    Q_OBJECT

private slots:
    void totals_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("the Middle West") << QByteArray("America/Chicago");
        QTest::newRow("the West coast") << QByteArray("America/Los_Angeles");
        QTest::newRow("half an hour off") << QByteArray("Australia/Adelaide");
    }
    void totals()
    {
        QFETCH(const QByteArray, zone);
        QRandomGenerator random(42);
        for (int round = 0; round < rounds(); ++round) {
            const World world(QTimeZone(zone), random);
            const UsageTotals byHour =
                totalsByHour(world.series, world.calendar, world.dates, world.runningHour());
            const UsageTotals byDay =
                totalsByDay(world.series, world.calendar, world.dates, world.runningHour());
            const UsageTotals byMonth =
                totalsByMonth(world.series, world.calendar, world.dates, world.runningHour());
            const UsageTotals byBill =
                totalsOfPeriods(world.series, world.calendar, world.bills, world.runningHour());
            compareAll(byHour, world.hours);
            compareAll(byDay, world.slowTotals([](QDate date) { return date; }));
            compareAll(byMonth, world.slowTotals([](QDate date) {
                return QDate(date.year(), date.month(), 1);
            }));
            compareAll(byBill, world.slowTotals([&](QDate date) {
                const auto after =
                    std::find_if(world.bills.begin(), world.bills.end(),
                                 [&](const DateRange &bill) { return date < bill.to; });
                return after->from;
            }));
            QCOMPARE(sumOf(byDay), sumOf(byHour));
            QCOMPARE(sumOf(byMonth), sumOf(byHour));
            QCOMPARE(sumOf(byBill), sumOf(byHour));
            checkInProgress(world, byDay);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Where every hour of a meter is measured, the register's two ends say what the hours sum up
    /// to.
    void registersAgreeWithHours()
    {
        QRandomGenerator random(43);
        int compared = 0;
        int rolledOver = 0;
        for (int round = 0; round < 3 * rounds(); ++round) {
            const QDateTime first = utc(QDate(2025, 1, 1));
            for (const SlowMeter &meter : inventMeters(random, first, first.addDays(200))) {
                const HourlySeries hours = meter.stored().hours;
                for (const RegisterRun &run : hours.runs()) {
                    const UsageTotal total =
                        totalOfHours(hours, run.firstHour, run.endHour, run.endHour);
                    QCOMPARE(run.tickMilliCubicFeet, meter.tick);
                    QVERIFY(!total.lacksHours);
                    if (total.hasEstimated)
                        continue;
                    const auto valueAt = [&](qint64 hour) {
                        return Volume::fromMilliCubicFeet(meter.registerAt.at(startOfHour(hour)));
                    };
                    const auto use =
                        registerUse(valueAt(run.firstHour), valueAt(run.endHour),
                                    {meter.digits, Volume::fromMilliCubicFeet(meter.tick)});
                    QVERIFY(use);
                    qint64 turn = meter.tick;
                    for (int digit = 0; digit < meter.digits; ++digit)
                        turn *= 10;
                    const Volume wholeTurn = Volume::fromMilliCubicFeet(turn);
                    if (*total.use >= wholeTurn)
                        continue; // more than a turn cannot be told
                    QCOMPARE(*use, *total.use);
                    rolledOver += valueAt(run.endHour) < valueAt(run.firstHour) ? 1 : 0;
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 100 && rolledOver > 5);
    }

    void averages()
    {
        QRandomGenerator random(45);
        for (int round = 0; round < 20 * rounds(); ++round) {
            std::vector<BilledPeriod> bills;
            for (int i = 0; i < 30; ++i) {
                const QDate start = QDate(2025, 1, 1).addDays(random.bounded(360));
                bills.push_back({QString::number(i),
                                 i * 7 % 30,
                                 {start, start.addDays(random.bounded(45))},
                                 Volume::fromMilliCubicFeet(random.bounded(4'000'000) - 100'000),
                                 random.bounded(4) == 0,
                                 random.bounded(5) == 0});
            }
            const auto averages = averageDailyUse(bills, QDate(2025, 1, 1), QDate(2025, 12, 31));
            QVERIFY(averages);
            QCOMPARE(averages->size(), size_t(12));
            for (const MonthAverage &average : *averages)
                compareAverage(average, bills);
        }
    }

private:
    template <typename Key>
    static void compareAll(const UsageTotals &totals, const std::map<Key, SlowTotal> &slow)
    {
        QCOMPARE(totals.intervals.size(), slow.size());
        auto each = slow.begin();
        for (const UsageTotal &total : totals.intervals) {
            compare(total, (each++)->second);
            if (QTest::currentTestFailed())
                return; // the first difference says it all
        }
    }

    static void checkInProgress(const World &world, const UsageTotals &byDay)
    {
        const QDate today = world.running.toTimeZone(world.zone).date();
        const bool isAsked = today >= world.dates.from && today < world.dates.to;
        QCOMPARE(byDay.inProgress.has_value(), isAsked);
        if (isAsked)
            QCOMPARE(qint64(*byDay.inProgress), world.dates.from.daysTo(today));
    }

    static void compareAverage(const MonthAverage &average, const std::vector<BilledPeriod> &bills)
    {
        long double sum = 0;
        int covered = 0;
        int estimated = 0;
        int overlapping = 0;
        for (QDate date = average.month; date.month() == average.month.month();
             date = date.addDays(1)) {
            std::map<qint64, const BilledPeriod *> standing;
            for (const BilledPeriod &bill : bills) {
                if (!bill.cancelled && date >= bill.dates.from && date < bill.dates.to)
                    standing[bill.sequence] = &bill;
            }
            if (standing.empty())
                continue;
            const BilledPeriod &bill = *standing.rbegin()->second;
            sum += static_cast<long double>(bill.usage.milliCubicInches())
                / static_cast<long double>(bill.dates.from.daysTo(bill.dates.to)) / 1'728'000;
            ++covered;
            estimated += bill.estimated ? 1 : 0;
            overlapping += standing.size() > 1 ? 1 : 0;
        }
        QCOMPARE(average.daysCovered, covered);
        QCOMPARE(average.estimatedDays, estimated);
        QCOMPARE(average.overlapDays, overlapping);
        QCOMPARE(average.averageCf().has_value(), covered > 0);
        if (covered > 0)
            QVERIFY(qAbs(*average.averageCf() - static_cast<double>(sum / covered)) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(TestUsageProperties)
#include "tst_usageproperties.moc"
