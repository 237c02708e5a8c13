#include "tests/domain/alerts/alertsamples.h"

#include <QTest>

#include <numeric>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

const Account plain{
    chicago(), BillingCycles({{2025, 6, 1}, {2025, 7, 1}}, {}, {}), VacationScope::All, {}};

std::vector<qint64> hoursOf(QDate from, QDate to)
{
    std::vector<qint64> hours(size_t(chicago().firstHourOf(to) - chicago().firstHourOf(from)));
    std::iota(hours.begin(), hours.end(), chicago().firstHourOf(from));
    return hours;
}

} // namespace

class TestLiveAlerts : public QObject
{
    Q_OBJECT

private slots:
    void thirdOfJuneComesLate_data();
    void thirdOfJuneComesLate();
    void fifteenDaysAreTooLate_data();
    void fifteenDaysAreTooLate();
    void anEpisodeThatBeganEarlierIsMovedNotToldAgain();
    void whatWasFiredOnAnEstimateStays();
    void aRepeatedArrivalFiresNothing();
    void aWholeMonthInOneArrivalIsNotLate();
    void aRuleThatIsSetAboveItsLevelFiresWithTheNextHour();
    void aStateMadeAnewGoesOn();
    void damagedBytesAreRefused();
    void theStateStaysSmall();
};

void TestLiveAlerts::thirdOfJuneComesLate_data()
{
    QTest::addColumn<double>("level");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("60 gal")
        << 60.0
        << QStringList{
               u"daily 2025-06-03..2025-06-04 246.11 gal, crossed 2025-06-03 16:00, late"_s};
    QTest::newRow("200 gal")
        << 200.0
        << QStringList{
               u"daily 2025-06-03..2025-06-04 246.11 gal, crossed 2025-06-03 16:00, late"_s};
    QTest::newRow("250 gal: never") << 250.0 << QStringList();
}

