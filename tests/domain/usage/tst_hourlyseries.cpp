#include "models/domain/usage/hourlyseries.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Ventanilla;

namespace {

constexpr HourlyUse measured(qint64 milliCubicFeet)
{
    return {milliCubicFeet, ReadingQuality::Measured};
}
constexpr HourlyUse estimated(qint64 milliCubicFeet)
{
    return {milliCubicFeet, ReadingQuality::Estimated};
}

HourlySeries seriesOf(qint64 firstHour, const std::vector<qint64> &uses, qint64 tick = 100)
{
    HourlySeries series;
    for (size_t i = 0; i < uses.size(); ++i) {
        if (uses[i] >= 0) // -1: missing
            series.append(firstHour + static_cast<qint64>(i), measured(uses[i]), tick);
    }
    return series;
}

} // namespace

class TestHourlySeries : public QObject
{
    Q_OBJECT

private slots:
    void countsHoursFrom1970()
    {
        QCOMPARE(hourIndexOf(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC)), 0);
        QCOMPARE(hourIndexOf(QDateTime(QDate(1970, 1, 2), QTime(1, 59, 59), Qt::UTC)), 25);
        QCOMPARE(hourIndexOf(QDateTime(QDate(1969, 12, 31), QTime(23, 30), Qt::UTC)), -1);
        QCOMPARE(startOfHour(25), QDateTime(QDate(1970, 1, 2), QTime(1, 0), Qt::UTC));
        QCOMPARE(firstHourOfUtcMonth(QDate(1970, 2, 14)), 31 * 24);
    }

    void keepsHoursAndGaps()
    {
        HourlySeries series;
        QVERIFY(series.isEmpty());
        QCOMPARE(series.stateAt(0), HourState::Missing);
        series.append(10, measured(300), 100);
        series.append(12, estimated(57), 100);
        series.append(13, measured(0), 100);
        QCOMPARE(series.firstHour(), 10);
        QCOMPARE(series.endHour(), 14);
        QCOMPARE(series.stateAt(9), HourState::Missing);
        QCOMPARE(series.stateAt(10), HourState::Measured);
        QCOMPARE(series.stateAt(11), HourState::Missing);
        QCOMPARE(series.stateAt(12), HourState::Estimated);
        QCOMPARE(series.useAt(11), 0);
        QCOMPARE(series.useAt(12), 57);
        QCOMPARE(series.useAt(14), 0);
        const std::vector<RegisterRun> runs = {{10, 11, 100}, {12, 14, 100}};
        QCOMPARE(series.runs(), runs);
    }

    /// The fast way from bytes gives what the slow one does, month after month, gaps between.
    void readsPackedMonths()
    {
        QRandomGenerator random(5);
        for (const qint64 tick : {1, 100, 1'000, 100'000}) {
            HourlySeries fast;
            HourlySeries slow;
            for (int month = 0; month < 24; ++month) {
                const QDate first = QDate(2024, 1, 1).addMonths(month);
                ReadingMonth hours(tick);
                const int gaps = month % 3 == 0 ? 0 : 10;
                for (int hour = month % 5 == 4 ? 90 : 0; hour < first.daysInMonth() * 24; ++hour) {
                    if (random.bounded(100) < gaps || month == 7)
                        continue;
                    if (random.bounded(100) < gaps)
                        hours.set(hour, estimated(random.bounded(300'000)));
                    else
                        hours.set(hour, measured(random.bounded(300) * tick));
                }
                QVERIFY(fast.append(hours.packed(), firstHourOfUtcMonth(first)));
                slow.append(hours, firstHourOfUtcMonth(first));
            }
            QCOMPARE(fast, slow);
            QVERIFY(fast.runs().size() > 100);
        }
    }

    void refusesDamageAndDisorder()
    {
        ReadingMonth month(100);
        month.set(5, measured(300));
        month.set(7, measured(100));
        HourlySeries series;
        QVERIFY(series.append(month.packed(), 1'000));
        const HourlySeries before = series;
        QVERIFY(!series.append(month.packed(), 1'000));
        QVERIFY(!series.append(month.packed().chopped(1), 2'000));
        QByteArray damaged = month.packed();
        damaged[1] = static_cast<char>(damaged[1] + 64); // rests where there are none
        damaged.append(QByteArray::fromHex("010009000100000000"));
        QVERIFY(!series.append(damaged, 2'000));
        QCOMPARE(series, before);
        QVERIFY(series.append(ReadingMonth(100).packed(), 2'000));
        QCOMPARE(series, before);
    }

    void givesAPart()
    {
        const HourlySeries series = seriesOf(100, {1, -1, 3, 4, -1, 6});
        const HourlySeries part = series.between(101, 105);
        QCOMPARE(part, seriesOf(102, {3, 4}));
        QCOMPARE(series.between(0, 1'000), series);
        QVERIFY(series.between(200, 300).isEmpty());
        QVERIFY(series.between(101, 102).isEmpty());
    }

    void severalMetersAreSummed()
    {
        const HourlySeries house = seriesOf(100, {10, 20, -1, 40});
        HourlySeries garden = seriesOf(100, {1, -1, -1});
        garden.append(103, estimated(4), 1'000);
        const HourlySeries sum = sumOfMeters({{house, 0, 200}, {garden, 0, 200}});
        QCOMPARE(sum.useAt(100), 11);
        QCOMPARE(sum.stateAt(100), HourState::Measured);
        QCOMPARE(sum.useAt(101), 20);
        QCOMPARE(sum.stateAt(101), HourState::PartlyMeasured);
        QCOMPARE(sum.stateAt(102), HourState::Missing);
        QCOMPARE(sum.useAt(103), 44);
        QCOMPARE(sum.stateAt(103), HourState::Estimated);
        const std::vector<RegisterRun> runs = {
            {100, 102, 100}, {100, 101, 100}, {103, 104, 100}, {103, 104, 1'000}};
        QCOMPARE(sum.runs(), runs);
    }

    void aMeterThatFellSilentIsLacking()
    {
        HourlySeries garden;
        garden.append(100, estimated(5), 100);
        const HourlySeries sum =
            sumOfMeters({{seriesOf(102, {10, 20}), 102, 200}, {garden, 90, 103}});
        QCOMPARE(sum.stateAt(100), HourState::Estimated);
        QCOMPARE(sum.stateAt(101), HourState::Missing);
        QCOMPARE(sum.stateAt(102), HourState::PartlyMeasured);
        QCOMPARE(sum.stateAt(103), HourState::Measured);
    }

    void anExchangedMeterIsFollowedByItsSuccessor()
    {
        const HourlySeries coarse = seriesOf(100, {100'000, 0, 0}, 100'000);
        const HourlySeries fine = seriesOf(104, {300, 200});
        const HourlySeries sum = sumOfMeters({{coarse, 0, 96}, {fine, 120, 1'000}});
        QCOMPARE(sum.firstHour(), 100);
        QCOMPARE(sum.endHour(), 106);
        QCOMPARE(sum.stateAt(102), HourState::Measured);
        QCOMPARE(sum.stateAt(103), HourState::Missing);
        QCOMPARE(sum.stateAt(104), HourState::Measured);
        QCOMPARE(std::accumulate(sum.uses().begin(), sum.uses().end(), qint64(0)), 100'500);
        const std::vector<RegisterRun> runs = {{100, 103, 100'000}, {104, 106, 100}};
        QCOMPARE(sum.runs(), runs);
        QVERIFY(sumOfMeters({}).isEmpty());
        QVERIFY(sumOfMeters({{{}, 0, 10}, {{}, 0, 10}}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestHourlySeries)
#include "tst_hourlyseries.moc"
