#include "models/domain/usage/averagedailyuse.h"
#include "tests/domain/usage/usagesamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const BilledPeriod first{u"1000000001"_s, 1, {QDate(2024, 3, 12), QDate(2024, 4, 11)}, ccf(12)};
const BilledPeriod second{u"1000000002"_s, 2, {QDate(2024, 4, 11), QDate(2024, 5, 13)}, ccf(20)};
const BilledPeriod third{u"1000000003"_s, 3, {QDate(2024, 5, 13), QDate(2024, 6, 12)}, ccf(27)};

MonthAverage averageOf(const std::vector<BilledPeriod> &bills, QDate month)
{
    const auto averages = averageDailyUse(bills, month, month);
    Q_ASSERT(averages && averages->size() == 1);
    return averages->front();
}

bool warns(const MonthAverage &average, AverageWarning warning)
{
    return std::find(average.warnings.begin(), average.warnings.end(), warning)
        != average.warnings.end();
}

QString shownGallons(double cubicFeet)
{
    return QString::number(cubicFeet * 1'728 / 231, 'f', 2);
}

} // namespace

/// rules.md, "Average daily use of a month": each case is a row.
class TestAverageDailyUse : public QObject
{
    Q_OBJECT

private slots:
    void worked_data()
    {
        QTest::addColumn<std::vector<BilledPeriod>>("bills");
        QTest::addColumn<QDate>("month");
        QTest::addColumn<QString>("gallons");
        QTest::addColumn<int>("covered");
        QTest::addColumn<int>("overlap");
        const QDate april(2024, 4, 1);
        const QDate may(2024, 5, 1);
        const QDate june(2024, 6, 1);
        const BilledPeriod again{u"1000000004"_s, 4, second.dates, ccf(16)};
        BilledPeriod longer = first;
        longer.dates.to = QDate(2024, 4, 15);
        BilledPeriod wrong = second;
        wrong.cancelled = true;
        const BilledPeriod noDay{
            u"1000000005"_s, 5, {QDate(2024, 4, 20), QDate(2024, 4, 20)}, ccf(1)};
        BilledPeriod none = second;
        none.usage = Volume();
        const std::vector<BilledPeriod> all = {first, second, third};
        const auto row = [](const char *name, const std::vector<BilledPeriod> &bills, QDate month,
                            const QString &gallons, int covered, int overlap) {
            QTest::newRow(name) << bills << month << gallons << covered << overlap;
        };
        row("April", all, april, u"411.43"_s, 30, 0);
        row("May", all, may, u"593.62"_s, 31, 0);
        row("June, billed to the 11th", all, june, u"673.25"_s, 11, 0);
        row("May without P2", {first, third}, may, u"673.25"_s, 19, 0);
        row("May with P2 cancelled", {first, wrong, third}, may, u"673.25"_s, 19, 0);
        row("P2 billed again as 16 under a later number", {first, second, third, again}, may,
            u"557.42"_s, 31, 12);
        row("the same in another order", {again, third, second, first}, may, u"557.42"_s, 31, 12);
        row("P1 running to 15 April, P2 unchanged", {longer, second, third}, april, u"399.69"_s, 30,
            4);
        row("a zero-day period of 1 CCF", {first, second, third, noDay}, april, u"411.43"_s, 30, 0);
        row("usage 0", {none}, may, u"0.00"_s, 12, 0);
        row("no bill", {}, may, QString(), 0, 0);
    }
    void worked()
    {
        QFETCH(const std::vector<BilledPeriod>, bills);
        QFETCH(const QDate, month);
        QFETCH(const QString, gallons);
        QFETCH(const int, covered);
        QFETCH(const int, overlap);
        const MonthAverage average = averageOf(bills, month);
        QCOMPARE(average.averageCf().has_value(), !gallons.isEmpty());
        if (const auto cubicFeet = average.averageCf())
            QCOMPARE(shownGallons(*cubicFeet), gallons);
        QCOMPARE(average.daysCovered, covered);
        QCOMPARE(average.daysInMonth, month.daysInMonth());
        QCOMPARE(average.overlapDays, overlap);
        QCOMPARE(warns(average, AverageWarning::OverlappingPeriods), overlap > 0);
        QCOMPARE(warns(average, AverageWarning::DaysNotCovered), covered < month.daysInMonth());
    }

