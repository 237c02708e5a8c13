// How long alerts take to be evaluated, by themselves: a year's back-test of one account, the level
// adviser, and one hour of many accounts with four rules each, their states read from bytes and
// written again. No database.
//
//     bench_alerts [accounts]     (default 100000)
#include "models/domain/alerts/alertadvice.h"
#include "models/domain/alerts/alertevaluator.h"
#include "models/domain/alerts/livealerts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <numeric>

using namespace Ventanilla;
using namespace Ventanilla::Alerts;
using namespace Qt::Literals::StringLiterals;

namespace {

HourlySeries randomHours(qint64 first, qint64 end, qint64 tick)
{
    QRandomGenerator dice(7);
    HourlySeries series;
    for (qint64 hour = first; hour < end; ++hour) {
        if (dice.bounded(300) == 0)
            continue;
        const qint64 use = tick > 100 ? tick * (dice.bounded(30) == 0) : 100 * dice.bounded(20);
        series.append(hour, {use, ReadingQuality::Measured}, tick);
    }
    return series;
}

std::vector<Rule> fourRules(QDate away)
{
    const auto rule = [](AlertType type, double level) {
        return Rule{u"someone@example.com"_s, type, true,
                    Level::fromNumber(level, VolumeUnit::Gal).value(), std::nullopt};
    };
    std::vector rules{rule(AlertType::BillingCycle, 9'000), rule(AlertType::Daily, 320),
                      rule(AlertType::MultiDay, 2'000), rule(AlertType::Vacation, 90'000)};
    rules.back().dates = Dates{away, away.addDays(10)};
    return rules;
}

std::vector<QDate> monthly(QDate from, QDate to)
{
    std::vector<QDate> dates;
    for (; from < to; from = from.addMonths(1))
        dates.push_back(from);
    return dates;
}

void backTests(const std::vector<Rule> &rules, const Account &account, qint64 tick)
{
    QTextStream out(stdout);
    const qint64 end = account.calendar.firstHourOf({2026, 3, 12});
    const HourlySeries series = randomHours(end - 440 * 24, end, tick);
    constexpr int rounds = 20;
    for (const Rule &rule : rules) {
        QElapsedTimer clock;
        clock.start();
        size_t events = 0;
        for (int round = 0; round < rounds; ++round)
            events = backTest(rule, rules.back(), account, series)->events.size();
        const double test = static_cast<double>(clock.nsecsElapsed()) / rounds / 1e6;
        clock.start();
        const auto level = lowestLevel(rule, 3, std::nullopt, account, series);
        out << QString(toText(rule.type)).leftJustified(16) << "back-test "
            << QString::number(test, 'f', 3) << " ms, " << events << " events; level of 3 a year "
            << (level ? level->volume.shortest(level->unit) : u"-"_s) << " gal in "
            << QString::number(static_cast<double>(clock.nsecsElapsed()) / 1e6, 'f', 3) << " ms\n";
    }
}

void anHourOfMany(const std::vector<Rule> &rules, const Account &account, qint64 tick, int accounts)
{
    const qint64 next = account.calendar.firstHourOf({2026, 3, 11}) + 15;
    const HourlySeries series = randomHours(next - 60 * 24, next + 1, tick);
    const HoursReader hours = [&](qint64 first, qint64 end) { return series.between(first, end); };
    const State state = stateFrom(series.between(next - 60 * 24, next), {}, rules, account);
    std::vector<QByteArray> stored(static_cast<size_t>(accounts));
    for (QByteArray &bytes : stored)
        bytes = state.toBytes();
    QElapsedTimer clock;
    clock.start();
    size_t events = 0;
    for (QByteArray &bytes : stored) {
        State read = State::fromBytes(bytes).value();
        events += readingsArrived(read, {next}, rules, account, hours).fired.size();
        bytes = read.toBytes();
    }
    QTextStream(stdout) << accounts << " accounts, " << rules.size()
                        << " rules each, an hour: " << clock.elapsed() << " ms, " << events
                        << " events, " << stored.front().size() << " bytes of state each\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int accounts = arguments.size() > 1 ? arguments.at(1).toInt() : 100'000;
    const LocalCalendar calendar{QTimeZone("America/Chicago")};
    const Account account{calendar,
                          BillingCycles(monthly({2024, 6, 1}, {2026, 6, 1}), {}, {}),
                          VacationScope::All,
                          {}};
    for (const qint64 tick : {100, 100'000}) {
        QTextStream(stdout) << "a register of " << tick / 1'000.0 << " cf\n";
        const std::vector<Rule> rules = fourRules(QDate(2026, 3, 2));
        backTests(rules, account, tick);
        anHourOfMany(rules, account, tick, accounts);
    }
    return 0;
}
