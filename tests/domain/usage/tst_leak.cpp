#include "models/domain/usage/leak.h"
#include "tests/domain/usage/usagesamples.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 start = 490'000;

/// One letter an hour from `start`: a digit is that many tenths of a cubic foot, `e` an estimate of
/// 0.5 cf, `?` unknown.
HourlySeries seriesOf(const QString &letters, qint64 tick = 100)
{
    HourlySeries series;
    qint64 hour = start;
    for (const QChar letter : letters) {
        if (letter == u'e')
            series.append(hour, {500, ReadingQuality::Estimated}, tick);
        else if (letter != u'?')
            series.append(hour, {letter.digitValue() * tick, ReadingQuality::Measured}, tick);
        ++hour;
    }
    return series;
}

QString hours(int count, QChar letter)
{
    return QString(count, letter);
}

/// The rule read out word by word, from each hour on.
std::vector<Leak> slowLeaks(const HourlySeries &series)
{
    std::vector<Leak> leaks;
    const auto isBelow = [&](qint64 hour) {
        return series.stateAt(hour) == HourState::Measured && series.useAt(hour) * 1'728 < 231'000;
    };
    qint64 hour = series.firstHour();
    while (hour < series.endHour()) {
        std::vector<qint64> row;
        int unknown = 0;
        qint64 next = hour;
        for (; next < series.endHour() && row.size() < 24; ++next) {
            if (isBelow(next))
                break;
            if (series.stateAt(next) == HourState::Measured)
                row.push_back(next);
            else if (row.empty() || ++unknown > 6)
                break;
        }
        hour = next + 1;
        if (row.size() < 24)
            continue;
        Leak leak{row.front(), row.back(), std::nullopt, {}};
        qint64 least = series.useAt(row.front());
        for (const qint64 each : row)
            least = std::min(least, series.useAt(each));
        leak.rate = Volume::fromMilliCubicFeet(least);
        while (next < series.endHour() && !isBelow(next))
            ++next;
        if (next < series.endHour())
            leak.endHour = next;
        leaks.push_back(leak);
        hour = next + 1;
    }
    return leaks;
}

} // namespace

