#include "tests/domain/alerts/alertoracle.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 coarse = 100'000; // 100 ft³, a register of 4 digits

/// One worked case: who, what was used, what fires.
struct Case
{
    std::vector<Rule> rules;
    Meter meter;
    qint64 tick = 100;
    std::vector<QDate> readDates = {{2025, 6, 1}, {2025, 7, 1}, {2025, 8, 1}, {2025, 9, 1}};
    VacationScope scope = VacationScope::All;
    std::optional<QDate> closedOn = {};
};

/// 8.9 ft³ a day from 10 June to 31 July 2025, none from 4 to 14 July except 100 ft³ on the 9th and
/// on the 10th (rules.md, "Alerts").
Meter vacationSummer()
{
    Meter meter;
    const QDate end(2025, 8, 1);
    for (QDate date(2025, 6, 10); date < end; date = date.addDays(1)) {
        const bool away = date >= QDate(2025, 7, 4) && date <= QDate(2025, 7, 14);
        const bool used = date == QDate(2025, 7, 9) || date == QDate(2025, 7, 10);
        meter.setDayInOneHour(chicago(), date, 12, !away ? 8'900 : used ? 100'000 : 0);
    }
    return meter;
}

Rule away(double level = 50)
{
    return vacation(level, {2025, 7, 4}, {2025, 7, 14});
}

Case summer(const Rule &tried)
{
    return {{tried, away(1'000'000)}, vacationSummer()};
}

/// From 1 May to 20 May 2025, one hour a day.
Case may(const Rule &tried, const std::vector<qint64> &milliCubicFeetByDay, qint64 tick = 100)
{
    Case made{{tried}, Meter(tick), tick, {{2025, 5, 1}, {2025, 6, 1}}};
    QDate date(2025, 5, 1);
    for (const qint64 use : milliCubicFeetByDay) {
        made.meter.setDayInOneHour(chicago(), date, 10, use);
        date = date.addDays(1);
    }
    return made;
}

