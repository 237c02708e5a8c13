#include "tests/domain/alerts/alertsamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

/// The twelve months of a back-test; what fires in them is tst_alertproperties' matter.
class TestBackTest : public QObject
{
    Q_OBJECT

private slots:
    void endsWithTheLastCompleteDay();
    void leavesOutWhatHadBegunBefore();
};

void TestBackTest::endsWithTheLastCompleteDay()
{
    Meter meter;
    const QDate end(2026, 3, 12);
    for (QDate date(2025, 1, 1); date < end; date = date.addDays(1))
        meter.setDay(chicago(), date, 1'000);
    meter.set(chicago().firstHourOf(end), 500'000); // today, not over yet
    const Account account{chicago(), {}, VacationScope::All, {}};
    const auto tried = backTest(rule(AlertType::Daily, 180), std::nullopt, account, meter.series());
    QVERIFY(tried.has_value());
    QCOMPARE(tried->from, QDate(2025, 3, 12));
    QCOMPARE(tried->to, QDate(2026, 3, 12));
    QCOMPARE(described(tried->events, chicago()),
             QStringList{u"daily 2025-11-02..2025-11-03 187.01 gal, crossed 2025-11-03 00:00"_s});
    QVERIFY(!backTest(rule(AlertType::Daily, 180), std::nullopt, account, {}).has_value());
}

void TestBackTest::leavesOutWhatHadBegunBefore()
{
    Meter meter;
    const QDate end(2026, 3, 12);
    for (QDate date(2025, 2, 1); date < end; date = date.addDays(1))
        meter.setDay(chicago(), date, date < QDate(2025, 4, 1) ? 1'000 : 0);
    const Account account{
        chicago(), BillingCycles({{2025, 2, 20}, {2025, 3, 20}}, {}, {}), VacationScope::All, {}};
    const auto tried = [&](AlertType type, double level) {
        const auto year = backTest(rule(type, level), std::nullopt, account, meter.series());
        return year ? described(year->events, chicago()) : QStringList{u"none"_s};
    };
    QCOMPARE(tried(AlertType::MultiDay, 1'000), QStringList());
    QCOMPARE(tried(AlertType::BillingCycle, 3'000), QStringList());
    // Its window began before the twelve months, the crossing lies in them.
    QCOMPARE(tried(AlertType::BillingCycle, 4'000),
             QStringList{u"billing_cycle 2025-02-20..2025-03-20 4002.08 gal, crossed 2025-03-14"
                         " 08:00"_s});
}

QTEST_APPLESS_MAIN(TestBackTest)
#include "tst_backtest.moc"