/// rules.md: 3 June with 59.1 of 246.1 gal known.
void TestLiveAlerts::thirdOfJuneComesLate()
{
    QFETCH(const double, level);
    const QDate third(2025, 6, 3);
    const std::vector rules{rule(AlertType::Daily, level)};
    Meter meter;
    for (const int day : {2, 3, 4, 5})
        meter.setDay(chicago(), QDate(2025, 6, day), 0);
    meter.set(chicago().firstHourOf(third) + 8, 7'900);
    for (int hour = 10; hour < 24; ++hour)
        meter.remove(chicago().firstHourOf(third) + hour);
    State state;
    const News before =
        readingsArrived(state, hoursOf({2025, 6, 2}, {2025, 6, 6}), rules, plain, meter.reader());
    QCOMPARE(described(before.fired, chicago()), QStringList());

    meter.set(chicago().firstHourOf(third) + 15, 25'000);
    const News after =
        readingsArrived(state, {chicago().firstHourOf(third) + 15}, rules, plain, meter.reader());
    QTEST(described(after.fired, chicago()), "expected");
}

void TestLiveAlerts::fifteenDaysAreTooLate_data()
{
    QTest::addColumn<int>("hoursOld");
    QTest::addColumn<bool>("fires");
    QTest::newRow("14 days") << 14 * 24 << true;
    QTest::newRow("an hour more") << 14 * 24 + 1 << false;
    QTest::newRow("30 days") << 30 * 24 << false;
}

void TestLiveAlerts::fifteenDaysAreTooLate()
{
    QFETCH(const int, hoursOld);
    const std::vector rules{rule(AlertType::Daily, 100)};
    const qint64 newest = chicago().firstHourOf({2025, 6, 30}) + 12;
    Meter meter;
    meter.set(newest, 0);
    State state;
    QVERIFY(readingsArrived(state, {newest}, rules, plain, meter.reader()) == News());
    meter.set(newest - hoursOld, 50'000);
    const News news = readingsArrived(state, {newest - hoursOld}, rules, plain, meter.reader());
    QTEST(!news.fired.empty(), "fires");
}

void TestLiveAlerts::anEpisodeThatBeganEarlierIsMovedNotToldAgain()
{
    const std::vector rules{rule(AlertType::MultiDay, 1'000)};
    Meter meter;
    for (int day = 1; day <= 9; ++day)
        meter.setDay(chicago(), QDate(2025, 6, day), 1'000);
    const qint64 late = chicago().firstHourOf({2025, 6, 2}) + 5;
    for (int hour = 0; hour < 12; ++hour)
        meter.remove(late + hour);
    State state;
    std::vector<Event> record;
    takeInto(
        record,
        readingsArrived(state, hoursOf({2025, 6, 1}, {2025, 6, 10}), rules, plain, meter.reader()));
    QCOMPARE(
        described(record, chicago()),
        QStringList{u"multi_day 2025-06-01..2025-06-08 1166.96 gal, crossed 2025-06-08 00:00"_s});

    meter.setDay(chicago(), {2025, 6, 2}, 1'000);
    const News news =
        readingsArrived(state, hoursOf({2025, 6, 2}, {2025, 6, 3}), rules, plain, meter.reader());
    QVERIFY(news.fired.empty());
    takeInto(record, news);
    QCOMPARE(
        described(record, chicago()),
        QStringList{
            u"multi_day 2025-05-31..2025-06-07 1077.19 gal, crossed 2025-06-07 00:00, late"_s});
}

void TestLiveAlerts::whatWasFiredOnAnEstimateStays()
{
    const std::vector rules{rule(AlertType::BillingCycle, 100)};
    const qint64 hour = chicago().firstHourOf({2025, 6, 10});
    Meter meter;
    meter.set(hour, 20'000, ReadingQuality::Estimated);
    State state;
    QCOMPARE(readingsArrived(state, {hour}, rules, plain, meter.reader()).fired.size(), size_t(1));
    meter.set(hour, 1'000);
    QVERIFY(readingsArrived(state, {hour}, rules, plain, meter.reader()) == News());
    meter.set(hour + 1, 20'000);
    QVERIFY(readingsArrived(state, {hour + 1}, rules, plain, meter.reader()) == News());
}

void TestLiveAlerts::aRepeatedArrivalFiresNothing()
{
    const std::vector rules{rule(AlertType::Daily, 100)};
    Meter meter;
    meter.setDay(chicago(), {2025, 6, 10}, 1'000);
    std::vector<qint64> hours = hoursOf({2025, 6, 10}, {2025, 6, 11});
    hours.insert(hours.end(), hours.rbegin(), hours.rend());
    State state;
    QCOMPARE(readingsArrived(state, hours, rules, plain, meter.reader()).fired.size(), size_t(1));
    const State once = state;
    QVERIFY(readingsArrived(state, hours, rules, plain, meter.reader()) == News());
    QVERIFY(state == once);
}

void TestLiveAlerts::aWholeMonthInOneArrivalIsNotLate()
{
    const std::vector rules{rule(AlertType::Daily, 100)};
    Meter meter;
    for (int day = 1; day <= 30; ++day)
        meter.setDay(chicago(), QDate(2025, 6, day), 1'000);
    State state;
    const News news =
        readingsArrived(state, hoursOf({2025, 6, 1}, {2025, 7, 1}), rules, plain, meter.reader());
    QCOMPARE(news.fired.size(), size_t(30));
    QVERIFY(std::none_of(news.fired.begin(), news.fired.end(),
                         [](const Event &event) { return event.late; }));
}

void TestLiveAlerts::aRuleThatIsSetAboveItsLevelFiresWithTheNextHour()
{
    Meter meter;
    for (int day = 1; day <= 29; ++day)
        meter.setDay(chicago(), QDate(2025, 6, day), 1'000);
    State state;
    QVERIFY(readingsArrived(state, hoursOf({2025, 6, 1}, {2025, 6, 30}), {}, plain, meter.reader())
            == News());
    const std::vector rules{rule(AlertType::BillingCycle, 300), rule(AlertType::Daily, 150)};
    const qint64 next = chicago().firstHourOf({2025, 6, 30});
    meter.set(next, 1'000);
    const News news = readingsArrived(state, {next}, rules, plain, meter.reader());
    QCOMPARE(described(news.fired, chicago()),
             QStringList{u"billing_cycle 2025-06-01..2025-07-01 306.70 gal, crossed 2025-06-02"
                         " 17:00"_s});
}

void TestLiveAlerts::aStateMadeAnewGoesOn()
{
    const std::vector rules{rule(AlertType::BillingCycle, 5'000), rule(AlertType::MultiDay, 1'000)};
    Meter meter;
    for (int day = 1; day <= 27; ++day)
        meter.setDay(chicago(), QDate(2025, 6, day), 1'000);
    State kept;
    const News first =
        readingsArrived(kept, hoursOf({2025, 6, 1}, {2025, 6, 28}), rules, plain, meter.reader());
    QCOMPARE(first.fired.size(), size_t(1));
    const Event &event = first.fired.front();
    State anew =
        stateFrom(meter.series(), {{event.owner, event.type, event.windowStart, event.windowEnd}},
                  rules, plain);
    meter.setDay(chicago(), {2025, 6, 28}, 1'000);
    const auto hours = hoursOf({2025, 6, 28}, {2025, 6, 29});
    const News fromKept = readingsArrived(kept, hours, rules, plain, meter.reader());
    const News fromAnew = readingsArrived(anew, hours, rules, plain, meter.reader());
    QCOMPARE(described(fromKept.fired, chicago()),
             QStringList{u"billing_cycle 2025-06-01..2025-07-01 5004.47 gal, crossed 2025-06-28"
                         " 21:00"_s});
    QVERIFY(fromAnew == fromKept);
}

void TestLiveAlerts::damagedBytesAreRefused()
{
    Meter meter(100'000);
    meter.setDay(chicago(), {2025, 6, 10}, 100'000);
    State state;
    QVERIFY(!readingsArrived(state, hoursOf({2025, 6, 10}, {2025, 6, 11}),
                             {rule(AlertType::Daily, 100)}, plain, meter.reader())
                 .fired.empty());
    const QByteArray bytes = state.toBytes();
    QVERIFY(State::fromBytes(bytes).has_value());
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!State::fromBytes(bytes.first(size)).has_value());
    QVERIFY(!State::fromBytes(bytes + '\0').has_value());
    QByteArray other = bytes;
    other[0] = 2; // a later format
    QVERIFY(!State::fromBytes(other).has_value());
}

/// What an hour of 100,000 accounts must read and write.
void TestLiveAlerts::theStateStaysSmall()
{
    const std::vector rules{rule(AlertType::BillingCycle, 5'000), rule(AlertType::Daily, 150)};
    Meter meter;
    const QDate end(2025, 12, 1);
    for (QDate date(2025, 6, 1); date < end; date = date.addDays(1))
        meter.setDay(chicago(), date, 1'000);
    State state;
    const News news =
        readingsArrived(state, hoursOf({2025, 6, 1}, end), rules, plain, meter.reader());
    QVERIFY(!news.fired.empty());
    QVERIFY2(state.toBytes().size() < 1'000, QByteArray::number(state.toBytes().size()));
    QVERIFY(state.days.days.size() <= 22);
}

QTEST_APPLESS_MAIN(TestLiveAlerts)
#include "tst_livealerts.moc"
