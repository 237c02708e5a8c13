#include "models/domain/usage/efficiencytips.h"
#include "tests/domain/usage/usagesamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *chicago = "America/Chicago";
const QDate lastDay(2026, 3, 10);
const QDate firstDay = lastDay.addDays(1 - 730);

/// Two years of days; @p useOf says what an hour uses by date and clock, none at all where
/// negative.
HourlySeries seriesOf(const std::function<qint64(QDate, int)> &useOf, QDate from = firstDay)
{
    const LocalCalendar calendar{QTimeZone(chicago)};
    const qint64 end = calendar.firstHourOf(lastDay.addDays(1));
    return measuredSeries(calendar.firstHourOf(from), end, [&](qint64 hour) {
        return useOf(calendar.dateOf(hour), calendar.clockHourOf(hour));
    });
}

/// What a house uses by day: 24 cf between 7 and 19 by the clock.
qint64 house(int clock)
{
    return clock >= 7 && clock < 19 ? 2'000 : 0;
}

std::vector<TipReason> tipsOf(const HourlySeries &series)
{
    return efficiencyTips(series, LocalCalendar(QTimeZone(chicago)), lastDay);
}

std::vector<TipCode> codesOf(const std::vector<TipReason> &tips)
{
    std::vector<TipCode> codes;
    for (const TipReason &tip : tips)
        codes.push_back(tip.code);
    return codes;
}

using Codes = std::vector<TipCode>;

} // namespace

class TestEfficiencyTips : public QObject
{
    Q_OBJECT

private slots:
    void aModestHouseIsLeftAlone()
    {
        QVERIFY(tipsOf(seriesOf([](QDate, int clock) { return house(clock); })).empty());
        QVERIFY(tipsOf({}).empty());
    }

    void aLeakThatLasts()
    {
        const auto leaking = [](QDate stopped) {
            return seriesOf([=](QDate date, int clock) {
                const bool leaks = date >= lastDay.addDays(-20) && date < stopped;
                return house(clock) + (leaks ? 400 : 0);
            });
        };
        const auto tips = tipsOf(leaking(lastDay.addDays(1)));
        QCOMPARE(codesOf(tips), (Codes{TipCode::Leak}));
        QCOMPARE(tips.front().figure, cf(400));
        QCOMPARE(tips.front().dailyDifference, cf(9'600));
        QVERIFY(tipsOf(leaking(lastDay.addDays(-10))).empty());
    }

    /// The house stands still only at nine in the evening: no leak, and yet something runs.
    void somethingRunsEveryNight()
    {
        const auto nightly = [](qint64 night, int knownNights) {
            return seriesOf([=](QDate date, int clock) -> qint64 {
                if (clock == 3 && date <= lastDay.addDays(-knownNights))
                    return -1;
                return clock == 21 ? 0 : clock < 6 ? night : house(clock);
            });
        };
        const auto tips = tipsOf(nightly(300, 30));
        QCOMPARE(codesOf(tips), (Codes{TipCode::NightFlow}));
        QCOMPARE(tips.front().figure, cf(300));
        QVERIFY(tipsOf(nightly(100, 30)).empty());
        QCOMPARE(codesOf(tipsOf(nightly(300, 10))), (Codes{TipCode::NightFlow}));
        QVERIFY(tipsOf(nightly(300, 9)).empty());
    }

    void theGardenInSummer()
    {
        const auto watered = [](qint64 more) {
            return seriesOf([=](QDate date, int clock) {
                const bool isSummer = date.month() >= 6 && date.month() <= 8;
                return house(clock) + (isSummer && clock == 6 ? more : 0);
            });
        };
        const auto tips = tipsOf(watered(30'000));
        QCOMPARE(codesOf(tips), (Codes{TipCode::GardenSeason}));
        QCOMPARE(tips.front().figure, cf(54'000));
        QCOMPARE(tips.front().against, cf(24'000));
        QVERIFY(tipsOf(watered(11'900)).empty());
        QVERIFY(!tipsOf(watered(12'000)).empty());
    }

    void weekends()
    {
        const auto washing = [](qint64 more) {
            return seriesOf([=](QDate date, int clock) {
                return house(clock) + (date.dayOfWeek() >= 6 && clock == 10 ? more : 0);
            });
        };
        const auto tips = tipsOf(washing(12'000));
        QCOMPARE(codesOf(tips), (Codes{TipCode::Weekend}));
        QCOMPARE(tips.front().figure, cf(36'000));
        QCOMPARE(tips.front().against, cf(24'000));
        QVERIFY(tipsOf(washing(7'100)).empty());
    }

    void moreThanLastYear()
    {
        const auto grown = [](qint64 more, QDate from) {
            return seriesOf(
                [=](QDate date, int clock) {
                    return house(clock) + (date > lastDay.addDays(-365) && clock == 8 ? more : 0);
                },
                from);
        };
        const auto tips = tipsOf(grown(2'400, firstDay));
        QCOMPARE(codesOf(tips), (Codes{TipCode::MoreThanLastYear}));
        QCOMPARE(tips.front().figure, cf(26'400));
        QCOMPARE(tips.front().against, cf(24'000));
        QVERIFY(tipsOf(grown(2'300, firstDay)).empty());
        QVERIFY(!tipsOf(grown(2'400, firstDay.addDays(65))).empty());
        QVERIFY(tipsOf(grown(2'400, firstDay.addDays(66))).empty());
    }

    void whatComesToMostComesFirst()
    {
        const auto tips = tipsOf(seriesOf([](QDate date, int clock) {
            const bool isSummer = date.month() >= 6 && date.month() <= 8;
            return house(clock) + (isSummer && clock == 6 ? 30'000 : 0)
                + (date >= lastDay.addDays(-20) ? 200 : 0);
        }));
        QCOMPARE(codesOf(tips), (Codes{TipCode::GardenSeason, TipCode::Leak}));
        QVERIFY(tips[0].dailyDifference > tips[1].dailyDifference);
    }
};

QTEST_APPLESS_MAIN(TestEfficiencyTips)
#include "tst_efficiencytips.moc"
