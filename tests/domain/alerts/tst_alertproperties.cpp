#include "tests/domain/alerts/alertoracle.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int yearsInRow = 25;

/// An account's year, its rules, and the order in which its hours come.
struct RandomYear
{
    struct Delivery
    {
        qint64 at = 0; ///< when it comes, as an hour
        qint64 hour = 0;
        HourlyUse use;
    };

    QRandomGenerator dice;
    LocalCalendar calendar;
    qint64 tick = 100;
    Meter meter{100};
    std::vector<Rule> rules;
    BillingCycles cycles;
    VacationScope scope = VacationScope::All;
    std::optional<QDate> closedOn;
    std::vector<Delivery> deliveries;

    explicit RandomYear(quint32 seed) : dice(seed), calendar(zone())
    {
        static constexpr qint64 ticks[] = {100, 100, 10, 100'000};
        tick = ticks[dice.bounded(4)];
        meter = Meter(tick);
        const QDate start = QDate(2024, 1, 1).addDays(dice.bounded(500));
        const int days = oneIn(6) ? 1 + dice.bounded(40) : 366 + dice.bounded(80);
        addHours(start, days);
        addRules(start, days);
        addCycles(start, days);
        scope = oneIn(4) ? VacationScope::Daily : VacationScope::All;
        if (oneIn(6))
            closedOn = start.addDays(dice.bounded(days));
        addDeliveries();
    }

    [[nodiscard]] Account account() const { return {calendar, cycles, scope, closedOn}; }
    bool oneIn(int n) { return dice.bounded(n) == 0; }

private:
    QTimeZone zone()
    {
        static const char *const zones[] = {"America/Chicago", "America/Los_Angeles",
                                            "Asia/Kolkata", "Australia/Lord_Howe"};
        return QTimeZone(zones[dice.bounded(4)]);
    }

    void addHours(QDate start, int days)
    {
        const qint64 first = calendar.firstHourOf(start) + dice.bounded(24);
        const qint64 end = calendar.firstHourOf(start.addDays(days)) - dice.bounded(30);
        const int gapEvery = 50 + dice.bounded(3'000);
        int level = 0;
        for (qint64 hour = first; hour < std::max(end, first + 1); ++hour) {
            if (oneIn(gapEvery))
                hour += dice.bounded(oneIn(5) ? 200 : 6);
            if (oneIn(24 * 9))
                level = dice.bounded(3);
            meter.set(hour, useAt(level),
                      oneIn(60) ? ReadingQuality::Estimated : ReadingQuality::Measured);
        }
    }

    /// In whole ticks; a coarse register shows one now and then.
    qint64 useAt(int level)
    {
        if (tick > 100)
            return oneIn(24 / (level + 1)) ? tick : 0;
        return oneIn(3) ? 0 : tick * dice.bounded(1 + level * int(2'000 / tick));
    }

    void addRules(QDate start, int days)
    {
        for (const QString &owner : {u"a@example.com"_s, u"b@example.com"_s}) {
            const double day = (tick > 100 ? 1'500.0 : 100.0) * (1 + dice.bounded(4));
            addRule(owner, AlertType::Daily, day);
            addRule(owner, AlertType::MultiDay, day * (3 + dice.bounded(4)));
            addRule(owner, AlertType::BillingCycle, day * (5 + dice.bounded(25)));
            addRule(owner, AlertType::Vacation, oneIn(3) ? 0 : day);
            const QDate away = start.addDays(dice.bounded(days));
            rules.back().dates = Dates{away, away.addDays(dice.bounded(oneIn(4) ? 90 : 16))};
        }
        std::shuffle(rules.begin(), rules.end(), dice);
    }

    void addRule(const QString &owner, AlertType type, double gallons)
    {
        Rule added = rule(type, gallons);
        added.owner = owner;
        added.enabled = !oneIn(8);
        rules.push_back(added);
    }

    void addCycles(QDate start, int days)
    {
        std::vector<QDate> readDates;
        if (!oneIn(3)) {
            QDate read = start.addDays(dice.bounded(60) - 30);
            const QDate last = start.addDays(dice.bounded(days + 60));
            for (; read < last; read = read.addDays(27 + dice.bounded(40)))
                readDates.push_back(read);
        }
        const auto maybe = [&]() -> std::optional<QDate> {
            return oneIn(2) ? std::nullopt : std::optional(start.addDays(dice.bounded(90) - 45));
        };
        cycles = BillingCycles(readDates, maybe(), maybe());
    }

    /// Most in their time, some up to twelve days late, some twice, some estimated at first.
    void addDeliveries()
    {
        const int lateEvery = 1 + dice.bounded(20);
        for (const auto &[hour, use] : meter.hours()) {
            const qint64 delay = oneIn(lateEvery) ? dice.bounded(12 * 24) : 0;
            deliveries.push_back({hour + delay, hour, use});
            if (oneIn(10))
                deliveries.push_back({hour + dice.bounded(13 * 24), hour, use});
            if (delay > 0 && use.quality == ReadingQuality::Measured && oneIn(3)) {
                const HourlyUse guess{dice.bounded(use.milliCubicFeet + 1),
                                      ReadingQuality::Estimated};
                deliveries.push_back({hour + dice.bounded(delay), hour, guess});
            }
        }
        std::shuffle(deliveries.begin(), deliveries.end(), dice);
        std::stable_sort(deliveries.begin(), deliveries.end(),
                         [](const Delivery &a, const Delivery &b) { return a.at < b.at; });
    }
};

/// A later estimate never takes the place of what was measured.
bool store(Meter &meter, const RandomYear::Delivery &delivery)
{
    const auto at = meter.hours().find(delivery.hour);
    if (at != meter.hours().end()
        && (at->second == delivery.use || at->second.quality == ReadingQuality::Measured))
        return false;
    meter.set(delivery.hour, delivery.use.milliCubicFeet, delivery.use.quality);
    return true;
}

Told toldOf(const Event &event)
{
    return {event.owner, event.type, event.windowStart, event.windowEnd};
}

/// Stored and read back, or lost and made anew from what is on record.
void passOn(State &state, RandomYear &year, const Meter &arrived, const std::vector<Event> &record)
{
    if (year.oneIn(4)) {
        auto read = State::fromBytes(state.toBytes());
        QVERIFY(read.has_value());
        QCOMPARE(read->toBytes(), state.toBytes());
        QVERIFY(*read == state);
        state = *read;
    }
    if (year.oneIn(60)) {
        std::vector<Told> told;
        std::transform(record.begin(), record.end(), std::back_inserter(told), toldOf);
        state = stateFrom(arrived.series(), told, year.rules, year.account());
    }
}

std::vector<Event> fedAtRandom(RandomYear &year)
{
    Meter arrived(year.tick);
    State state;
    std::vector<Event> record;
    size_t next = 0;
    while (next < year.deliveries.size()) {
        const auto block = size_t(1 + year.dice.bounded(year.oneIn(9) ? 400 : 12));
        std::vector<qint64> changed;
        for (size_t end = std::min(next + block, year.deliveries.size()); next < end; ++next) {
            if (store(arrived, year.deliveries[next]) || year.oneIn(2))
                changed.push_back(year.deliveries[next].hour);
        }
        std::shuffle(changed.begin(), changed.end(), year.dice);
        takeInto(record,
                 readingsArrived(state, changed, year.rules, year.account(), arrived.reader()));
        passOn(state, year, arrived, record);
    }
    return record;
}

} // namespace

/// The evaluator, the oracle, the back-test and live feeding agree on random years.
class TestAlertProperties : public QObject
{
    Q_OBJECT

private slots:
    void allAgree_data();
    void allAgree();
    void inOrderAllOfAnEventIsEqual();

private:
    static void tryYear(quint32 seed);
    static void tryBackTests(const RandomYear &year, const std::vector<Event> &expected);
};

void TestAlertProperties::tryBackTests(const RandomYear &year, const std::vector<Event> &expected)
{
    const HourlySeries series = year.meter.series();
    for (const Rule &rule : year.rules) {
        std::optional<Rule> away;
        for (const Rule &other : year.rules) {
            if (other.owner == rule.owner && other.type == AlertType::Vacation && other.enabled)
                away = other;
        }
        const auto tried = backTest(rule, away, year.account(), series);
        if (!tried || !rule.enabled)
            continue;
        std::vector<Event> inYear;
        for (const Event &event : expected) {
            if (event.owner == rule.owner && event.type == rule.type
                && event.crossedAt > year.calendar.firstHourOf(tried->from)
                && event.crossedAt <= year.calendar.firstHourOf(tried->to))
                inYear.push_back(event);
        }
        QCOMPARE(described(tried->events, year.calendar), described(inYear, year.calendar));
    }
}

void TestAlertProperties::tryYear(quint32 seed)
{
    RandomYear year(seed);
    const std::vector<Event> expected =
        oracleEvents(year.rules, year.account(), year.meter, year.tick);
    std::vector<Event> evaluated = evaluateAlerts(year.rules, year.account(), year.meter.series());
    sort(evaluated);
    QCOMPARE(
        firstDifference(described(evaluated, year.calendar), described(expected, year.calendar)),
        QString());
    QVERIFY(evaluated == expected);
    tryBackTests(year, expected);
    const std::vector<Event> live = fedAtRandom(year);
    QCOMPARE(firstDifference(identities(live), identities(expected)), QString());
}

/// In rows, so that a long run shows how far it is.
void TestAlertProperties::allAgree_data()
{
    QTest::addColumn<int>("firstSeed");
    const int years = qEnvironmentVariableIsSet("VENTANILLA_LONG") ? 1'000 : yearsInRow;
    for (int seed = 1; seed <= years; seed += yearsInRow)
        QTest::addRow("%d years from seed %d", yearsInRow, seed) << seed;
}

void TestAlertProperties::allAgree()
{
    QFETCH(const int, firstSeed);
    for (int seed = firstSeed; seed < firstSeed + yearsInRow; ++seed) {
        tryYear(quint32(seed));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"in the year of seed %1"_s.arg(seed)));
    }
}

void TestAlertProperties::inOrderAllOfAnEventIsEqual()
{
    const quint32 years = qEnvironmentVariableIsSet("VENTANILLA_LONG") ? 100 : 4;
    for (quint32 seed = 5'001; seed <= 5'000 + years; ++seed) {
        const RandomYear year(seed);
        std::vector<Event> evaluated =
            evaluateAlerts(year.rules, year.account(), year.meter.series());
        sort(evaluated);
        const std::vector<Event> live = fedHourByHour(year.rules, year.account(), year.meter);
        QCOMPARE(
            firstDifference(described(live, year.calendar), described(evaluated, year.calendar)),
            QString());
        QVERIFY2(live == evaluated, qPrintable(u"in the year of seed %1"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(TestAlertProperties)
#include "tst_alertproperties.moc"
