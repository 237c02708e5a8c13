// How long an hour's readings of many accounts take, each with four alert rules, from the request to the answer: through
// POST /v1/meter-readings of the real server, on a SQLite file as in production (WAL, synchronous=FULL). Beside it the
// floor: the same packed months written alone, by one prepared statement, as many a transaction.
//
//     bench_alertfeed [ACCOUNTS [HOURS]]     (default 100000 and 2)
//
// Goal (quality.md): 100,000 accounts in 10 s. The first hour makes every account's state anew, from 75 days.

#include "models/domain/packedreadings.h"
#include "models/store/change.h"
#include "models/store/readingstore.h"
#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 firstAccount = 1'000'000;
constexpr int kindsOfHouses = 64; ///< that differ in their use
constexpr int readingsAtOnce = 10'000;
const QDateTime firstHour({2026, 3, 20}, {15, 0}, Qt::UTC);

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void must(const Result<Done> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
}

double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

QByteArray someMonth(QRandomGenerator &random, int hours)
{
    ReadingMonth month(100);
    for (int hour = 0; hour < hours; ++hour) {
        const double part = random.generateDouble(); // few hours use much
        month.set(hour, {static_cast<qint64>(part * part * part * part * 60) * 100, ReadingQuality::Measured});
    }
    return month.packed();
}

void addHouses(Database &database)
{
    QRandomGenerator random(1);
    must(apply(database, u"CREATE TEMP TABLE houses (kind INTEGER, month TEXT, hours BLOB)"_s), "houses");
    const int hoursOfMarch = static_cast<int>(QDateTime({2026, 3, 1}, {0, 0}, Qt::UTC).secsTo(firstHour) / 3600);
    for (int kind = 0; kind < kindsOfHouses; ++kind) {
        for (const auto &[month, hours] : {std::pair(u"2026-01"_s, 744), {u"2026-02"_s, 672}, {u"2026-03"_s, hoursOfMarch}})
            must(apply(database, u"INSERT INTO houses VALUES (?, ?, ?)"_s, {kind, month, someMonth(random, hours)}), "houses");
    }
}

/// One customer, account, 0.1-cf meter, login and recipient after the other; two years of read dates around; all four rules,
/// and one vacation in ten is now.
constexpr const char *tables[] = {
    "customers (customer_number, kind, given_name) SELECT CAST(i + 10000000 AS TEXT), 'person', 'Ana' FROM n",
    "accounts (account_number, customer_number, status, service_address, postal_code)"
    " SELECT CAST(i AS TEXT), CAST(i + 10000000 AS TEXT), 'active', '1 Elm St', '97501' FROM n",
    "meters (account_number, meter_serial, digits, resolution_milli_cf, installed_on)"
    " SELECT CAST(i AS TEXT), 'M' || i, 8, 100, '2020-01-01' FROM n",
    "cycles (account_number, read_on)"
    " SELECT CAST(i AS TEXT), date('2025-04-01', k || ' months', (i % 28) || ' days') FROM n, months",
    "logins (email_key, email, state) SELECT 'c' || i || '@example.com', 'c' || i || '@example.com', 'active' FROM n",
    "login_accounts (account_number, email_key) SELECT CAST(i AS TEXT), 'c' || i || '@example.com' FROM n",
    "alert_rules (account_number, owner_kind, owner_key, type, threshold_value, threshold_unit, enabled, starts_on, ends_on)"
    " SELECT CAST(i AS TEXT), 'login', 'c' || i || '@example.com', type, level, 'gal', 1,"
    " CASE WHEN type = 'vacation' THEN CASE WHEN i % 10 = 0 THEN '2026-03-12' ELSE '2026-07-04' END END,"
    " CASE WHEN type = 'vacation' THEN CASE WHEN i % 10 = 0 THEN '2026-03-24' ELSE '2026-07-14' END END"
    " FROM n, (SELECT 'daily' AS type, '700' AS level UNION ALL SELECT 'multi_day', '5000'"
    " UNION ALL SELECT 'billing_cycle', '20000' UNION ALL SELECT 'vacation', '5000') rules",
    "alert_recipients (account_number, id, name, email, language, alert_types)"
    " SELECT CAST(i AS TEXT), 'rcp_' || i, 'Ana', 'c' || i || '@example.com', 'es', 'daily;multi_day' FROM n",
    "reading_months (account_number, meter_serial, month, hours)"
    " SELECT CAST(i AS TEXT), 'M' || i, month, hours FROM n JOIN houses ON kind = i % 64"};

void fill(Database &database, qint64 accounts)
{
    addHouses(database);
    const QString numbers = u"INSERT INTO %1 "_s;
    const QString range = u"WITH RECURSIVE n (i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %2),"
                          " months (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM months WHERE k < 23) "_s
                              .arg(firstAccount)
                              .arg(firstAccount + accounts - 1);
    for (const char *table : tables) {
        const QString text = QString::fromLatin1(table);
        const qsizetype select = text.indexOf(u" SELECT");
        must(inTransaction(database, [&] { return apply(database, numbers.arg(text.left(select)) + range + text.mid(select)); }),
             table);
    }
    must(apply(database, u"ANALYZE"_s), "analyze"); // as behind an import
}

