#include "models/service/meterreadings.h"

#include "models/contract/codec.h"
#include "models/service/exchange.h"
#include "models/service/readingsarrived.h"
#include "models/store/readingstore.h"
#include "tests/support/exampleutility.h"
#include "tests/support/servicefixture.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The clock of the fixture stands at 17:00.
const QDateTime noon(QDate(2026, 3, 9), QTime(12, 0), Qt::UTC);

MeterReading reading(const QString &serial, const QDateTime &startsAt, const char *cf,
                     ReadingQuality quality = ReadingQuality::Measured)
{
    return {serial, startsAt, Volume::parse(QLatin1StringView(cf), VolumeUnit::Cf).value(),
            quality};
}

QDateTime hourAfterNoon(int hours)
{
    return noon.addSecs(hours * 3600);
}

PostMeterReadings post(std::vector<MeterReading> readings)
{
    PostMeterReadings request;
    request.readings = std::move(readings);
    return request;
}

/// The fixture with a fine meter M-1 at account 0000001, a coarse one, M-2, at 0000002.
class Feed : public ServiceFixture
{
public:
    explicit Feed(const TestDatabase &test) : ServiceFixture(test)
    {
        addMeter(u"0000001"_s, u"M-1"_s, 8, 100);
        addMeter(u"0000002"_s, u"M-2"_s, 4, 100'000);
        token = signIn(u"feed"_s);
    }

    void addMeter(const QString &account, const QString &serial, int digits, int resolution)
    {
        put(u"INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf) "
            "VALUES (?, ?, ?, ?)"_s,
            {account, serial, digits, resolution});
    }

    /// What is known of the hour; empty where nothing is.
    std::optional<HourlyUse> stored(const QString &account, const QString &serial,
                                    const QDateTime &startsAt)
    {
        const QString month = startsAt.toString(u"yyyy-MM"_s);
        const auto months = readReadings(database(), account, serial, month, month);
        if (!months || months->empty())
            return std::nullopt;
        return ReadingMonth::unpack(months->front().hours)
            ->at((startsAt.date().day() - 1) * 24 + startsAt.time().hour());
    }

    QString token;
};

std::optional<HourlyUse> measured(qint64 milliCf)
{
    return HourlyUse{milliCf, ReadingQuality::Measured};
}

std::optional<HourlyUse> estimated(qint64 milliCf)
{
    return HourlyUse{milliCf, ReadingQuality::Estimated};
}

} // namespace

