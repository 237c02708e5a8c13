#include "models/items/averageexplanation.h"
#include "models/items/usagefigures.h"
#include "models/items/usagetext.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone chicago("America/Chicago");

std::optional<Volume> cf(qint64 tenths)
{
    return Volume::fromMilliCubicFeet(tenths * 100);
}

/// @p count intervals of 1 ft³ an hour.
UsageSeries steady(UsageInterval interval, const QDate &from, int count)
{
    AccountUsage reply;
    reply.interval = interval;
    reply.start = from.startOfDay(chicago).toUTC();
    reply.values.assign(static_cast<std::size_t>(count), cf(10));
    UsageSeries series = readUsage(reply, chicago, {});
    for (UsageBar &bar : series.bars)
        bar.use = *cf(10) * bar.hours();
    return series;
}

Bill bill(const QString &number, const QDate &start, const QDate &end, qint64 hundredCf)
{
    Bill made;
    made.billNumber = number;
    made.periodStart = start;
    made.periodEnd = end;
    made.days = static_cast<int>(start.daysTo(end));
    made.usage = Volume::fromMilliCubicFeet(hundredCf * 100'000);
    return made;
}

} // namespace

/// Bars of usage in local time, and how they are named.
class TestUsageSeries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void daysOfAClockChangeHave23And25Hours_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("gallons");
        QTest::newRow("9 March 2025") << QDate(2025, 3, 9) << 23 << u"172.05"_s;
        QTest::newRow("an ordinary day") << QDate(2025, 3, 10) << 24 << u"179.53"_s;
        QTest::newRow("2 November 2025") << QDate(2025, 11, 2) << 25 << u"187.01"_s;
    }

    void daysOfAClockChangeHave23And25Hours()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, hours);
        QFETCH(const QString, gallons);
        const UsageSeries series = steady(UsageInterval::Day, day.addDays(-1), 3);
        QCOMPARE(series.firstDay(1), day);
        QCOMPARE(series.at(1).hours(), hours);
        QCOMPARE(UsageText::exact(*series.at(1).use, VolumeUnit::Gal), gallons + u" gal"_s);
        QCOMPARE(UsageText::remark(series, 1).isEmpty(), hours == 24);
    }

    void theRepeatedHourIsToldApartByItsZone()
    {
        const UsageSeries series = steady(UsageInterval::Hour, QDate(2025, 11, 2), 5);
        QCOMPARE(UsageText::bar(series, 0), u"Sunday, November 2, 12 AM"_s);
        QCOMPARE(UsageText::bar(series, 1), u"Sunday, November 2, 1 AM CDT"_s);
        QCOMPARE(UsageText::bar(series, 2), u"Sunday, November 2, 1 AM CST"_s);
        QCOMPARE(UsageText::bar(series, 3), u"Sunday, November 2, 2 AM"_s);
    }

    void aMonthThatIsCutBeginsWhereItIsCut()
    {
        const UsageSeries series = steady(UsageInterval::Month, QDate(2025, 1, 20), 3);
        QCOMPARE(series.firstDay(0), QDate(2025, 1, 20));
        QCOMPARE(series.lastDay(0), QDate(2025, 1, 31));
        QCOMPARE(series.firstDay(1), QDate(2025, 2, 1));
        QCOMPARE(UsageText::range(series, 0, 3), u"Jan 2025 – Mar 2025"_s);
    }

    void theYearBeforeIsTheSameDate()
    {
        UsageSeries series = steady(UsageInterval::Day, QDate(2024, 2, 1), 500);
        const int leapDay = 28;
        QCOMPARE(series.firstDay(leapDay), QDate(2024, 2, 29));
        const int later = series.indexOf(QDate(2025, 3, 1).startOfDay(chicago));
        series.bars[static_cast<std::size_t>(leapDay) + 1].use = cf(77);
        QCOMPARE(series.yearBefore(later), cf(77));
        QVERIFY(!series.yearBefore(leapDay));
        series.bars[static_cast<std::size_t>(leapDay) + 1].isPartial = true;
        QVERIFY(!series.yearBefore(later)); // a part is no year before
    }

    void whatNeverStopsIsAtMostTheUse()
    {
        UsageSeries series = steady(UsageInterval::Day, QDate(2026, 3, 2), 10);
        const QDateTime since = QDate(2026, 3, 3).startOfDay(chicago).addSecs(2 * 3600);
        const std::vector<UsageLeak> leaks{{since, {}, *cf(6)}};
        const QDateTime now = QDate(2026, 3, 11).startOfDay(chicago).addSecs(9 * 3600);
        QCOMPARE(series.steadyUse(0, leaks, now), Volume());
        QCOMPARE(series.steadyUse(1, leaks, now), *cf(6) * 22);
        QCOMPARE(series.steadyUse(6, leaks, now), *cf(6) * 23); // 8 March 2026
        QCOMPARE(series.steadyUse(9, leaks, now), *cf(6) * 9);
        series.bars[2].use = cf(3);
        QCOMPARE(series.steadyUse(2, leaks, now), *cf(3));
        const std::vector<UsageLeak> over{{since, since.addSecs(3600 * 24), *cf(6)}};
        QCOMPARE(series.steadyUse(2, over, now), *cf(3));
        QCOMPARE(series.steadyUse(3, over, now), Volume());
    }

    void percentIsRoundedHalfAwayFromZero()
    {
        QCOMPARE(percentMore(*cf(145), *cf(100)), std::optional(45));
        QCOMPARE(percentMore(*cf(1005), *cf(1000)), std::optional(1));
        QCOMPARE(percentMore(*cf(995), *cf(1000)), std::optional(-1));
        QVERIFY(!percentMore(*cf(1), Volume()));
    }

    void theAverageOfAprilIsExplained()
    {
        // rules.md: April is 10 days of P1 and 20 of P2, 0.55 CCF a day, 411.43 gal.
        const std::vector<Bill> bills{bill(u"P2"_s, {2024, 4, 11}, {2024, 5, 13}, 20), bill(u"P1"_s, {2024, 3, 12}, {2024, 4, 11}, 12)};
        MonthlyAverage april;
        april.month = u"2024-04"_s;
        april.daysInMonth = april.daysCovered = 30;
        april.periods = {{u"P1"_s, 10, 40.0}, {u"P2"_s, 20, 62.5}};
        april.averageDailyCf = 55.0;
        const AverageExplanation explained = explainAverage(april, bills);
        QCOMPARE(explained.parts.size(), size_t(2));
        QCOMPARE(explained.parts[0].periodDays, 30);
        QCOMPARE(explained.parts[0].together + explained.parts[1].together, explained.sum);
        QCOMPARE(explained.sum, *explained.average * 30);
        QCOMPARE(UsageText::exact(*explained.average, VolumeUnit::Gal), u"411.43 gal"_s);
        QCOMPARE(UsageText::exact(*explained.average, VolumeUnit::Ccf), u"0.5500 CCF"_s);
        QCOMPARE(UsageText::exact(explained.parts[1].perDay, VolumeUnit::Ccf), u"0.6250 CCF"_s);
    }

    void cancelledBillsAreNoBars()
    {
        std::vector<Bill> bills{bill(u"2"_s, {2025, 2, 1}, {2025, 3, 1}, 9), bill(u"1"_s, {2025, 1, 1}, {2025, 2, 1}, 8)};
        bills[1].cancelled = true;
        const UsageSeries series = billedPeriods(bills, chicago);
        QCOMPARE(series.size(), 1);
        QCOMPARE(series.billNumbers.front(), u"2"_s);
        QCOMPARE(UsageText::bar(series, 0), u"Feb 1 – Mar 1, 2025"_s);
    }
};

QTEST_GUILESS_MAIN(TestUsageSeries)
#include "tst_usageseries.moc"