/// rules.md, "Leak".
class TestLeak : public QObject
{
    Q_OBJECT

private slots:
    void begins_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<int>("since"); // -1: no leak
        QTest::addColumn<int>("fired");
        QTest::addColumn<int>("end"); // -1: it lasts
        const auto row = [](const char *name, const QString &letters, int since, int fired,
                            int end) { QTest::newRow(name) << letters << since << fired << end; };
        row("24 hours of two ticks", hours(24, u'2'), 0, 23, -1);
        row("23 hours are too few", hours(23, u'2') + u"0"_s, -1, 0, 0);
        row("one tick is under a gallon", hours(48, u'1'), -1, 0, 0);
        row("one small hour starts it anew", hours(20, u'2') + u'1' + hours(24, u'3'), 21, 44, -1);
        row("it ends with the first small hour", hours(30, u'2') + u"1222"_s, 0, 23, 30);
        row("six unknown hours are bridged", hours(10, u'2') + u"??????"_s + hours(14, u'2'), 0, 29,
            -1);
        row("a seventh starts it anew",
            hours(10, u'2') + u"????"_s + hours(3, u'2') + u"???"_s + hours(24, u'2'), 20, 43, -1);
        row("estimates are bridged and do not count",
            hours(10, u'2') + u"eee???"_s + hours(14, u'2'), 0, 29, -1);
        row("unknown hours before the row are not in it",
            u"2???????"_s + hours(18, u'2') + u"??????"_s + hours(6, u'2'), 8, 37, -1);
        row("unknown hours do not end a leak", hours(24, u'2') + hours(50, u'?') + u"2220"_s, 0, 23,
            77);
        row("the end is the start of the small hour", hours(24, u'2') + u"??e0"_s, 0, 23, 27);
        row("an estimate of nothing ends nothing", hours(24, u'2') + u"?"_s + u"2"_s, 0, 23, -1);
    }
    void begins()
    {
        QFETCH(const QString, letters);
        QFETCH(const int, since);
        QFETCH(const int, fired);
        QFETCH(const int, end);
        const std::vector<Leak> leaks = findLeaks(seriesOf(letters));
        QCOMPARE(leaks.size(), size_t(since >= 0 ? 1 : 0));
        if (since < 0)
            return;
        QCOMPARE(leaks.front().sinceHour, start + since);
        QCOMPARE(leaks.front().firedHour, start + fired);
        QCOMPARE(leaks.front().endHour, end < 0 ? std::nullopt : std::optional(start + end));
    }

    void theRateIsTheSmallestOfTheFirst24()
    {
        const Leak leak =
            findLeaks(seriesOf(hours(12, u'7') + u'4' + hours(20, u'9') + u"2"_s)).front();
        QCOMPARE(leak.rate, cf(400));
    }

    void twoTicksAnHour()
    {
        const Leak leak = findLeaks(seriesOf(hours(24, u'2'))).front();
        QCOMPARE(gallons(leak.rate), u"1.50"_s);
        QCOMPARE((leak.rate * 24).rounded(VolumeUnit::Gal, 1), u"35.9"_s);
    }

    void severalLeaksInTheirOrder()
    {
        const auto leaks =
            findLeaks(seriesOf(hours(25, u'2') + u'0' + hours(10, u'5') + u'0' + hours(26, u'3')));
        QCOMPARE(leaks.size(), size_t(2));
        QCOMPARE(leaks[0].endHour, std::optional(start + 25));
        QCOMPARE(leaks[1].sinceHour, start + 37);
        QVERIFY(!leaks[1].endHour);
    }

    /// A clock change is no matter: hours are elapsed ones.
    void overTheClockChange()
    {
        const qint64 first = midnight("America/Chicago", QDate(2025, 11, 2));
        QCOMPARE(findLeaks(measuredSeries(first, first + 24, [](qint64) { return 200; })).size(),
                 size_t(1));
        QVERIFY(findLeaks(measuredSeries(first, first + 23, [](qint64) { return 200; })).empty());
    }

    void aCoarseRegisterShowsNone()
    {
        QVERIFY(isTooCoarseForLeaks(ccf(1)));
        QVERIFY(!isTooCoarseForLeaks(cf(100)));
        QVERIFY(findLeaks(seriesOf(hours(40, u'1'), 100'000)).empty());
        HourlySeries exchanged = seriesOf(hours(40, u'1'), 100'000);
        for (qint64 hour = exchanged.endHour(); hour < start + 64; ++hour)
            exchanged.append(hour, {300, ReadingQuality::Measured}, 100);
        const auto leaks = findLeaks(exchanged);
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks.front().sinceHour, start + 40);
        const HourlySeries both = sumOfMeters({{seriesOf(hours(30, u'0'), 100'000), 0, start + 30},
                                               {seriesOf(hours(30, u'2')), 0, start + 30}});
        QCOMPARE(findLeaks(both).size(), size_t(1));
    }

    void anHourThatOneMeterLacksIsUnknown()
    {
        const HourlySeries house = seriesOf(hours(24, u'2'));
        const HourlySeries garden = seriesOf(hours(20, u'0'));
        QVERIFY(findLeaks(sumOfMeters({{house, start, start + 24}, {garden, start, start + 24}}))
                    .empty());
        QCOMPARE(findLeaks(sumOfMeters({{house, start, start + 24}, {garden, start, start + 20}}))
                     .size(),
                 size_t(1));
    }

    /// Hour by hour, copied and resumed at each hour, the watch says what the whole series says.
    void fedHourByHour()
    {
        const HourlySeries series =
            seriesOf(hours(3, u'0') + hours(10, u'2') + u"??e"_s + hours(20, u'4') + u"?0"_s
                     + hours(9, u'8') + u'0' + hours(30, u'3'));
        std::vector<Leak> begun;
        std::vector<Leak> ended;
        LeakWatch watch;
        for (qint64 hour = series.firstHour(); hour < series.endHour(); ++hour) {
            if (series.stateAt(hour) == HourState::Missing)
                continue; // left out
            LeakWatch resumed = watch;
            const auto event = resumed.feed(hour, series.stateAt(hour), cf(series.useAt(hour)));
            watch = resumed;
            if (event == LeakWatch::Event::Began)
                begun.push_back(watch.leak());
            if (event == LeakWatch::Event::Ended)
                ended.push_back(watch.leak());
        }
        const auto leaks = findLeaks(series);
        QCOMPARE(leaks.size(), size_t(2));
        QCOMPARE(begun.size(), size_t(2));
        QCOMPARE(begun[0].sinceHour, leaks[0].sinceHour);
        QCOMPARE(ended, (std::vector<Leak>{leaks[0]}));
        QCOMPARE(watch.leak(), leaks[1]);
        QVERIFY(watch.isLeaking());
    }

    void whatNeverStopped()
    {
        const HourlySeries series = seriesOf(u"00"_s + hours(24, u'6') + u"98?2e90"_s);
        const Leak leak = findLeaks(series).front();
        QCOMPARE(leak.rate, cf(600));
        QCOMPARE(neverStopping(leak, series, start, start + 4), cf(2 * 600));
        QCOMPARE(neverStopping(leak, series, start, start + 26), cf(24 * 600));
        // 9, 8, unknown, 2, an estimate of 5, 9, and the end of the leak.
        QCOMPARE(neverStopping(leak, series, start + 26, start + 100),
                 cf(600 + 600 + 200 + 500 + 600));
        QCOMPARE(neverStopping(leak, series, start - 50, start), Volume());
    }

    void agreesWithTheRuleReadWordByWord()
    {
        const int rounds = qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0 ? 4'000 : 160;
        QRandomGenerator random(44);
        size_t found = 0;
        for (int round = 0; round < rounds; ++round) {
            HourlySeries series;
            for (qint64 hour = 0; hour < 1'500; ++hour) {
                const int kind = random.bounded(100);
                const auto quality =
                    kind < 92 ? ReadingQuality::Measured : ReadingQuality::Estimated;
                const qint64 use =
                    random.bounded(60) == 0 ? random.bounded(2) : random.bounded(2, 9);
                if (kind < 96)
                    series.append(hour, {use * 100, quality}, 100);
                if (random.bounded(120) == 0)
                    hour += random.bounded(10);
            }
            const std::vector<Leak> expected = slowLeaks(series);
            QCOMPARE(findLeaks(series), expected);
            found += expected.size();
        }
        QVERIFY(found > 100);
    }
};

QTEST_APPLESS_MAIN(TestLeak)
#include "tst_leak.moc"