class TestMeterReadings : public QObject
{
    Q_OBJECT

private slots:
    void hoursAreStoredOnceHoweverOftenTheyAreSent_data() { TestDatabase::addRows(); }
    void hoursAreStoredOnceHoweverOftenTheyAreSent()
    {
        TEST_DATABASE(test);
        Feed feed(test);
        const auto request =
            post({reading(u"M-1"_s, hourAfterNoon(1), "0.2"), reading(u"M-2"_s, noon, "100"),
                  reading(u"M-1"_s, noon, "12.3"), reading(u"M-1"_s, noon, "12.3"),
                  reading(u"M-1"_s, QDateTime(QDate(2026, 2, 28), QTime(23, 0), Qt::UTC), "0")});
        const auto first = feed.run(request, feed.token);
        QVERIFY(first);
        QCOMPARE(first->status, 200);
        QCOMPARE(first->value, (ReadingsReceipt{4, 1}));
        QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s, noon), measured(12'300));
        QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s, hourAfterNoon(1)), measured(200));
        QVERIFY(!feed.stored(u"0000001"_s, u"M-1"_s, hourAfterNoon(2)));
        QCOMPARE(feed.stored(u"0000002"_s, u"M-2"_s, noon), measured(100'000));
        QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s,
                             QDateTime(QDate(2026, 2, 28), QTime(23, 0), Qt::UTC)),
                 measured(0));
        const QString trail = u"SELECT COUNT(*) FROM audit WHERE action = 'readings_received'"_s;
        QCOMPARE(feed.look(trail).toInt(), 1);

        const auto again = feed.run(request, feed.token);
        QVERIFY(again);
        QCOMPARE(again->value, (ReadingsReceipt{0, 5}));
        QCOMPARE(feed.look(trail).toInt(), 1); // nothing changed, so there is nothing to tell
        QCOMPARE(feed.run(post({}), feed.token)->value, (ReadingsReceipt{0, 0}));
    }

    void whatTakesThePlaceOfWhat_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<ReadingQuality>("before");
        QTest::addColumn<ReadingQuality>("arriving");
        QTest::addColumn<bool>("takesOver");
        using enum ReadingQuality;
        for (const auto &[name, dialect] :
             {std::pair("SQLite", Dialect::Sqlite), {"PostgreSQL", Dialect::Postgresql}}) {
            const auto row = [name = name, dialect = dialect](const char *what, ReadingQuality a,
                                                              ReadingQuality b, bool takesOver) {
                QTest::addRow("%s, %s", what, name) << dialect << a << b << takesOver;
            };
            row("a measured value for an estimate", Estimated, Measured, true);
            row("an estimate for a measured value", Measured, Estimated, false);
            row("a better estimate", Estimated, Estimated, true);
            row("a corrected value", Measured, Measured, true);
        }
    }
    void whatTakesThePlaceOfWhat()
    {
        TEST_DATABASE(test);
        QFETCH(const ReadingQuality, before);
        QFETCH(const ReadingQuality, arriving);
        QFETCH(const bool, takesOver);
        Feed feed(test);
        QVERIFY(feed.run(post({reading(u"M-1"_s, noon, "1", before)}), feed.token));
        const auto second = feed.run(post({reading(u"M-1"_s, noon, "2", arriving)}), feed.token);
        QVERIFY(second);
        QCOMPARE(second->value, takesOver ? (ReadingsReceipt{1, 0}) : (ReadingsReceipt{0, 1}));
        QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s, noon),
                 takesOver ? std::optional(HourlyUse{2'000, arriving})
                           : std::optional(HourlyUse{1'000, before}));
    }

    void anEstimateKeepsItsThousandths_data() { TestDatabase::addRows(); }
    void anEstimateKeepsItsThousandths()
    {
        TEST_DATABASE(test);
        Feed feed(test);
        QVERIFY(feed.run(post({reading(u"M-2"_s, noon, "3.207", ReadingQuality::Estimated)}),
                         feed.token));
        QCOMPARE(feed.stored(u"0000002"_s, u"M-2"_s, noon), estimated(3'207));
    }

    void oneWrongReadingRefusesAll_data()
    {
        QTest::addColumn<MeterReading>("wrong");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const MeterReading &wrong, const QString &field,
                            const QString &code) { QTest::newRow(name) << wrong << field << code; };
        row("an unknown meter", reading(u"M-9"_s, noon, "1"), u"meter_serial"_s,
            u"unknown_meter"_s);
        row("no whole hour", reading(u"M-1"_s, noon.addSecs(1800), "1"), u"starts_at"_s,
            u"not_a_whole_hour"_s);
        row("more than an hour ahead", reading(u"M-1"_s, hourAfterNoon(7), "1"), u"starts_at"_s,
            u"in_the_future"_s);
        row("negative", reading(u"M-1"_s, hourAfterNoon(1), "-0.1"), u"usage_cf"_s, u"negative"_s);
        row("half a tick of a fine meter", reading(u"M-1"_s, hourAfterNoon(1), "0.05"),
            u"usage_cf"_s, u"not_a_multiple"_s);
        row("half a tick of a coarse meter", reading(u"M-2"_s, hourAfterNoon(1), "50"),
            u"usage_cf"_s, u"not_a_multiple"_s);
        row("another value of an hour of the request", reading(u"M-1"_s, noon, "1.1"),
            u"starts_at"_s, u"contradictory"_s);
        row("another quality of an hour of the request",
            reading(u"M-1"_s, noon, "1", ReadingQuality::Estimated), u"starts_at"_s,
            u"contradictory"_s);
    }
    void oneWrongReadingRefusesAll()
    {
        QFETCH(const MeterReading, wrong);
        QFETCH(const QString, field);
        QFETCH(const QString, code);
        const TestDatabase test(Dialect::Sqlite);
        Feed feed(test);
        const auto refused = feed.run(post({reading(u"M-1"_s, noon, "1"), wrong}), feed.token);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
        QCOMPARE(refused.error().errors.size(), size_t(1));
        QCOMPARE(refused.error().errors.front().pointer, u"/readings/1/"_s + field);
        QCOMPARE(refused.error().errors.front().code, code);
        QCOMPARE(refused.error().detail, refused.error().errors.front().detail);
        QVERIFY(!feed.stored(u"0000001"_s, u"M-1"_s, noon));
        CallContext spanish = Feed::as(feed.token);
        spanish.language = Language::Es;
        const auto told = execute(feed.service(), feed.database(),
                                  post({reading(u"M-1"_s, noon, "1"), wrong}), spanish);
        QVERIFY(!told && told.error().detail != refused.error().detail);
    }

    void anHourAheadOfTheClockIsTaken()
    {
        const TestDatabase test(Dialect::Sqlite);
        Feed feed(test);
        QVERIFY(feed.run(post({reading(u"M-1"_s, hourAfterNoon(6), "1")}), feed.token));
    }

    void wrongReadingsAreAllNamedUpToAHundred()
    {
        const TestDatabase test(Dialect::Sqlite);
        Feed feed(test);
        std::vector<MeterReading> readings;
        for (int i = 0; i < 120; ++i)
            readings.push_back(reading(u"M-9"_s, noon, "1"));
        const auto refused = feed.run(post(readings), feed.token);
        QVERIFY(!refused);
        QCOMPARE(refused.error().errors.size(), size_t(100));
        QVERIFY(refused.error().detail.startsWith(u"120 "));
    }

    void aRequestHasTenThousandReadingsAtMost()
    {
        const TestDatabase test(Dialect::Sqlite);
        Feed feed(test);
        std::vector<MeterReading> readings;
        for (int i = 0; i < 10'001; ++i)
            readings.push_back(reading(u"M-1"_s, hourAfterNoon(-i), "0.1"));
        const auto refused = feed.run(post(readings), feed.token);
        QVERIFY(!refused);
        QCOMPARE(refused.error().errors.front().code, u"too_many"_s);
        readings.pop_back();
        QCOMPARE(feed.run(post(readings), feed.token)->value, (ReadingsReceipt{10'000, 0}));
        QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s, hourAfterNoon(-9'999)), measured(100));
    }

    void anHourOfManyMeters_data() { TestDatabase::addRows(); }
    void anHourOfManyMeters()
    {
        TEST_DATABASE(test);
        constexpr int meters = 600; // more months than are read at once
        Feed feed(test);
        std::vector<MeterReading> readings;
        for (int i = 0; i < meters; ++i) {
            const QString serial = u"N-%1"_s.arg(i, 4, 10, QChar(u'0'));
            feed.addMeter(u"0000003"_s, serial, 8, 100);
            readings.push_back(reading(serial, noon, "0.1"));
        }
        QCOMPARE(feed.run(post(readings), feed.token)->value, (ReadingsReceipt{meters, 0}));
        for (MeterReading &each : readings)
            each.startsAt = hourAfterNoon(1);
        QCOMPARE(feed.run(post(readings), feed.token)->value, (ReadingsReceipt{meters, 0}));
        QCOMPARE(feed.look(u"SELECT COUNT(*) FROM reading_months"_s).toInt(), meters);
        for (const char *serial : {"N-0000", "N-0255", "N-0256", "N-0599"}) {
            for (const int hour : {0, 1})
                QCOMPARE(feed.stored(u"0000003"_s, QLatin1StringView(serial), hourAfterNoon(hour)),
                         measured(100));
        }
    }

    void aKeyIsAnsweredOnceAndOnlyTheFeedMayPost()
    {
        const TestDatabase test(Dialect::Sqlite);
        Feed feed(test);
        const CallContext context = Feed::as(feed.token);
        const auto request = post({reading(u"M-1"_s, noon, "1")});
        const auto first = execute(feed.service(), feed.database(), request, context);
        const auto second = execute(feed.service(), feed.database(), request, context);
        QVERIFY(first && second);
        QVERIFY(second->replayed);
        QCOMPARE(second->value, first->value);
        for (const QString &name : {u"okafor"_s, u"marsh"_s, u"admin"_s}) {
            const auto refused = feed.run(request, feed.signIn(name));
            QVERIFY(!refused);
            QCOMPARE(refused.error().type, u"/problems/role"_s);
        }
    }

    void noHourIsLostWhereFeedsMeet_data() { TestDatabase::addRows(); }
    void noHourIsLostWhereFeedsMeet()
    {
        TEST_DATABASE(test);
        constexpr int feeds = 4;
        constexpr int hours = 24;
        Feed feed(test);
        std::atomic<int> accepted = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < feeds; ++i) {
            threads.emplace_back([&, i] {
                const auto connection = feed.connect();
                for (int hour = i; hour < hours * feeds; hour += feeds) {
                    const auto answer =
                        execute(feed.service(), *connection,
                                post({reading(u"M-1"_s, hourAfterNoon(-hour), "0.1")}),
                                Feed::as(feed.token));
                    accepted += answer ? static_cast<int>(answer->value.accepted) : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(accepted, hours * feeds);
        for (int hour = 0; hour < hours * feeds; ++hour)
            QCOMPARE(feed.stored(u"0000001"_s, u"M-1"_s, hourAfterNoon(-hour)), measured(100));
    }

    void whatCameByPostIsExportedAsIfImported_data() { TestDatabase::addRows(); }
    void whatCameByPostIsExportedAsIfImported()
    {
        TEST_DATABASE(test);
        Feed feed(test);
        QRandomGenerator random(9);
        for (int batch = 0; batch < 5; ++batch) {
            std::vector<MeterReading> readings;
            for (int i = 0; i < 200; ++i) {
                const QDateTime at = hourAfterNoon(-random.bounded(2'000));
                const bool isMeasured = random.bounded(4) > 0;
                readings.push_back(
                    {u"M-1"_s, at,
                     Volume::fromMilliCubicFeet(random.bounded(40) * (isMeasured ? 100 : 1)),
                     isMeasured ? ReadingQuality::Measured : ReadingQuality::Estimated});
            }
            // An hour that chance took twice would be contradictory.
            std::sort(readings.begin(), readings.end(),
                      [](const auto &a, const auto &b) { return a.startsAt < b.startsAt; });
            readings.erase(
                std::unique(readings.begin(), readings.end(),
                            [](const auto &a, const auto &b) { return a.startsAt == b.startsAt; }),
                readings.end());
            QVERIFY(feed.run(post(readings), feed.token));
        }
        const QTemporaryDir directory;
        QVERIFY(exportData(feed.database(), directory.path()));
        const TestDatabase second(dialect);
        const auto other = second.connectMigrated();
        const auto report = importData(*other, directory.path(), {});
        QVERIFY(report && report->isLoaded);
        const auto before = exportedFiles(feed.database());
        QVERIFY(before[u"readings.csv"_s].size() > 20'000);
        QCOMPARE(differenceOf(before, exportedFiles(*other)), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestMeterReadings)
#include "tst_meterreadings.moc"
