#include "models/domain/usage/reconciliation.h"
#include "tests/domain/usage/usagesamples.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *chicago = "America/Chicago";
const DateRange january{QDate(2026, 1, 10), QDate(2026, 2, 9)}; // 30 days of 24 hours

qint64 firstHour()
{
    static const qint64 hour = midnight(chicago, january.from);
    return hour;
}

/// The period and the day after it, as changed by the tests: 0.001 cf by the hour from firstHour().
struct Hours
{
    std::map<qint64, qint64> uses;
    std::set<qint64> estimated;

    explicit Hours(qint64 steady)
    {
        for (qint64 hour = 0; hour < 31 * 24; ++hour)
            uses[hour] = steady;
    }

    [[nodiscard]] HourlySeries series() const
    {
        HourlySeries series;
        for (const auto &[hour, use] : uses) {
            const auto quality =
                estimated.contains(hour) ? ReadingQuality::Estimated : ReadingQuality::Measured;
            series.append(firstHour() + hour, {use, quality}, 100);
        }
        return series;
    }
};

Reconciliation reconciled(const BillToReconcile &bill, const HourlySeries &series)
{
    return reconcile(bill, series, LocalCalendar(QTimeZone(chicago)));
}

std::map<DifferenceReason, Volume> partsOf(const Reconciliation &result)
{
    std::map<DifferenceReason, Volume> parts;
    for (const ExplainedPart &part : result.parts)
        parts[part.reason] = part.amount;
    return parts;
}

BillToReconcile billOf(Volume billed, Volume start, Volume end)
{
    BillToReconcile bill{january, billed};
    bill.registerStart = start;
    bill.registerEnd = end;
    return bill;
}

using Parts = std::map<DifferenceReason, Volume>;

} // namespace