Case steadyYear()
{
    Case made{{rule(AlertType::Daily, 180)}, Meter()};
    const QDate end(2025, 11, 10);
    for (QDate date(2025, 3, 1); date < end; date = date.addDays(1))
        made.meter.setDay(chicago(), date, 1'000);
    return made;
}

std::vector<qint64> ticksInARow(int count)
{
    std::vector<qint64> days(size_t(count), coarse);
    days.resize(25);
    return days;
}

Case withoutHour(Case made, QDate date, int index)
{
    made.meter.remove(chicago().firstHourOf(date) + index);
    return made;
}

Case withEstimate(Case made, QDate date, int index)
{
    const qint64 hour = chicago().firstHourOf(date) + index;
    made.meter.set(hour, made.meter.hours().at(hour).milliCubicFeet, ReadingQuality::Estimated);
    return made;
}

Case closed(Case made, QDate on)
{
    made.closedOn = on;
    return made;
}

Case ofScope(Case made, VacationScope scope)
{
    made.scope = scope;
    return made;
}

Case withoutSchedule(Case made)
{
    made.readDates = {{2025, 7, 1}};
    return made;
}

/// Seven days above 100 gal a day, seven below, seven above.
std::vector<qint64> twoEpisodes()
{
    std::vector<qint64> days(7, 20'000);
    days.resize(15);
    days.resize(22, 20'000);
    return days;
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// Each worked number of rules.md, "Alerts", through the whole series, the oracle, and hour by
/// hour.
class TestAlertEvaluator : public QObject
{
    Q_OBJECT

private slots:
    void fires_data();
    void fires();

private:
    static void volumeRows();
    static void vacationRows();
    static void registerRows();
    static void qualityRows();
    static void lifeRows();
};

void TestAlertEvaluator::volumeRows()
{
    const auto daily = [](double level, qint64 use) {
        return may(rule(AlertType::Daily, level), {use, 0});
    };
    QTest::newRow("180 gal at a steady 1 ft³ an hour: the day of 25 hours alone")
        << steadyYear()
        << QStringList{u"daily 2025-11-02..2025-11-03 187.01 gal, crossed 2025-11-03 00:00"_s};
    QTest::newRow("1728 gal and 231.0 ft³ are a tie") << daily(1728, 231'000) << QStringList();
    QTest::newRow("231.1 ft³ exceed 1728 gal")
        << daily(1728, 231'100)
        << QStringList{u"daily 2025-05-01..2025-05-02 1728.75 gal, crossed 2025-05-01 11:00"_s};
    QTest::newRow("13.3 ft³ do not exceed 100 gal") << daily(100, 13'300) << QStringList();
    QTest::newRow("13.4 ft³ do")
        << daily(100, 13'400)
        << QStringList{u"daily 2025-05-01..2025-05-02 100.24 gal, crossed 2025-05-01 11:00"_s};
    QTest::newRow("a level in ft³ is compared in ft³")
        << may(rule(AlertType::Daily, 13.3, VolumeUnit::Cf), {13'300, 13'400})
        << QStringList{u"daily 2025-05-02..2025-05-03 100.24 gal, crossed 2025-05-02 11:00"_s};
}

void TestAlertEvaluator::vacationRows()
{
    QTest::newRow("vacation at 50 gal: on the 9th")
        << Case{{away()}, vacationSummer()}
        << QStringList{u"vacation 2025-07-04..2025-07-15 748.05 gal, crossed 2025-07-09 13:00"_s};
    QTest::newRow("vacation at 0: any use at all")
        << Case{{away(0)}, vacationSummer()}
        << QStringList{u"vacation 2025-07-04..2025-07-15 748.05 gal, crossed 2025-07-09 13:00"_s};
    QTest::newRow("daily at 500 sends nothing")
        << summer(rule(AlertType::Daily, 500)) << QStringList();
    QTest::newRow("7-day at 900: on 15 July, begun in vacation")
        << summer(rule(AlertType::MultiDay, 900))
        << QStringList{u"multi_day 2025-07-09..2025-07-16 1562.68 gal, crossed 2025-07-16 00:00,"
                       " begun in vacation"_s};
    QTest::newRow("cycle at 1500: on 15 July, begun in vacation")
        << summer(rule(AlertType::BillingCycle, 1500))
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 1762.41 gal, crossed 2025-07-16"
                       " 00:00, begun in vacation"_s};
    QTest::newRow("cycle at 1700: crossed by the first day after itself")
        << summer(rule(AlertType::BillingCycle, 1700))
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 1762.41 gal, crossed 2025-07-16"
                       " 00:00"_s};
    QTest::newRow("cycle at 2000: on 19 July")
        << summer(rule(AlertType::BillingCycle, 2000))
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 2028.72 gal, crossed 2025-07-19"
                       " 13:00"_s};
    QTest::newRow("limited to daily: the cycle goes on")
        << ofScope(summer(rule(AlertType::BillingCycle, 1500)), VacationScope::Daily)
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 1695.83 gal, crossed 2025-07-10"
                       " 13:00"_s};
    QTest::newRow("limited to daily: daily is silent all the same")
        << ofScope(summer(rule(AlertType::Daily, 500)), VacationScope::Daily) << QStringList();
}

void TestAlertEvaluator::registerRows()
{
    const Rule cycle = rule(AlertType::BillingCycle, 6'000);
    QTest::newRow("one tick of 100 ft³ against 500 gal a day is inconclusive")
        << may(rule(AlertType::Daily, 500), {coarse, 0}, coarse) << QStringList();
    QTest::newRow("8 ticks against 6000 gal are inconclusive")
        << may(cycle, ticksInARow(8), coarse) << QStringList();
    QTest::newRow("9 ticks are") << may(cycle, ticksInARow(9), coarse) << QStringList();
    QTest::newRow("10 are certain")
        << may(cycle, ticksInARow(10), coarse)
        << QStringList{u"billing_cycle 2025-05-01..2025-06-01 7480.52 gal, crossed 2025-05-10"
                       " 11:00"_s};
    QTest::newRow("d - r = T is enough: the truth is above it")
        << may(rule(AlertType::Daily, 100, VolumeUnit::Cf), {2 * coarse, 0}, coarse)
        << QStringList{u"daily 2025-05-01..2025-05-02 1496.10 gal, crossed 2025-05-01 11:00"_s};
    QTest::newRow("an hour missing between: r counts twice, 10 are not enough")
        << withoutHour(may(cycle, ticksInARow(10), coarse), {2025, 5, 5}, 3) << QStringList();
    QTest::newRow("but 11 are")
        << withoutHour(may(cycle, ticksInARow(11), coarse), {2025, 5, 5}, 3)
        << QStringList{u"billing_cycle 2025-05-01..2025-06-01 8228.57 gal, crossed 2025-05-11"
                       " 11:00"_s};
    Case idle{{away(0)}, Meter(coarse), coarse};
    idle.meter.setDay(chicago(), {2025, 7, 4}, 0);
    QTest::newRow("a coarse register that stands still exceeds nothing, not even 0")
        << idle << QStringList();
    idle.meter.set(chicago().firstHourOf({2025, 7, 5}), coarse);
    QTest::newRow("one tick exceeds 0")
        << idle
        << QStringList{u"vacation 2025-07-04..2025-07-15 748.05 gal, crossed 2025-07-05 01:00"_s};
}

void TestAlertEvaluator::qualityRows()
{
    const Case day = may(rule(AlertType::Daily, 100), {20'000, 0});
    const Case cycle = may(rule(AlertType::BillingCycle, 100), {20'000, 0});
    const Case weeks = may(rule(AlertType::MultiDay, 700), twoEpisodes());
    const QString first =
        u"multi_day 2025-04-29..2025-05-06 748.05 gal, crossed 2025-05-06 00:00"_s;
    const QString second =
        u"multi_day 2025-05-14..2025-05-21 748.05 gal, crossed 2025-05-21 00:00"_s;
    QTest::newRow("a known sum may exceed though hours are missing")
        << withoutHour(day, {2025, 5, 1}, 20)
        << QStringList{u"daily 2025-05-01..2025-05-02 149.61 gal, crossed 2025-05-01 11:00"_s};
    QTest::newRow("daily does not add an estimated hour")
        << withEstimate(day, {2025, 5, 1}, 10) << QStringList();
    QTest::newRow("a cycle does")
        << withEstimate(cycle, {2025, 5, 1}, 10)
        << QStringList{u"billing_cycle 2025-05-01..2025-06-01 149.61 gal, crossed 2025-05-01"
                       " 11:00"_s};
    QTest::newRow("7 days fire once an episode") << weeks << QStringList{first, second};
    Case unsure = weeks;
    for (int later = 7; later < 15; ++later)
        unsure = withoutHour(unsure, QDate(2025, 5, 1).addDays(later), 3);
    QTest::newRow("a window with a missing hour does not end it") << unsure << QStringList{first};
    Case guessed = weeks;
    for (int later = 7; later < 15; ++later)
        guessed = withEstimate(guessed, QDate(2025, 5, 1).addDays(later), 3);
    QTest::newRow("nor does one with an estimated hour") << guessed << QStringList{first};
}

void TestAlertEvaluator::lifeRows()
{
    const Case days = may(rule(AlertType::Daily, 100), {20'000, 20'000, 20'000, 0});
    const QString first = u"daily 2025-05-01..2025-05-02 149.61 gal, crossed 2025-05-01 11:00"_s;
    const QString second = u"daily 2025-05-02..2025-05-03 149.61 gal, crossed 2025-05-02 11:00"_s;
    QTest::newRow("the day of the move-out and what follows are no more")
        << closed(days, {2025, 5, 3}) << QStringList{first, second};
    QTest::newRow("no next read date: 30 days, approximate")
        << withoutSchedule(summer(rule(AlertType::BillingCycle, 2000)))
        << QStringList{u"billing_cycle 2025-07-01..2025-07-31 2028.72 gal, crossed 2025-07-19"
                       " 13:00, approximate"_s};
    Case off = days;
    off.rules.front().enabled = false;
    QTest::newRow("a rule that is off") << off << QStringList();
    Case other = summer(rule(AlertType::Daily, 500));
    other.rules.back().owner = u"efrain@example.com"_s;
    QTest::newRow("another owner's vacation silences nothing")
        << other
        << QStringList{u"daily 2025-07-09..2025-07-10 748.05 gal, crossed 2025-07-09 13:00"_s,
                       u"daily 2025-07-10..2025-07-11 748.05 gal, crossed 2025-07-10 13:00"_s};
}

void TestAlertEvaluator::fires_data()
{
    QTest::addColumn<Case>("tried");
    QTest::addColumn<QStringList>("expected");
    volumeRows();
    vacationRows();
    registerRows();
    qualityRows();
    lifeRows();
}

void TestAlertEvaluator::fires()
{
    QFETCH(const Case, tried);
    QFETCH(const QStringList, expected);
    const Account account{chicago(), BillingCycles(tried.readDates, std::nullopt, std::nullopt),
                          tried.scope, tried.closedOn};
    const auto evaluated = evaluateAlerts(tried.rules, account, tried.meter.series());
    QCOMPARE(described(evaluated, chicago()), expected);
    QCOMPARE(described(oracleEvents(tried.rules, account, tried.meter, tried.tick), chicago()),
             expected);
    QCOMPARE(described(fedHourByHour(tried.rules, account, tried.meter), chicago()), expected);
}

QTEST_APPLESS_MAIN(TestAlertEvaluator)
#include "tst_alertevaluator.moc"