/// One in a hundred houses has a pipe that burst in this hour; another one each hour.
QByteArray use(qint64 account, int hour)
{
    if ((account + 37 * hour) % 100 == 0)
        return "150.0";
    const qint64 ticks = (account * 7 + hour) % 40;
    return QByteArray::number(ticks / 10) + '.' + QByteArray::number(ticks % 10);
}

std::vector<QByteArray> requests(qint64 accounts, int hour)
{
    const QByteArray at = firstHour.addSecs(3600LL * hour).toString(Qt::ISODate).toLatin1();
    std::vector<QByteArray> bodies;
    for (qint64 first = 0; first < accounts; first += readingsAtOnce) {
        QByteArray body = "{\"readings\":[";
        for (qint64 i = first; i < std::min(accounts, first + readingsAtOnce); ++i)
            body += (i == first ? "" : ",") + ("{\"meter_serial\":\"M" + QByteArray::number(firstAccount + i))
                + "\",\"starts_at\":\"" + at + "\",\"usage_cf\":" + use(firstAccount + i, hour) + '}';
        bodies.push_back(body + "]}");
    }
    return bodies;
}

qint64 eventsIn(Database &database)
{
    auto rows = database.run(u"SELECT COUNT(*) FROM alert_events"_s);
    return rows && rows->next() ? rows->integer(0) : -1;
}

/// Processor time that the process has taken, in seconds; 0 where the system does not tell in this way.
double processorTime(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return static_cast<double>(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / 100;
}

void feed(const ServerProcess &server, const QByteArray &token, Database &database, qint64 accounts, int hour,
          const char *what)
{
    const std::vector<QByteArray> bodies = requests(accounts, hour);
    const qint64 before = eventsIn(database);
    const double workBefore = processorTime(server.pid());
    QElapsedTimer clock;
    clock.start();
    for (const QByteArray &body : bodies) {
        const ApiReply reply = server.call("POST", "/v1/meter-readings", bearer(token) + newKey(), body);
        if (reply.status != 200)
            qFatal("%d %s", reply.status, reply.body.constData());
    }
    const double time = seconds(clock);
    out() << u"%1 %2 s (processor %3)  %4 readings/s  %5 events\n"_s.arg(QLatin1StringView(what), -35)
                 .arg(time, 7, 'f', 2)
                 .arg(processorTime(server.pid()) - workBefore, 0, 'f', 2)
                 .arg(static_cast<double>(accounts) / time, 8, 'f', 0)
                 .arg(eventsIn(database) - before);
    out().flush();
}

/// The months of March as they stand now, written over themselves.
void floorOf(Database &database)
{
    std::vector<StoredReadings> months;
    auto rows = database.run(u"SELECT account_number, meter_serial, hours FROM reading_months WHERE month = '2026-03'"_s);
    while (rows && rows->next())
        months.push_back({rows->text(0), rows->text(1), u"2026-03"_s, rows->bytes(2)});
    const QString sql = u"UPDATE reading_months SET hours = ? WHERE account_number = ? AND meter_serial = ? AND month = ?"_s;
    QElapsedTimer clock;
    clock.start();
    for (size_t first = 0; first < months.size(); first += readingsAtOnce) {
        must(inTransaction(database,
                           [&]() -> Result<Done> {
                               for (size_t i = first; i < std::min(months.size(), first + readingsAtOnce); ++i) {
                                   const StoredReadings &month = months[i];
                                   if (auto written = apply(database, sql,
                                                            {month.hours, month.accountNumber, month.meterSerial, month.month});
                                       !written)
                                       return written;
                               }
                               return done;
                           }),
             "floor");
    }
    const double time = seconds(clock);
    out() << u"%1 %2 s  %3 readings/s\n"_s.arg(u"floor: the packed months alone"_s, -35)
                 .arg(time, 7, 'f', 2)
                 .arg(static_cast<double>(months.size()) / time, 8, 'f', 0);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 accounts = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100'000;
    const int hours = argc > 2 ? QByteArray(argv[2]).toInt() : 2;
    const TestDatabase test(Dialect::Sqlite);
    ServerProcess::importCustomer(test.url());
    ServerProcess::addStaff(test.url(), StaffRole::MeterFeed, u"feed"_s);
    const auto database = test.connect();
    QElapsedTimer clock;
    clock.start();
    fill(*database, accounts);
    out() << accounts << u" accounts filled in %1 s\n"_s.arg(seconds(clock), 0, 'f', 1) << Qt::flush;

    const ServerProcess server(test.url(), {u"--requests-per-second"_s, u"0"_s, u"--clock"_s, u"2026-03-22T12:00:00Z"_s});
    if (!server.isRunning())
        qFatal("no server");
    const QByteArray token = server.signIn(u"feed"_s);
    feed(server, token, *database, accounts, 0, "an hour, every state made anew");
    for (int hour = 1; hour <= hours; ++hour)
        feed(server, token, *database, accounts, hour, "an hour");
    feed(server, token, *database, accounts, hours, "the same hour again");
    floorOf(*database);
    return 0;
}