/// rules.md, "A bill against the portal".
class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void tolerance_data()
    {
        QTest::addColumn<Volume>("measured");
        QTest::addColumn<Volume>("billed");
        QTest::addColumn<bool>("within");
        QTest::newRow("9.0 against 10") << cf(900'000) << ccf(10) << true;
        QTest::newRow("11.0 against 10") << cf(1'100'000) << ccf(10) << true;
        QTest::newRow("8.99 against 10") << cf(899'000) << ccf(10) << false;
        QTest::newRow("11.001 against 10") << cf(1'100'100) << ccf(10) << false;
        QTest::newRow("one unit against 0") << ccf(1) << ccf(0) << true;
        QTest::newRow("a tick more against 0") << cf(100'100) << ccf(0) << false;
        QTest::newRow("nothing against 0") << ccf(0) << ccf(0) << true;
        QTest::newRow("a credit of its own size") << ccf(-10) << ccf(-10) << true;
        QTest::newRow("use against a credit") << ccf(1) << ccf(-10) << false;
    }
    void tolerance()
    {
        QFETCH(const Volume, measured);
        QFETCH(const Volume, billed);
        QFETCH(const bool, within);
        QCOMPARE(isWithinTolerance(measured, billed, ccf(1)), within);
    }

    /// +40.6 = rounding +53.7, first day +18.4, last day −21.9, missing hours −9.6.
    void theWorkedExample()
    {
        Hours hours(2'700);
        for (qint64 hour = 0; hour < 12; ++hour)
            hours.uses[hour] = hours.uses[720 + hour] = 0;
        hours.uses[6] = 9'000;
        hours.uses[7] = 5'000;
        hours.uses[8] = 4'400;
        hours.uses[9] = 8'000;
        hours.uses[726] = 2'000;
        hours.uses[727] = 9'900;
        hours.uses[728] = 10'000;
        for (const qint64 hour : {300, 301, 302})
            hours.uses.erase(hour);
        qint64 sum = 0;
        for (const auto &[hour, use] : hours.uses)
            sum += hour < 720 && hour != 100 ? use : 0;
        hours.uses[100] = 2'040'600 - sum;
        QVERIFY(hours.uses[100] > 0);
        const Reconciliation result =
            reconciled(billOf(cf(2'000'000), cf(41'237'600), cf(43'291'300)), hours.series());
        QCOMPARE(result.measured, std::optional(cf(2'040'600)));
        QCOMPARE(partsOf(result),
                 (Parts{{DifferenceReason::Rounding, cf(53'700)},
                        {DifferenceReason::FirstDay, cf(18'400)},
                        {DifferenceReason::LastDay, cf(-21'900)},
                        {DifferenceReason::MissingHours, cf(-9'600)}}));
        QCOMPARE(result.readHour, std::optional(9));
        QCOMPARE(result.missingHours, 3);
        QCOMPARE(result.withinTolerance, std::optional(true));
        QCOMPARE(QString::number(*result.differencePercent(), 'f', 2), u"2.03"_s);
    }

    void readAtMidnightOnlyRoundingIsLeft()
    {
        const Hours hours(1'000); // 720 cf
        const auto result =
            reconciled(billOf(cf(700'000), cf(9'999'400'000), cf(120'000)), hours.series());
        QCOMPARE(partsOf(result), (Parts{{DifferenceReason::Rounding, cf(20'000)}}));
        QVERIFY(!result.readHour);
        QCOMPARE(result.withinTolerance, std::optional(true));
    }

    void readWithinAnHour()
    {
        Hours hours(1'000);
        for (qint64 hour = 0; hour < 24; ++hour)
            hours.uses[hour] = 3'000;
        // Read at half past nine: 28.5 cf too early, 9.5 cf too late.
        const auto result =
            reconciled(billOf(cf(749'000), cf(1'028'500), cf(1'777'500)), hours.series());
        QCOMPARE(*result.measured, cf(768'000));
        const Parts parts = partsOf(result);
        QVERIFY(!parts.contains(DifferenceReason::Unexplained));
        QCOMPARE(result.readHour, std::optional(9));
        QCOMPARE(parts.at(DifferenceReason::FirstDay) + parts.at(DifferenceReason::LastDay),
                 cf(19'000));
    }

    void whatNoPartExplains()
    {
        const Hours hours(1'000);
        const auto wrong =
            reconciled(billOf(cf(2'000'000), cf(1'000'000), cf(3'000'000)), hours.series());
        QCOMPARE(partsOf(wrong), (Parts{{DifferenceReason::Unexplained, cf(-1'280'000)}}));
        QVERIFY(!wrong.readHour);
        QCOMPARE(wrong.withinTolerance, std::optional(false));
        const auto misbilled =
            reconciled(billOf(cf(500'000), cf(1'000'000), cf(1'720'000)), hours.series());
        QCOMPARE(partsOf(misbilled), (Parts{{DifferenceReason::Unexplained, cf(220'000)}}));
        BillToReconcile estimated{january, cf(500'000), true};
        QCOMPARE(partsOf(reconciled(estimated, hours.series())),
                 (Parts{{DifferenceReason::Rounding, cf(100'000) - Volume::fromMilliCubicInches(1)},
                        {DifferenceReason::EstimatedBill,
                         cf(120'000) + Volume::fromMilliCubicInches(1)}}));
    }

    void estimatesThatWereOff()
    {
        Hours hours(1'000);
        hours.uses[200] = 9'000;
        hours.estimated = {200};
        const auto result =
            reconciled(billOf(cf(720'000), cf(1'000'000), cf(1'720'000)), hours.series());
        QCOMPARE(*result.measured, cf(728'000));
        QCOMPARE(result.estimatedHours, 1);
        // The first day has 24 cf, the last day's as many more are taken back: no hour gives 8.
        QCOMPARE(partsOf(result),
                 (Parts{{DifferenceReason::FirstDay, cf(1'000)},
                        {DifferenceReason::EstimatedHours, cf(7'000)}}));
    }

    void withoutRegisterValues()
    {
        Hours hours(1'000);
        BillToReconcile bill{january, cf(800'000)};
        QCOMPARE(partsOf(reconciled(bill, hours.series())),
                 (Parts{{DifferenceReason::Rounding, cf(-80'000)}}));
        for (qint64 hour = 100; hour < 150; ++hour)
            hours.uses.erase(hour);
        QCOMPARE(partsOf(reconciled(bill, hours.series())),
                 (Parts{{DifferenceReason::MissingHours, cf(-50'000)},
                        {DifferenceReason::Rounding, cf(-80'000)}}));
        bill.billed = cf(719'900); // not in whole units: nothing was rounded
        QCOMPARE(partsOf(reconciled(bill, hours.series())),
                 (Parts{{DifferenceReason::MissingHours, cf(-49'900)}}));
        bill = billOf(cf(800'000), cf(-1'000), cf(700'000)); // a value no register shows
        QVERIFY(reconciled(bill, hours.series()).measured);
    }

    void nothingMeasured()
    {
        const BillToReconcile bill{january, ccf(7)};
        const auto result = reconciled(bill, {});
        QVERIFY(!result.measured && !result.withinTolerance && !result.differencePercent());
        QVERIFY(result.parts.empty());
        QCOMPARE(result.missingHours, 720);
        const auto zero = reconciled({january, ccf(0)}, Hours(0).series());
        QCOMPARE(*zero.measured, Volume());
        QVERIFY(*zero.withinTolerance && !zero.differencePercent() && zero.parts.empty());
    }

    /// Whatever the bill and the hours: the parts add up, none is 0, and each reason comes once.
    void partsAddUp()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            Hours hours(random.bounded(5'000) / 100 * 100);
            for (int change = random.bounded(40); change > 0; --change) {
                const qint64 hour = random.bounded(744);
                hours.uses[hour] = random.bounded(200) * 100;
                if (random.bounded(3) == 0)
                    hours.uses.erase(hour);
                else if (random.bounded(3) == 0)
                    hours.estimated.insert(hour);
            }
            BillToReconcile bill =
                billOf(ccf(random.bounded(60) - 5), cf(random.bounded(90'000) * 100),
                       cf(random.bounded(90'000) * 100));
            if (round % 2 == 0)
                bill.registerEnd = *bill.registerStart + ccf(random.bounded(40));
            if (round % 5 == 0)
                bill.registerStart.reset();
            bill.estimated = round % 7 == 0;
            const auto result = reconciled(bill, hours.series());
            Volume sum;
            for (const ExplainedPart &part : result.parts) {
                QVERIFY(part.amount != Volume());
                sum += part.amount;
            }
            QCOMPARE(sum, *result.measured - bill.billed);
            QCOMPARE(partsOf(result).size(), result.parts.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
