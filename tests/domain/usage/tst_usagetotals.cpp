#include "models/domain/usage/usagetotals.h"
#include "tests/domain/usage/usagesamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *chicago = "America/Chicago";
constexpr qint64 longAfter = 1'000'000;

} // namespace

/// rules.md, "Days and hours", and api.md's usage.
class TestUsageTotals : public QObject
{
    Q_OBJECT

private slots:
    void aSteadyCubicFootAnHour_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("gallons");
        QTest::newRow("a day of 23 hours") << QDate(2025, 3, 9) << u"172.05"_s;
        QTest::newRow("a day of 24 hours") << QDate(2025, 3, 10) << u"179.53"_s;
        QTest::newRow("a day of 25 hours") << QDate(2025, 11, 2) << u"187.01"_s;
    }
    void aSteadyCubicFootAnHour()
    {
        QFETCH(const QDate, date);
        QFETCH(const QString, gallons);
        const LocalCalendar calendar{QTimeZone(chicago)};
        const HourlySeries series =
            measuredSeries(midnight(chicago, QDate(2025, 3, 1)),
                           midnight(chicago, QDate(2025, 12, 1)), [](qint64) { return 1'000; });
        const UsageTotals totals =
            totalsByDay(series, calendar, {date, date.addDays(1)}, longAfter);
        QCOMPARE(totals.intervals.size(), size_t(1));
        const UsageTotal &day = totals.intervals.front();
        QCOMPARE(Ventanilla::gallons(*day.use), gallons);
        QCOMPARE(*day.use > Volume::fromMilliGallons(180'000), date == QDate(2025, 11, 2));
        QCOMPARE(day.measuredHours, calendar.hoursIn(date));
        QVERIFY(!day.lacksHours && !day.hasEstimated && !totals.inProgress);
    }

    /// Each hour of three days: known sum and missing, estimated, or nothing at all.
    void gapsAndEstimatesAreMarked()
    {
        const LocalCalendar calendar{QTimeZone(chicago)};
        const QDate date(2026, 2, 10);
        const qint64 first = calendar.firstHourOf(date);
        HourlySeries series;
        for (qint64 hour = first; hour < first + 96; ++hour) {
            if (hour == first + 5 || (hour >= first + 48 && hour < first + 72))
                continue;
            const auto quality =
                hour == first + 30 ? ReadingQuality::Estimated : ReadingQuality::Measured;
            series.append(hour, {500, quality}, 100);
        }
        const UsageTotals days =
            totalsByDay(series, calendar, {date.addDays(-1), date.addDays(5)}, longAfter);
        QCOMPARE(days.intervals.size(), size_t(6));
        const auto check = [&](size_t index, std::optional<Volume> use, bool lacks, bool estimated,
                               int measured) {
            QCOMPARE(days.intervals[index].use, use);
            QCOMPARE(days.intervals[index].lacksHours, lacks);
            QCOMPARE(days.intervals[index].hasEstimated, estimated);
            QCOMPARE(days.intervals[index].measuredHours, measured);
        };
        check(0, std::nullopt, true, false, 0);
        check(1, cf(11'500), true, false, 23);
        check(2, cf(12'000), false, true, 23);
        check(3, std::nullopt, true, false, 0);
        check(4, cf(12'000), false, false, 24);
        check(5, std::nullopt, true, false, 0);
        const UsageTotals hours =
            totalsByHour(series, calendar, {date, date.addDays(1)}, longAfter);
        QCOMPARE(hours.intervals.size(), size_t(24));
        QCOMPARE(hours.intervals[4].use, std::optional(cf(500)));
        QCOMPARE(hours.intervals[5].use, std::optional<Volume>());
        QVERIFY(hours.intervals[5].lacksHours);
    }

    void whatIsNotOverIsNotMissing()
    {
        const LocalCalendar calendar{QTimeZone(chicago)};
        const QDate today(2026, 3, 11);
        const qint64 first = calendar.firstHourOf(today);
        const qint64 running = first + 9;
        const auto days = [&](qint64 knownUntil) {
            const HourlySeries series =
                measuredSeries(first - 24, first + knownUntil, [](qint64) { return 1'000; });
            return totalsByDay(series, calendar, {today.addDays(-1), today.addDays(3)}, running);
        };
        const UsageTotals whole = days(9);
        QCOMPARE(whole.inProgress, std::optional(1));
        QCOMPARE(whole.intervals[1].use, std::optional(cf(9'000)));
        QVERIFY(!whole.intervals[1].lacksHours);
        QCOMPARE(whole.intervals[2].use, std::optional<Volume>());
        QVERIFY(!whole.intervals[2].lacksHours);
        QVERIFY(days(8).intervals[1].lacksHours);
        const UsageTotals ahead = days(10);
        QCOMPARE(ahead.intervals[1].use, std::optional(cf(10'000)));
        QVERIFY(!ahead.intervals[1].lacksHours);
        QVERIFY(days(-3).intervals[0].lacksHours);
    }

    void aMonthCutByItsDatesIsWhatLiesInside()
    {
        const LocalCalendar calendar{QTimeZone(chicago)};
        const HourlySeries series =
            measuredSeries(midnight(chicago, QDate(2025, 1, 1)),
                           midnight(chicago, QDate(2025, 12, 1)), [](qint64) { return 1'000; });
        const UsageTotals months =
            totalsByMonth(series, calendar, {QDate(2025, 2, 27), QDate(2025, 5, 3)}, longAfter);
        QCOMPARE(months.intervals.size(), size_t(4));
        QCOMPARE(*months.intervals[0].use, cf(2 * 24'000));
        QCOMPARE(*months.intervals[1].use, cf(31 * 24'000 - 1'000));
        QCOMPARE(*months.intervals[2].use, cf(30 * 24'000));
        QCOMPARE(*months.intervals[3].use, cf(2 * 24'000));
        QCOMPARE(months.intervals[0].firstHour, calendar.firstHourOf(QDate(2025, 2, 27)));
        QCOMPARE(months.intervals[3].endHour, calendar.firstHourOf(QDate(2025, 5, 3)));
        QVERIFY(totalsByMonth(series, calendar, {QDate(2025, 5, 3), QDate(2025, 5, 3)}, longAfter)
                    .intervals.empty());
    }

    void periodsMayOverlapAndBeEmpty()
    {
        const LocalCalendar calendar{QTimeZone(chicago)};
        const HourlySeries series =
            measuredSeries(midnight(chicago, QDate(2025, 1, 1)),
                           midnight(chicago, QDate(2025, 2, 1)), [](qint64) { return 1'000; });
        const UsageTotals periods = totalsOfPeriods(series, calendar,
                                                    {{QDate(2025, 1, 1), QDate(2025, 1, 11)},
                                                     {QDate(2025, 1, 10), QDate(2025, 1, 12)},
                                                     {QDate(2025, 1, 10), QDate(2025, 1, 10)},
                                                     {QDate(2025, 1, 10), QDate(2025, 1, 9)},
                                                     {QDate(2025, 1, 30), QDate(2025, 2, 5)}},
                                                    midnight(chicago, QDate(2025, 2, 1)));
        QCOMPARE(*periods.intervals[0].use, cf(240'000));
        QCOMPARE(*periods.intervals[1].use, cf(48'000));
        QVERIFY(!periods.intervals[2].use && !periods.intervals[2].lacksHours);
        QVERIFY(!periods.intervals[3].use && !periods.intervals[3].lacksHours);
        QCOMPARE(*periods.intervals[4].use, cf(48'000));
        QVERIFY(!periods.intervals[4].lacksHours);
        QCOMPARE(periods.inProgress, std::optional(4));
    }

    void theLastCompleteDay_data()
    {
        QTest::addColumn<int>("knownHours");
        QTest::addColumn<QDate>("last");
        QTest::newRow("to midnight") << 24 << QDate(2026, 2, 10);
        QTest::newRow("to the last hour but one") << 23 << QDate(2026, 2, 9);
        QTest::newRow("into the next day") << 25 << QDate(2026, 2, 10);
    }
    void theLastCompleteDay()
    {
        QFETCH(const int, knownHours);
        QFETCH(const QDate, last);
        const LocalCalendar calendar{QTimeZone(chicago)};
        const qint64 first = calendar.firstHourOf(QDate(2026, 2, 10));
        const HourlySeries series =
            measuredSeries(first, first + knownHours, [](qint64) { return 0; });
        QCOMPARE(lastCompleteDay(series, calendar), std::optional(last));
        QVERIFY(!lastCompleteDay({}, calendar));
    }
};

QTEST_APPLESS_MAIN(TestUsageTotals)
#include "tst_usagetotals.moc"
