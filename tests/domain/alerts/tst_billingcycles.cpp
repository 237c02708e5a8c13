#include "models/domain/alerts/billingcycles.h"
#include "models/domain/alerts/rule.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

QString described(const std::optional<Window> &window)
{
    if (!window)
        return u"none"_s;
    return window->start.toString(Qt::ISODate) + u".."_s + window->end.toString(Qt::ISODate)
        + (window->approximate ? u" approximate"_s : QString());
}

} // namespace

class TestBillingCycles : public QObject
{
    Q_OBJECT

private slots:
    void at_data();
    void at();
    void levels_data();
    void levels();
    void faults();
};

void TestBillingCycles::at_data()
{
    QTest::addColumn<QList<QDate>>("readDates");
    QTest::addColumn<QDate>("lastBillEnd");
    QTest::addColumn<QDate>("openedOn");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");

    const QList<QDate> summer{{2025, 8, 1}, {2025, 6, 2}, {2025, 7, 1}};
    const QDate none;
    const QDate bill(2025, 5, 10);
    QTest::newRow("a read date begins its cycle")
        << summer << bill << none << QDate(2025, 7, 1) << u"2025-07-01..2025-08-01"_s;
    QTest::newRow("the day before belongs to the cycle before")
        << summer << bill << none << QDate(2025, 6, 30) << u"2025-06-02..2025-07-01"_s;
    QTest::newRow("after the last read date: 30 days from it")
        << summer << bill << none << QDate(2025, 8, 1) << u"2025-08-01..2025-08-31 approximate"_s;
    QTest::newRow("and the next 30")
        << summer << bill << none << QDate(2025, 8, 31) << u"2025-08-31..2025-09-30 approximate"_s;
    QTest::newRow("before the first read date: 30 days back from it")
        << summer << bill << none << QDate(2025, 6, 1) << u"2025-05-03..2025-06-02 approximate"_s;
    QTest::newRow("without a schedule from the last bill's end")
        << QList<QDate>() << bill << QDate(2020, 1, 1) << QDate(2025, 6, 8)
        << u"2025-05-10..2025-06-09 approximate"_s;
    QTest::newRow("also before it") << QList<QDate>() << bill << none << QDate(2025, 5, 9)
                                    << u"2025-04-10..2025-05-10 approximate"_s;
    QTest::newRow("and exactly 30 days before it")
        << QList<QDate>() << bill << none << QDate(2025, 4, 10)
        << u"2025-04-10..2025-05-10 approximate"_s;
    QTest::newRow("else from the opening")
        << QList<QDate>() << none << QDate(2025, 1, 1) << QDate(2025, 1, 31)
        << u"2025-01-31..2025-03-02 approximate"_s;
    QTest::newRow("nothing to count from")
        << QList<QDate>() << none << none << QDate(2025, 1, 31) << u"none"_s;
}

void TestBillingCycles::at()
{
    QFETCH(const QList<QDate>, readDates);
    QFETCH(const QDate, lastBillEnd);
    QFETCH(const QDate, openedOn);
    QFETCH(const QDate, date);
    const auto known = [](QDate day) { return day.isValid() ? std::optional(day) : std::nullopt; };
    const BillingCycles cycles({readDates.begin(), readDates.end()}, known(lastBillEnd),
                               known(openedOn));
    QTEST(described(cycles.at(date)), "expected");
}

void TestBillingCycles::levels_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<VolumeUnit>("unit");
    QTest::addColumn<QString>("kept"); // empty: refused

    QTest::newRow("a level") << 320.0 << VolumeUnit::Gal << u"320"_s;
    QTest::newRow("three decimals in gal") << 0.125 << VolumeUnit::Gal << u"0.125"_s;
    QTest::newRow("four are too many") << 0.1255 << VolumeUnit::Gal << QString();
    QTest::newRow("three decimals in cf") << 13.333 << VolumeUnit::Cf << u"13.333"_s;
    QTest::newRow("five decimals in ccf") << 7.48051 << VolumeUnit::Ccf << u"7.48051"_s;
    QTest::newRow("six are too many") << 7.480519 << VolumeUnit::Ccf << QString();
    QTest::newRow("no more than 10⁹") << 1e9 << VolumeUnit::Gal << QString();
    QTest::newRow("just under") << 999'999'999.999 << VolumeUnit::Gal << u"999999999.999"_s;
    QTest::newRow("none at all") << 0.0 << VolumeUnit::Gal << u"0"_s;
    QTest::newRow("below none") << -1.0 << VolumeUnit::Gal << QString();
}

void TestBillingCycles::levels()
{
    QFETCH(const double, value);
    QFETCH(const VolumeUnit, unit);
    const auto level = Level::fromNumber(value, unit);
    QTEST(level ? level->volume.shortest(level->unit) : QString(), "kept");
}

void TestBillingCycles::faults()
{
    Rule rule{u"a@example.com"_s, AlertType::Daily, true, {}, std::nullopt};
    QVERIFY(faultsOf(rule) == std::vector{RuleFault::ZeroLevel});
    rule.level = Level::fromNumber(5, VolumeUnit::Gal).value();
    QVERIFY(faultsOf(rule).empty());
    rule.dates = Dates{{2025, 7, 4}, {2025, 7, 14}};
    QVERIFY(faultsOf(rule) == std::vector{RuleFault::DatesNotAllowed});
    rule.type = AlertType::Vacation;
    rule.level = {};
    QVERIFY(faultsOf(rule).empty());
    rule.dates->last = QDate(2025, 7, 3);
    QVERIFY(faultsOf(rule) == std::vector{RuleFault::DatesReversed});
    rule.dates.reset();
    QVERIFY(faultsOf(rule) == std::vector{RuleFault::DatesMissing});
    rule.enabled = false;
    QVERIFY(faultsOf(rule).empty());
}

QTEST_APPLESS_MAIN(TestBillingCycles)
#include "tst_billingcycles.moc"
