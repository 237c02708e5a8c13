#include "models/domain/alerts/alertadvice.h"
#include "tests/domain/alerts/alertsamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A year of 24 ft³ a day (179.53 gal), but for days of more: one of 30, one of 40, one of 50 ft³ …
Meter yearWithPeaks(int peaks)
{
    Meter meter;
    const QDate end(2026, 3, 12);
    for (QDate date(2025, 1, 1); date < end; date = date.addDays(1))
        meter.setDay(chicago(), date, 1'000);
    for (int peak = 0; peak < peaks; ++peak)
        meter.setDayInOneHour(chicago(), QDate(2025, 5, 1).addDays(20 * peak), 9,
                              30'000 + 10'000 * peak);
    return meter;
}

std::vector<QDate> readDates()
{
    std::vector<QDate> dates;
    const QDate end(2026, 5, 1);
    for (QDate date(2025, 1, 1); date < end; date = date.addMonths(1))
        dates.push_back(date);
    return dates;
}

Account account()
{
    return {chicago(), BillingCycles(readDates(), {}, {}), VacationScope::All, {}};
}

QString shown(const std::optional<Volume> &volume)
{
    return volume ? volume->rounded(VolumeUnit::Gal, 2) : u"none"_s;
}

} // namespace

class TestAlertAdvice : public QObject
{
    Q_OBJECT

private slots:
    void usual();
    void usualOfNothing();
    void daysWithoutAnHourAreNotUsual();
    void lowest_data();
    void lowest();
    void theNextLevelBelowFiresMore_data();
    void theNextLevelBelowFiresMore();
};

void TestAlertAdvice::usual()
{
    const HourlySeries series = yearWithPeaks(5).series();
    const UsualUse usual = usualUse(account(), series);
    QCOMPARE(shown(usual.day), u"179.53"_s);
    QCOMPARE(shown(usual.sevenDays), u"1256.73"_s);
    QCOMPARE(shown(usual.cycle), u"5565.51"_s); // 31 days
}

void TestAlertAdvice::usualOfNothing()
{
    QVERIFY(usualUse(account(), {}) == UsualUse());
    Meter meter;
    meter.setDay(chicago(), {2026, 3, 11}, 1'000);
    const HourlySeries series = meter.series();
    const UsualUse usual = usualUse(account(), series);
    QCOMPARE(shown(usual.day), u"179.53"_s);
    QVERIFY(!usual.sevenDays);
    QVERIFY(!usual.cycle);
}

void TestAlertAdvice::daysWithoutAnHourAreNotUsual()
{
    Meter meter = yearWithPeaks(0);
    const QDate end(2026, 3, 1);
    for (QDate date(2025, 2, 1); date < end; date = date.addDays(1))
        meter.remove(chicago().firstHourOf(date) + 4);
    meter.setDayInOneHour(chicago(), {2026, 3, 2}, 9, 1'000);
    const HourlySeries series = meter.series();
    const UsualUse usual = usualUse(account(), series);
    QCOMPARE(shown(usual.day), u"179.53"_s);
    QCOMPARE(shown(usual.cycle), u"5333.61"_s); // 31 days of 23 hours
}

void TestAlertAdvice::lowest_data()
{
    QTest::addColumn<AlertType>("type");
    QTest::addColumn<VolumeUnit>("unit");
    QTest::addColumn<int>("mostEvents");
    QTest::addColumn<QString>("expected");

    // Peaks of 30, 40, 50, 60 and 70 ft³: 224.4, 299.2, 374.0, 448.8 and 523.6 gal.
    QTest::newRow("never") << AlertType::Daily << VolumeUnit::Gal << 0 << u"530"_s;
    QTest::newRow("once a year") << AlertType::Daily << VolumeUnit::Gal << 1 << u"450"_s;
    QTest::newRow("three times") << AlertType::Daily << VolumeUnit::Gal << 3 << u"300"_s;
    QTest::newRow("three times, in ft³") << AlertType::Daily << VolumeUnit::Cf << 3 << u"40"_s;
    QTest::newRow("once, in CCF") << AlertType::Daily << VolumeUnit::Ccf << 1 << u"0.6"_s;
    QTest::newRow("7 days, once") << AlertType::MultiDay << VolumeUnit::Gal << 1 << u"1600"_s;
    QTest::newRow("a cycle, never") << AlertType::BillingCycle << VolumeUnit::Gal << 0 << u"6000"_s;
    QTest::newRow("a vacation") << AlertType::Vacation << VolumeUnit::Gal << 1 << u"none"_s;
}

void TestAlertAdvice::lowest()
{
    QFETCH(const AlertType, type);
    QFETCH(const VolumeUnit, unit);
    QFETCH(const int, mostEvents);
    const HourlySeries series = yearWithPeaks(5).series();
    const auto level =
        lowestLevel(rule(type, 1, unit), mostEvents, std::nullopt, account(), series);
    QTEST(level ? level->volume.shortest(level->unit) : u"none"_s, "expected");
}

void TestAlertAdvice::theNextLevelBelowFiresMore_data()
{
    QTest::addColumn<AlertType>("type");
    QTest::newRow("daily") << AlertType::Daily;
    QTest::newRow("7 days") << AlertType::MultiDay;
    QTest::newRow("cycle") << AlertType::BillingCycle;
}

void TestAlertAdvice::theNextLevelBelowFiresMore()
{
    QFETCH(const AlertType, type);
    const HourlySeries series = yearWithPeaks(9).series();
    for (int most = 0; most < 6; ++most) {
        Rule tried = rule(type, 1);
        const auto level = lowestLevel(tried, most, std::nullopt, account(), series);
        QVERIFY(level.has_value());
        tried.level = *level;
        QVERIFY(int(backTest(tried, {}, account(), series)->events.size()) <= most);
        const double value = level->volume.toNumber(VolumeUnit::Gal);
        tried.level = rule(type, value - (value > 1'000 ? 100 : value > 100 ? 10 : 1)).level;
        QVERIFY(int(backTest(tried, {}, account(), series)->events.size()) > most);
    }
}

QTEST_APPLESS_MAIN(TestAlertAdvice)
#include "tst_alertadvice.moc"
