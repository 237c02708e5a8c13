#include "models/domain/usage/registeruse.h"
#include "tests/domain/usage/usagesamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// rules.md, "Registers".
class TestRegisterUse : public QObject
{
    Q_OBJECT

private slots:
    void betweenTwoValues_data()
    {
        QTest::addColumn<int>("digits");
        QTest::addColumn<qint64>("tick"); // 0.001 cf, as the others
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<std::optional<Volume>>("use"); // none: refused
        const auto row = [](const char *name, int digits, qint64 tick, qint64 start, qint64 end,
                            std::optional<Volume> use) {
            QTest::newRow(name) << digits << tick << start << end << use;
        };
        row("4 digits roll over", 4, 100'000, 999'800'000, 300'000, cf(500'000));
        row("8 digits roll over", 8, 100, 9'999'999'900, 100, cf(200));
        row("straight on", 8, 100, 41'237'600, 43'291'300, cf(2'053'700));
        row("nothing", 4, 100'000, 700'000, 700'000, cf(0));
        row("nearly a whole turn", 4, 100'000, 100'000, 0, cf(999'900'000));
        row("below zero", 4, 100'000, -100'000, 0, std::nullopt);
        row("too large for four digits", 4, 100'000, 0, 1'000'000'000, std::nullopt);
        row("between two ticks", 4, 100'000, 0, 150'000, std::nullopt);
    }
    void betweenTwoValues()
    {
        QFETCH(const int, digits);
        QFETCH(const qint64, tick);
        QFETCH(const qint64, start);
        QFETCH(const qint64, end);
        QFETCH(const std::optional<Volume>, use);
        const auto result = registerUse(cf(start), cf(end), {digits, cf(tick)});
        QCOMPARE(result.has_value(), use.has_value());
        if (use)
            QCOMPARE(*result, *use);
    }

    void rollOverInGallons()
    {
        const auto use = registerUse(cf(999'800'000), cf(300'000), {4, cf(100'000)});
        QCOMPARE(gallons(*use), u"3740.26"_s);
    }

    void exceedsALevel_data()
    {
        QTest::addColumn<qint64>("ticks"); // of 100 cf
        QTest::addColumn<qint64>("gallons");
        QTest::addColumn<Certainty>("certainty");
        const auto row = [](const char *name, qint64 ticks, qint64 gallons, Certainty certainty) {
            QTest::newRow(name) << ticks << gallons << certainty;
        };
        row("one tick against a daily 500", 1, 500, Certainty::Inconclusive);
        row("no tick against a daily 500", 0, 500, Certainty::Inconclusive);
        row("no tick against a daily 749", 0, 749, Certainty::No);
        row("7 ticks against 6,000 in a cycle", 7, 6'000, Certainty::No);
        row("8 ticks against 6,000 in a cycle", 8, 6'000, Certainty::Inconclusive);
        row("9 ticks against 6,000 in a cycle", 9, 6'000, Certainty::Inconclusive);
        row("10 ticks against 6,000 in a cycle", 10, 6'000, Certainty::Certain);
    }
    void exceedsALevel()
    {
        QFETCH(const qint64, ticks);
        QFETCH(const qint64, gallons);
        QFETCH(const Certainty, certainty);
        const Volume level = Volume::fromMilliGallons(gallons * 1'000);
        QCOMPARE(exceeds(ccf(ticks), ccf(1), level), certainty);
    }

    void equalityIsRightWithDoubtAndATieWithout()
    {
        QCOMPARE(exceeds(cf(231'000), cf(0), Volume::fromMilliGallons(1'728'000)), Certainty::No);
        QCOMPARE(exceeds(cf(231'100), cf(0), Volume::fromMilliGallons(1'728'000)),
                 Certainty::Certain);
        QCOMPARE(exceeds(ccf(3), ccf(1), ccf(2)), Certainty::Certain);
        QCOMPARE(exceeds(ccf(3), ccf(1), ccf(4)), Certainty::No);
    }

    void eachRunIsInDoubtOnce()
    {
        HourlySeries
            series; // hours 100–104, a gap, 106–109 with an estimate at 107, then a fine meter
        for (qint64 hour = 100; hour < 110; ++hour) {
            if (hour != 105)
                series.append(
                    hour,
                    {100'000, hour == 107 ? ReadingQuality::Estimated : ReadingQuality::Measured},
                    100'000);
        }
        series.append(110, {300, ReadingQuality::Measured}, 100);
        QCOMPARE(doubtOfSum(series, 100, 105), ccf(1));
        QCOMPARE(doubtOfSum(series, 102, 103), ccf(1));
        QCOMPARE(doubtOfSum(series, 100, 111), ccf(2));
        QCOMPARE(doubtOfSum(series, 100, 111, EstimatesInSum::WithoutEstimates), ccf(3));
        QCOMPARE(doubtOfSum(series, 107, 108, EstimatesInSum::WithoutEstimates), ccf(0));
        QCOMPARE(doubtOfSum(series, 100, 111, EstimatesInSum::WithEstimates, 0), cf(200'100));
        QCOMPARE(doubtOfSum(series, 110, 120), cf(0));
        QCOMPARE(doubtOfSum(series, 105, 106), cf(0));
    }
};

QTEST_APPLESS_MAIN(TestRegisterUse)
#include "tst_registeruse.moc"
