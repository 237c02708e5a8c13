#include "tests/service/alertfeed.h"

#include <QRandomGenerator>
#include <QTest>

#include <barrier>
#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

using Alerts::chicago;
using Alerts::Meter;
using Alerts::Rule;

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

Rule away(double level)
{
    return Alerts::vacation(level, {2025, 7, 4}, {2025, 7, 14});
}

Meter autumn()
{
    Meter meter;
    const QDate end(2025, 11, 5);
    for (QDate date(2025, 10, 28); date < end; date = date.addDays(1))
        meter.setDay(chicago(), date, 1'000);
    return meter;
}

/// The hours of @p meter as they may come: up to @p daysLate late, some of them twice.
std::vector<std::pair<qint64, HourlyUse>> shuffled(const Meter &meter, quint32 seed, int daysLate)
{
    QRandomGenerator dice(seed);
    std::vector<std::pair<qint64, std::pair<qint64, HourlyUse>>> deliveries;
    for (const auto &hour : meter.hours()) {
        const bool isLate = dice.bounded(4) == 0;
        deliveries.push_back({hour.first + (isLate ? dice.bounded(daysLate * 24) : 0), hour});
        if (dice.bounded(8) == 0)
            deliveries.push_back({hour.first + dice.bounded(daysLate * 24), hour});
    }
    std::stable_sort(deliveries.begin(), deliveries.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::pair<qint64, HourlyUse>> hours;
    for (const auto &delivery : deliveries)
        hours.push_back(delivery.second);
    return hours;
}

/// A rule that is tried, beside the vacation of the same owner.
struct Case
{
    Meter meter;
    Rule rule;
    std::optional<Rule> vacation = {};
    qint64 tick = 100;
};

} // namespace

Q_DECLARE_METATYPE(Case)

/// Alerts on readings as they come: the worked cases of rules.md through the back-test and the feed,
/// each event once whatever happens, and who is told of it.
class TestAlertFeed : public QObject
{
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void lateHours_data() { TestDatabase::addRows(); }
    void lateHours();
    void importedHoursAreNotNew_data() { TestDatabase::addRows(); }
    void importedHoursAreNotNew();
    void eachEventOnce_data() { TestDatabase::addRows(); }
    void eachEventOnce();
    void aRuleSetLater_data() { TestDatabase::addRows(); }
    void aRuleSetLater();
};

void TestAlertFeed::workedCases_data()
{
    using Alerts::rule;
    QTest::addColumn<Case>("tried");
    QTest::addColumn<QStringList>("expected");
    const Meter summer = vacationSummer();
    QTest::newRow("vacation at 50 gal: on the 9th")
        << Case{summer, away(50)}
        << QStringList{u"vacation 2025-07-04..2025-07-15 748.05 gal, crossed 2025-07-09 13:00"_s};
    QTest::newRow("daily at 500 during a vacation: nothing")
        << Case{summer, rule(AlertType::Daily, 500), away(1e6)} << QStringList();
    QTest::newRow("7 days at 900: on 15 July, begun in vacation")
        << Case{summer, rule(AlertType::MultiDay, 900), away(1e6)}
        << QStringList{u"multi_day 2025-07-09..2025-07-16 1562.68 gal, crossed 2025-07-16 00:00,"
                       " begun in vacation"_s};
    QTest::newRow("cycle at 1500: on 15 July, begun in vacation")
        << Case{summer, rule(AlertType::BillingCycle, 1500), away(1e6)}
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 1762.41 gal, crossed 2025-07-16"
                       " 00:00, begun in vacation"_s};
    QTest::newRow("cycle at 2000: on 19 July")
        << Case{summer, rule(AlertType::BillingCycle, 2000), away(1e6)}
        << QStringList{u"billing_cycle 2025-07-01..2025-08-01 2028.72 gal, crossed 2025-07-19"
                       " 13:00"_s};
    QTest::newRow("180 gal at a steady 1 ft³ an hour: the day of 25 hours alone")
        << Case{autumn(), rule(AlertType::Daily, 180)}
        << QStringList{u"daily 2025-11-02..2025-11-03 187.01 gal, crossed 2025-11-03 00:00"_s};
    QTest::newRow("1728 gal and 231.0 ft³ are a tie")
        << Case{days({2025, 6, 2}, {231'000, 0}), rule(AlertType::Daily, 1728)} << QStringList();
    QTest::newRow("231.1 ft³ exceed 1728 gal")
        << Case{days({2025, 6, 2}, {231'100, 0}), rule(AlertType::Daily, 1728)}
        << QStringList{u"daily 2025-06-02..2025-06-03 1728.75 gal, crossed 2025-06-02 11:00"_s};
    QTest::newRow("13.3 ft³ do not exceed 100 gal, 13.4 do")
        << Case{days({2025, 6, 2}, {13'300, 13'400, 0}), rule(AlertType::Daily, 100)}
        << QStringList{u"daily 2025-06-03..2025-06-04 100.24 gal, crossed 2025-06-03 11:00"_s};
    const std::vector<qint64> nine(9, 100'000);
    std::vector<qint64> ten(10, 100'000);
    ten.push_back(0);
    QTest::newRow("9 ticks of 100 ft³ against 6000 gal in a cycle: inconclusive")
        << Case{days({2025, 6, 2}, nine), rule(AlertType::BillingCycle, 6000), {}, 100'000}
        << QStringList();
    QTest::newRow("10 ticks: certain")
        << Case{days({2025, 6, 2}, ten), rule(AlertType::BillingCycle, 6000), {}, 100'000}
        << QStringList{u"billing_cycle 2025-06-01..2025-07-01 7480.52 gal, crossed 2025-06-11"
                       " 11:00"_s};
}

void TestAlertFeed::workedCases()
{
    QFETCH(const Case, tried);
    QFETCH(const QStringList, expected);
    const TestDatabase inOrder(Dialect::Sqlite);
    AlertFeed feed(inOrder, tried.tick);
    feed.setRule(tried.rule);
    if (tried.vacation)
        feed.setRule(*tried.vacation);
    feed.feed(tried.meter);
    QCOMPARE(windows(feed.described()), windows(expected));

    BackTestAlertRule request;
    request.accountNumber = AlertFeed::home;
    request.type = tried.rule.type;
    request.threshold = AlertThreshold{tried.rule.level.volume.toNumber(tried.rule.level.unit),
                                       tried.rule.level.unit};
    if (tried.rule.dates) {
        request.startsOn = tried.rule.dates->first;
        request.endsOn = tried.rule.dates->last;
    }
    CallContext context = ServiceFixture::as(feed.supervisor);
    context.idempotencyKey.clear();
    const auto tested = execute(feed.service(), feed.database(), request, context);
    QVERIFY2(tested.has_value(), tested ? "" : qPrintable(tested.error().detail));
    QCOMPARE(tested->status, 200);
    std::vector<Alerts::Event> events;
    for (const AlertFiring &firing : tested->value.events)
        events.push_back({{}, firing.type, firing.windowStart, firing.windowEnd,
                          hourIndexOf(firing.crossedAt), firing.usage, firing.threshold,
                          firing.begunInVacation, firing.late, firing.approximate});
    QCOMPARE(Alerts::described(events, chicago()), expected);
    QCOMPARE(tested->value.to, chicago().dateOf(tried.meter.hours().rbegin()->first).addDays(1));

    const TestDatabase atRandom(Dialect::Sqlite);
    AlertFeed other(atRandom, tried.tick);
    other.setRule(tried.rule);
    if (tried.vacation)
        other.setRule(*tried.vacation);
    const auto deliveries = shuffled(tried.meter, 7, 12);
    for (size_t first = 0; first < deliveries.size(); first += 30) {
        const size_t end = std::min(first + 30, deliveries.size());
        other.feed({deliveries.begin() + qsizetype(first), deliveries.begin() + qsizetype(end)});
    }
    QCOMPARE(windows(other.described()), windows(expected));
}

/// 3 June with 59.1 of 246.1 gal known: 60 and 200 do not fire yet, then fire late; 250 never.
void TestAlertFeed::lateHours()
{
    for (const auto &[level, fires] : {std::pair{60.0, true}, {200.0, true}, {250.0, false}}) {
        TEST_DATABASE(database);
        AlertFeed feed(database);
        feed.setRule(Alerts::rule(AlertType::Daily, level));
        const qint64 midnight = chicago().firstHourOf({2025, 6, 3});
        std::vector<std::pair<qint64, HourlyUse>> known;
        std::vector<std::pair<qint64, HourlyUse>> late;
        for (int hour = 0; hour < 24; ++hour)
            (hour < 8 ? known : late)
                .push_back({midnight + hour, {hour == 0 ? 7'900 : hour == 9 ? 25'000 : 0}});
        for (int hour = 24; hour < 72; ++hour)
            known.push_back({midnight + hour, {0}});
        feed.feed(known);
        QCOMPARE(feed.described(), QStringList());
        feed.feed(late);
        const QStringList expected{
            u"daily 2025-06-03..2025-06-04 246.11 gal, crossed 2025-06-03 10:00, late"_s};
        QCOMPARE(feed.described(), fires ? expected : QStringList());
    }
}

/// Hours that were imported before anything was watched make no event by themselves; a late hour is
/// late for them, too.
void TestAlertFeed::importedHoursAreNotNew()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    Meter meter = days({2025, 6, 2}, {50'000, 50'000, 0, 10'000, 0});
    const qint64 gap = chicago().firstHourOf({2025, 6, 5}) + 10;
    const qint64 newest = meter.hours().rbegin()->first;
    const HourlyUse last = meter.hours().at(newest);
    meter.remove(gap);
    meter.remove(newest);
    feed.feed(meter); // nobody has a rule yet
    feed.setRule(Alerts::rule(AlertType::Daily, 70));
    feed.feed({{newest, last}});
    QCOMPARE(feed.described(), QStringList());
    feed.feed({{gap, {10'000}}});
    QCOMPARE(feed.described(),
             QStringList{u"daily 2025-06-05..2025-06-06 74.81 gal, crossed 2025-06-05 11:00, late"_s});
    // All over again changes nothing.
    feed.put(u"DELETE FROM alert_states"_s);
    feed.feed(meter);
    QCOMPARE(feed.events().size(), 1U);
}

/// Two writers with a connection each, requests in any order and twice, states that are lost: what
/// stands on record is what the evaluator says of all readings.
void TestAlertFeed::eachEventOnce()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    QRandomGenerator dice(11);
    Meter meter;
    const qint64 first = chicago().firstHourOf({2025, 6, 10});
    for (qint64 hour = first; hour < first + 40 * 24; ++hour)
        meter.set(hour, dice.bounded(3) ? 0 : 100 * dice.bounded(60));
    std::vector<Rule> rules{Alerts::rule(AlertType::Daily, 170),
                            Alerts::rule(AlertType::MultiDay, 1'150),
                            Alerts::rule(AlertType::BillingCycle, 3'000), away(300)};
    for (const Rule &rule : rules)
        feed.setRule(rule);
    const auto deliveries = shuffled(meter, 3, 5);
    std::barrier together(2);
    const auto feedHalf = [&](size_t half) {
        const auto connection = database.connect();
        for (size_t round = 0; round < deliveries.size(); round += 80) {
            together.arrive_and_wait(); // else one of them would soon be weeks ahead
            const size_t at = std::min(round + half * 40, deliveries.size());
            const size_t end = std::min(at + 40, deliveries.size());
            const auto request = AlertFeed::request(
                {deliveries.begin() + qsizetype(at), deliveries.begin() + qsizetype(end)});
            for (int attempt = 0; attempt < 20; ++attempt) {
                if (execute(feed.service(), *connection, request, ServiceFixture::as(feed.token)))
                    break;
            }
            if (round % 240 == 0) {
                auto lost = inTransaction(*connection, [&]() -> Result<Done> {
                    auto rows = connection->run(u"DELETE FROM alert_states"_s);
                    return rows ? Result<Done>(done) : Unexpected{rows.error()};
                });
                static_cast<void>(lost); // the other one may have been first: it stays
            }
        }
    };
    std::thread other([&] { feedHalf(1); });
    feedHalf(0);
    other.join();
    const std::vector<QDate> reads{{2025, 6, 1}, {2025, 7, 1}, {2025, 8, 1}, {2025, 9, 1}};
    const Alerts::Account account{chicago(), Alerts::BillingCycles(reads, {}, {}),
                                  Alerts::VacationScope::All, {}};
    const auto expected = Alerts::evaluateAlerts(rules, account, meter.series());
    QVERIFY(expected.size() > 4);
    const QStringList found = windows(feed.described());
    const QStringList wanted = windows(Alerts::described(expected, chicago()));
    QVERIFY2(found == wanted, qPrintable(u"found "_s + found.join(u", ") + u"\nwanted "_s + wanted.join(u", ")));
}

/// A rule that is set, changed or put off meanwhile is taken as it is when hours come.
void TestAlertFeed::aRuleSetLater()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    const Meter meter = days({2025, 6, 2}, {50'000, 50'000, 50'000, 50'000});
    const auto feedDay = [&](int day) {
        const qint64 from = chicago().firstHourOf(QDate(2025, 6, 2).addDays(day));
        const auto &hours = meter.hours();
        feed.feed({hours.lower_bound(from), hours.lower_bound(from + 24)});
    };
    Rule rule = Alerts::rule(AlertType::Daily, 1'000);
    feed.setRule(rule);
    feedDay(0);
    rule.level.volume = Volume::fromMilliGallons(300'000);
    feed.setRule(rule);
    feedDay(1);
    rule.enabled = false;
    feed.setRule(rule);
    feedDay(2);
    QCOMPARE(feed.look(u"SELECT COUNT(*) FROM alert_states"_s).toInt(), 0);
    rule.enabled = true;
    feed.setRule(rule);
    feedDay(3);
    QCOMPARE(windows(feed.described()), (QStringList{u"daily 2025-06-03..2025-06-04"_s,
                                                     u"daily 2025-06-05..2025-06-06"_s}));
}

QTEST_GUILESS_MAIN(TestAlertFeed)
#include "tst_alertfeed.moc"
