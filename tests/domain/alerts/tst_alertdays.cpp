#include "models/domain/alerts/alertdays.h"
#include "tests/domain/alerts/alertsamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;

namespace {

constexpr qint64 coarse = 100'000;

KnownUse useOf(const HourlySeries &series, qint64 first, qint64 end)
{
    KnownUse use;
    const HourWalk walk(series, first, end);
    for (qint64 hour = first; hour < end; ++hour)
        walk.addTo(use, hour, Counted::All);
    return use;
}

Volume cubicFeet(qint64 amount)
{
    return Volume::fromMilliCubicFeet(amount * 1'000);
}

HourlySeries meterOf(const std::vector<int> &ticks, qint64 tick)
{
    HourlySeries series;
    for (size_t hour = 0; hour < ticks.size(); ++hour) {
        if (ticks[hour] >= 0)
            series.append(qint64(hour), {ticks[hour] * tick, ReadingQuality::Measured}, tick);
    }
    return series;
}

HourlySeries randomMeters(QRandomGenerator &dice, qint64 hours)
{
    std::vector<MeterHours> meters;
    for (int left = 1 + dice.bounded(3); left > 0; --left) {
        std::vector<int> ticks;
        for (qint64 hour = 0; hour < hours; ++hour)
            ticks.push_back(dice.bounded(5) == 0 ? -1 : dice.bounded(3));
        meters.push_back({meterOf(ticks, dice.bounded(3) == 0 ? 100 : coarse), 0, hours});
    }
    return sumOfMeters(std::move(meters));
}

} // namespace

class TestAlertDays : public QObject
{
    Q_OBJECT

private slots:
    void twoSpansAreOneWhereverTheyMeet();
    void overlappingMetersAreInDoubtByBoth();
    void anExchangedMeterIsInDoubtAnew();
};

/// Days that were stored add up to what their hours add up to.
void TestAlertDays::twoSpansAreOneWhereverTheyMeet()
{
    constexpr qint64 hours = 12;
    QRandomGenerator dice(11);
    for (int round = 0; round < 300; ++round) {
        const HourlySeries series = randomMeters(dice, hours);
        const KnownUse whole = useOf(series, 0, hours);
        for (qint64 cut = 1; cut < hours; ++cut) {
            KnownUse joined = useOf(series, 0, cut);
            // Read by itself, with the hour before it, as an arrival reads a day.
            joined.append(useOf(series.between(cut - 1, hours), cut, hours));
            QVERIFY(joined == whole);
        }
    }
}

void TestAlertDays::overlappingMetersAreInDoubtByBoth()
{
    const std::vector<MeterHours> meters{{meterOf({1, 0, 2}, coarse), 0, 3},
                                         {meterOf({1, 1, 0}, coarse), 0, 3}};
    const KnownUse use = useOf(sumOfMeters(meters), 0, 3);
    QCOMPARE(use.volume(), cubicFeet(500));
    QVERIFY(use.exceeds(cubicFeet(300)));
    QVERIFY(!use.exceeds(cubicFeet(301)));
    QVERIFY(use.staysWithin(cubicFeet(700)));
    QVERIFY(!use.staysWithin(cubicFeet(699)));
}

void TestAlertDays::anExchangedMeterIsInDoubtAnew()
{
    const std::vector<MeterHours> meters{{meterOf({2, 2, -1, -1}, coarse), 0, 2},
                                         {meterOf({-1, -1, 2, 2}, coarse), 2, 4}};
    const KnownUse use = useOf(sumOfMeters(meters), 0, 4);
    QCOMPARE(use.volume(), cubicFeet(800));
    QVERIFY(use.exceeds(cubicFeet(600)));
    QVERIFY(!use.exceeds(cubicFeet(601)));
}

QTEST_APPLESS_MAIN(TestAlertDays)
#include "tst_alertdays.moc"
