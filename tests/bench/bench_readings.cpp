// How long two years of one meter's hours take from the store, by the service, and over HTTP until they
// are decoded; how many bytes travel; how long 10,000 readings take to be posted; and how long the page
// of a customer with 300 metered accounts takes. On SQLite, and on PostgreSQL where it is installed.
//
//   bench_readings [ROUNDS]     50 unless said otherwise

#include "models/contract/codec.h"
#include "models/domain/usage/hourlyseries.h"
#include "models/store/readingstore.h"
#include "tests/server/realdesk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int accounts = 300; // beside 0000001
constexpr int manyMeters = 10'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Prints the median and the slowest of @p rounds, in milliseconds.
template <typename Work>
void measure(const char *what, int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    out() << u"  %1  median %2 ms, slowest %3 ms\n"_s.arg(QLatin1StringView(what), -44)
                 .arg(times[times.size() / 2], 0, 'f', 2)
                 .arg(times.back(), 0, 'f', 2);
    out().flush();
}

void put(Database &database, const char *sql, const QVariantList &values)
{
    if (const auto rows = database.run(QLatin1StringView(sql), values); !rows)
        qFatal("%s: %s", sql, qPrintable(rows.error().detail));
}

QString serialOf(int meter)
{
    return u"B%1"_s.arg(meter, 6, 10, QChar(u'0'));
}

/// Something like a house: quiet nights, mornings and evenings. In tenths of a cubic foot.
int tenthsAt(int hourOfDay, QRandomGenerator &random)
{
    const int most = hourOfDay < 6 ? 2 : hourOfDay < 9 ? 40 : hourOfDay < 17 ? 14 : hourOfDay < 22 ? 32 : 10;
    return static_cast<int>(random.bounded(most));
}

QByteArray packedMonth(QRandomGenerator &random, const QDate &day)
{
    ReadingMonth month(100);
    for (int hour = 0; hour < day.daysInMonth() * 24; ++hour)
        month.set(hour, {tenthsAt(hour % 24, random) * 100LL, ReadingQuality::Measured});
    return month.packed();
}

/// 25 months of account 0000001; three of 300 accounts of the same customer; ten thousand meters.
void fill(Database &database)
{
    QRandomGenerator random(1);
    std::vector<StoredReadings> months;
    const auto addMonths = [&](const QString &account, const QString &serial, int count) {
        const QDate today = QDate::currentDate();
        for (int back = 0; back < count; ++back)
            months.push_back({account, serial, today.addMonths(-back).toString(u"yyyy-MM"_s),
                              packedMonth(random, today.addMonths(-back))});
    };
    addMonths(u"0000001"_s, u"MTR-77001"_s, 25);
    for (int i = 0; i < accounts; ++i) {
        const QString number = u"%1"_s.arg(1'000'000 + i);
        put(database,
            "INSERT INTO accounts (account_number, customer_number, status, service_address, "
            "postal_code) VALUES (?, '00000002', 'active', '1 Elm St', '60432')",
            {number});
        put(database,
            "INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf, "
            "installed_on) VALUES (?, ?, 8, 100, '2020-01-01')",
            {number, u"A%1"_s.arg(i)});
        addMonths(number, u"A%1"_s.arg(i), 3);
    }
    for (int i = 0; i < manyMeters; ++i)
        put(database,
            "INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf) "
            "VALUES ('0000009', ?, 8, 100)",
            {serialOf(i)});
    if (const auto stored = storeReadings(database, months); !stored)
        qFatal("%s", qPrintable(stored.error().detail));
}

GetUsage twoYears()
{
    GetUsage request;
    request.accountNumber = AccountNumber::parse(u"0000001"_s).value();
    request.to = QDate::currentDate();
    request.from = request.to.addYears(-2);
    request.interval = UsageInterval::Hour;
    return request;
}

void readFromStore(Database &database)
{
    const auto months = readReadings(database, u"0000001"_s, u"MTR-77001"_s, u"0000-01"_s,
                                     u"9999-12"_s);
    HourlySeries hours;
    for (const StoredReadings &month : *months) {
        const QDate first = QDate::fromString(month.month + u"-01"_s, Qt::ISODate);
        if (!hours.append(month.hours, firstHourOfUtcMonth(first)))
            qFatal("damaged");
    }
}

PostMeterReadings post(int firstHour, bool isOneMeter)
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    now.setTime(QTime(now.time().hour(), 0));
    PostMeterReadings request;
    for (int i = 0; i < manyMeters; ++i)
        request.readings.push_back(
            {isOneMeter ? u"MTR-77001"_s : serialOf(i),
             now.addSecs(-3'600LL * (firstHour + (isOneMeter ? i : 0))),
             Volume::fromMilliCubicFeet(100 * (i % 40)), ReadingQuality::Measured});
    return request;
}

/// What @p future comes to, at once: QTest's waiting looks every 10 ms.
template <typename T>
Result<T> waitClosely(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

template <typename Op>
void ask(Backend &backend, const Op &request)
{
    const auto answer = waitClosely(backend.send(request));
    if (!answer)
        qFatal("%s: %s", Op::id, qPrintable(answer.error().detail));
}

void measureOn(const TestDatabase &test, int rounds)
{
    RealDesk desk(test);
    const auto database = test.connect();
    if (const auto filled = inTransaction(*database,
                                          [&]() -> Result<Done> {
                                              fill(*database);
                                              return done;
                                          });
        !filled)
        qFatal("%s", qPrintable(filled.error().detail));
    ServerProcess::addStaff(test.url(), StaffRole::MeterFeed, u"feed"_s);
    const auto supervisor = desk.signIn(u"supervisor"_s);
    const auto feed = desk.signIn(u"feed"_s);
    measure("two years of hours from the store", rounds, [&] { readFromStore(*database); });
    measure("the same over HTTP and decoded", rounds, [&] { ask(*supervisor, twoYears()); });
    const GetUsage request = twoYears();
    const ApiReply reply = desk.server().call(
        "GET",
        u"/v1/accounts/0000001/usage?from=%1&to=%2&interval=hour"_s
            .arg(request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate))
            .toLatin1(),
        "Accept-Encoding: gzip\r\n" + bearer(desk.server().signIn(u"supervisor"_s)));
    out() << "  bytes of its body, gzipped: " << reply.body.size() << '\n';
    GetCustomer customer;
    customer.customerNumber = CustomerNumber::parse(u"00000002"_s).value();
    measure("a customer's page, 300 metered accounts", rounds,
            [&] { ask(*supervisor, customer); });
    measure("10,000 hours of one meter posted", 3, [&, hour = 0]() mutable {
        ask(*feed, post(20'000 + 10'000 * hour++, true));
    });
    measure("an hour of 10,000 meters posted", 3,
            [&, hour = 0]() mutable { ask(*feed, post(hour++, false)); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 50;
    for (const auto &[name, dialect] :
         {std::pair("SQLite", Dialect::Sqlite), {"PostgreSQL", Dialect::Postgresql}}) {
        const TestDatabase test(dialect);
        out() << name << (test.whyMissing().isEmpty() ? QString() : u": "_s + test.whyMissing())
              << '\n';
        if (test.whyMissing().isEmpty())
            measureOn(test, rounds);
    }
    return 0;
}
