#include "models/domain/usage/unusualtrend.h"
#include "tests/domain/usage/usagesamples.h"

#include <QTest>

#include <map>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *chicago = "America/Chicago";
const QDate lastDay(2026, 3, 10);

/// Two years in which each day uses what @p dayUse says, in its first hour; none at all where
/// negative.
HourlySeries seriesOf(const std::function<qint64(QDate)> &dayUse)
{
    const LocalCalendar calendar{QTimeZone(chicago)};
    HourlySeries series;
    for (QDate date(2024, 6, 1); date <= lastDay; date = date.addDays(1)) {
        const qint64 use = dayUse(date);
        const qint64 first = calendar.firstHourOf(date);
        const qint64 end = calendar.firstHourOf(date.addDays(1));
        for (qint64 hour = first; use >= 0 && hour < end; ++hour)
            series.append(hour, {hour == first ? use : 0, ReadingQuality::Measured}, 100);
    }
    return series;
}

std::optional<UnusualTrend> trendOf(const std::function<qint64(QDate)> &dayUse,
                                    const std::vector<DateRange> &vacations = {})
{
    return unusualTrend(seriesOf(dayUse), LocalCalendar(QTimeZone(chicago)), lastDay, vacations);
}

/// 30 cf a day and, from @p since on, @p now.
std::function<qint64(QDate)> raisedSince(QDate since, qint64 now)
{
    return [=](QDate date) { return date >= since ? now : qint64(30'000); };
}

} // namespace

/// rules.md, "Unusual trend".
class TestUnusualTrend : public QObject
{
    Q_OBJECT

private slots:
    void atLeastHalfMore_data()
    {
        QTest::addColumn<qint64>("usual");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("unusual");
        QTest::newRow("exactly half more") << qint64(30'000) << qint64(45'000) << true;
        QTest::newRow("a tick less") << qint64(30'000) << qint64(44'900) << false;
        QTest::newRow("twice, but not 20 gal more") << qint64(2'600) << qint64(5'200) << false;
        QTest::newRow("20.2 gal more") << qint64(2'700) << qint64(5'400) << true;
        QTest::newRow("from nothing") << qint64(0) << qint64(2'700) << true;
        QTest::newRow("from nothing to a little") << qint64(0) << qint64(2'600) << false;
        QTest::newRow("less") << qint64(60'000) << qint64(30'000) << false;
    }
    void atLeastHalfMore()
    {
        QFETCH(const qint64, usual);
        QFETCH(const qint64, now);
        QFETCH(const bool, unusual);
        const QDate since = lastDay.addDays(-20);
        const auto trend = trendOf([&](QDate date) { return date >= since ? now : usual; });
        QCOMPARE(trend.has_value(), unusual);
        if (!trend)
            return;
        QCOMPARE(trend->daily, cf(now));
        QCOMPARE(trend->usualDaily, cf(usual));
        QCOMPARE(trend->daysCounted, 14);
        QCOMPARE(trend->usualDaysCounted, 28);
        QCOMPARE(trend->since, std::optional(since));
    }

    void halfOfTheDaysIsEnough()
    {
        QVERIFY(trendOf(raisedSince(lastDay.addDays(-7), 60'000)));
        const auto trend = trendOf(raisedSince(lastDay.addDays(-6), 60'000));
        QVERIFY(trend); // seven days of 60 and seven of 30: the median is 45
        QCOMPARE(trend->daily, cf(45'000));
        QVERIFY(!trendOf(raisedSince(lastDay.addDays(-5), 60'000)));
    }

    void oneWildDayMovesNothing()
    {
        QVERIFY(!trendOf([](QDate date) { return date == lastDay ? qint64(900'000) : 30'000; }));
    }

    /// Only the same season a year ago is looked at: 7 days before and after the 14.
    void theReferenceIsTheSameSeason()
    {
        const auto trend = trendOf([](QDate date) -> qint64 {
            const bool isLastYear = date >= lastDay.addYears(-1).addDays(-20)
                && date <= lastDay.addYears(-1).addDays(7);
            return isLastYear ? 10'000 : 40'000;
        });
        QVERIFY(trend);
        QCOMPARE(trend->usualDaily, cf(10'000));
        QVERIFY(!trendOf([](QDate date) -> qint64 {
            return date == lastDay.addYears(-1).addDays(8) ? 1'000 : 40'000;
        }));
    }

    void daysThatDoNotCount()
    {
        const auto raised = raisedSince(lastDay.addDays(-20), 60'000);
        const auto without = [&](int unknownDays) {
            return trendOf([&, unknownDays](QDate date) {
                const bool isUnknown = date > lastDay.addDays(-unknownDays);
                return isUnknown ? qint64(-1) : raised(date);
            });
        };
        QCOMPARE(without(4)->daysCounted, 10);
        QVERIFY(!without(5));
        const DateRange away{lastDay.addDays(-3), lastDay.addDays(1)};
        QCOMPARE(trendOf(raised, {away})->daysCounted, 10);
        QVERIFY(!trendOf(raised, {{away.from.addDays(-1), away.to}}));
        const DateRange awayThen{lastDay.addYears(-1).addDays(-20),
                                 lastDay.addYears(-1).addDays(-2)};
        QCOMPARE(trendOf(raised, {awayThen})->usualDaysCounted, 10);
        QVERIFY(!trendOf(raised, {{awayThen.from, awayThen.to.addDays(1)}}));
    }

    void theRunUpToNow()
    {
        const QDate since = lastDay.addDays(-12);
        const QDate dip = lastDay.addDays(-5);
        const auto dipped = [=](QDate date) -> qint64 {
            return date == dip ? 30'000 : date >= since ? 60'000 : 30'000;
        };
        QCOMPARE(trendOf(dipped)->since, std::optional(dip.addDays(1)));
        QCOMPARE(trendOf(dipped, {{dip, dip.addDays(1)}})->since, std::optional(since));
        const auto over = [=](QDate date) -> qint64 {
            return date == lastDay ? 0 : date >= since ? 60'000 : 30'000;
        };
        QVERIFY(trendOf(over));
        QVERIFY(!trendOf(over)->since);
    }

    void medians()
    {
        QCOMPARE(medianOf({cf(3), cf(1), cf(2)}), cf(2));
        QCOMPARE(medianOf({cf(4), cf(1), cf(3), cf(2)}), Volume::fromMilliCubicInches(5 * 864));
        QCOMPARE(medianOf({cf(7)}), cf(7));
    }

    void withoutReadings()
    {
        QVERIFY(!unusualTrend({}, LocalCalendar(QTimeZone(chicago)), lastDay, {}));
    }
};

QTEST_APPLESS_MAIN(TestUnusualTrend)
#include "tst_unusualtrend.moc"