    void inCcf()
    {
        const std::vector<BilledPeriod> bills = {first, second, third};
        QCOMPARE(*averageOf(bills, QDate(2024, 4, 1)).averageCf(), 55.0);
        QCOMPARE(QString::number(*averageOf(bills, QDate(2024, 5, 1)).averageCf() / 100, 'f', 6),
                 u"0.793548"_s);
    }

    void aPeriodWithoutADayIsSaid()
    {
        const BilledPeriod noDay{
            u"1000000005"_s, 5, {QDate(2024, 4, 20), QDate(2024, 4, 20)}, ccf(1)};
        const auto averages =
            averageDailyUse({first, second, noDay}, QDate(2024, 3, 1), QDate(2024, 5, 1));
        QCOMPARE(averages->size(), size_t(3));
        QCOMPARE((*averages)[0].unallocated, Volume());
        QCOMPARE((*averages)[1].unallocated, ccf(1));
        QCOMPARE((*averages)[2].unallocated, Volume());
        QVERIFY(warns((*averages)[1], AverageWarning::UnallocatedUse));
        QVERIFY(!warns((*averages)[2], AverageWarning::UnallocatedUse));
    }

    void aPeriodThatEndsBeforeItStartsIsRefused()
    {
        BilledPeriod backwards = second;
        backwards.dates.to = QDate(2024, 4, 10);
        const auto refused =
            averageDailyUse({first, backwards}, QDate(2024, 3, 1), QDate(2024, 5, 1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().billNumber, backwards.billNumber);
        backwards.cancelled = true;
        QVERIFY(averageDailyUse({first, backwards}, QDate(2024, 3, 1), QDate(2024, 5, 1)));
    }

    void creditsAndEstimatesCountAndAreFlagged()
    {
        BilledPeriod credit = second;
        credit.usage = ccf(-3);
        BilledPeriod estimated = first;
        estimated.estimated = true;
        const MonthAverage average = averageOf({estimated, credit}, QDate(2024, 4, 1));
        QCOMPARE(average.estimatedDays, 10);
        QVERIFY(warns(average, AverageWarning::NegativeUsage));
        QVERIFY(warns(average, AverageWarning::EstimatedPeriods));
        const double expected = (10 * 1'200.0 / 30 - 20 * 300.0 / 32) / 30;
        QVERIFY(qFuzzyCompare(*average.averageCf(), expected));
    }

    void explainsItself()
    {
        BilledPeriod longer = first;
        longer.dates.to = QDate(2024, 4, 15);
        const MonthAverage average = averageOf({longer, second}, QDate(2024, 4, 1));
        const std::vector<AverageShare> shares = {{first.billNumber, 10, 34, ccf(12), false},
                                                  {second.billNumber, 20, 32, ccf(20), false}};
        QCOMPARE(average.shares, shares);
        QCOMPARE(average.days.size(), size_t(30));
        QCOMPARE(average.days[9], (AverageDay{QDate(2024, 4, 10), 0}));
        QCOMPARE(average.days[10], (AverageDay{QDate(2024, 4, 11), 1}));
    }

    /// The shares' days × quotient add up to the average × covered days, however odd the periods.
    void sharesAddUp()
    {
        std::vector<BilledPeriod> bills;
        QDate start(2023, 1, 3);
        for (int i = 0; i < 400; ++i) {
            const QDate end = start.addDays(1 + i * 7 % 41);
            bills.push_back({QString::number(i),
                             i,
                             {start, end.addDays(i % 3)},
                             cf(qint64(i) * 7'919 % 900'001 - 10'000)});
            start = end;
        }
        const auto averages = averageDailyUse(bills, QDate(2023, 1, 1), QDate(2030, 12, 1));
        QCOMPARE(averages->size(), size_t(96));
        for (const MonthAverage &average : *averages) {
            double sum = 0;
            int days = 0;
            for (const AverageShare &share : average.shares) {
                sum += share.days * share.dailyCf();
                days += share.days;
            }
            QCOMPARE(days, average.daysCovered);
            if (days > 0)
                QVERIFY(qAbs(sum - *average.averageCf() * days) < 1e-9);
        }
    }

    void hugeUseDoesNotOverflow()
    {
        const BilledPeriod city{
            u"1"_s, 1, {QDate(2024, 1, 1), QDate(2025, 1, 1)}, cf(1'000'000'000'000'000)};
        QCOMPARE(*averageOf({city}, QDate(2024, 5, 1)).averageCf(), 1e12 / 366);
    }
};

QTEST_APPLESS_MAIN(TestAverageDailyUse)
#include "tst_averagedailyuse.moc"
