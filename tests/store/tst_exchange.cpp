#include "models/store/exchange/export.h"
#include "models/store/exchange/import.h"

#include "models/domain/packedreadings.h"
#include "models/store/readingstore.h"
#include "tests/store/importfiles.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestExchange : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QString in() const { return m_directory->filePath(u"in"_s); }
    QString out() const { return m_directory->filePath(u"out"_s); }

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatItTook_data() { TestDatabase::addRows(); }
    void givesBackWhatItTook()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        const Files files = wholeSet();
        writeFiles(in(), files);
        const auto report = importDirectory(*database, in());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->isLoaded,
                 report->faults.empty() ? "" : qPrintable(report->faults.front().text()));
        QCOMPARE(report->rows, 35);
        QVERIFY(exportDirectory(*database, out()));
        QCOMPARE(difference(readFiles(out()), files), QString());

        ImportOptions replace;
        replace.replace = true;
        const auto again = importDirectory(*database, out(), replace);
        QVERIFY(again && again->isLoaded);
        QVERIFY(exportDirectory(*database, m_directory->filePath(u"out2"_s)));
        QCOMPARE(difference(readFiles(m_directory->filePath(u"out2"_s)), files), QString());
    }

    void takesOtherFormsOfTheSame_data() { TestDatabase::addRows(); }
    void takesOtherFormsOfTheSame()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        writeFiles(in(),
                   {{u"customers.csv"_s,
                     "\xef\xbb\xbf"
                     "kind,customer_number\n\"person\", 0000 0001 \n"},
                    {u"accounts.csv"_s,
                     "customer_number,account_number,status,service_address,postal_code\r"
                     "00000001,0000001,active,x,60432\r"},
                    {u"meters.csv"_s,
                     "meter_serial,account_number,digits,resolution_cf\nM-1,0000001,8,0.100\n"},
                    {u"readings.csv"_s,
                     "quality,usage_cf,starts_at,meter_serial\n"
                     ",2.50,2024-03-01T03:00:00Z,M-1\n"
                     "estimated,1.000,2024-02-29T20:00:00-05:00,M-1\n"}});
        const auto report = importDirectory(*database, in());
        QVERIFY2(report && report->isLoaded,
                 report && !report->faults.empty() ? qPrintable(report->faults[0].text()) : "");
        QVERIFY(exportDirectory(*database, out()));
        const Files exported = readFiles(out());
        QCOMPARE(exported[u"readings.csv"_s],
                 QByteArray("meter_serial,starts_at,usage_cf,quality\r\n"
                            "M-1,2024-03-01T01:00:00Z,1,estimated\r\n"
                            "M-1,2024-03-01T03:00:00Z,2.5,measured\r\n"));
        QVERIFY(
            exported[u"accounts.csv"_s].contains("0000001,00000001,active,x,,60432,,,,,,0,\r\n"));
        QVERIFY(exported[u"meters.csv"_s].contains("M-1,0000001,8,0.1,,,\r\n"));
        QVERIFY(!exported.contains(u"utility.json"_s));
    }

    void refusesToImportIntoData_data() { TestDatabase::addRows(); }
    void refusesToImportIntoData()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        writeFiles(in(), wholeSet());
        const auto first = importDirectory(*database, in());
        QVERIFY(first && first->isLoaded);
        const auto second = importDirectory(*database, in());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Failure::Kind::Conflict);
        QCOMPARE(second.error().type, u"/problems/has-data"_s);
        QVERIFY(!importDirectory(*database, m_directory->filePath(u"nowhere"_s)));
    }

    void keepsThePasswordsOfStaff_data() { TestDatabase::addRows(); }
    void keepsThePasswordsOfStaff()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        for (const QString &name : {u"super1"_s, u"rep1"_s}) {
            QVERIFY(
                database->run(u"INSERT INTO staff (username, display_name, role, password_hash) "
                              "VALUES (?, 'x', 'representative', 'secret')"_s,
                              {name}));
        }
        writeFiles(in(), wholeSet());
        const auto report = importDirectory(*database, in());
        QVERIFY(report && report->isLoaded);
        QCOMPARE(count(*database, u"staff WHERE password_hash = 'secret'"_s), 2);
        QCOMPARE(count(*database, u"staff WHERE role = 'supervisor'"_s), 1);
        ImportOptions replace;
        replace.replace = true;
        const auto replaced = importDirectory(*database, in(), replace);
        QVERIFY(replaced && replaced->isLoaded);
        QCOMPARE(count(*database, u"staff WHERE password_hash = 'secret'"_s), 1);
    }

    void aTrailThatIsBroughtTakesThePlaceOfStaffsRows_data() { TestDatabase::addRows(); }
    void aTrailThatIsBroughtTakesThePlaceOfStaffsRows()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        QVERIFY(database->run(
            u"INSERT INTO audit (id, instant, actor, role, action, subject, previous_hash, hash)"
            " VALUES (1, '2026-01-01T00:00:00Z', 'x', 'administrator', 'staff_added', 'staff/x', '', 'h')"_s));
        Files files = wholeSet();
        writeFiles(in(), files);
        const auto report = importDirectory(*database, in());
        QVERIFY2(report && report->isLoaded,
                 report && !report->faults.empty() ? qPrintable(report->faults[0].text()) : "");
        QVERIFY(exportDirectory(*database, out()));
        QCOMPARE(difference(readFiles(out()), files), QString());
    }

    void replacingTheDataKeepsTheTrail_data() { TestDatabase::addRows(); }
    void replacingTheDataKeepsTheTrail()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        Files files = wholeSet();
        writeFiles(in(), files);
        const auto first = importDirectory(*database, in());
        QVERIFY(first && first->isLoaded && !first->hadData);
        const qint64 rows = count(*database, u"audit"_s);
        QVERIFY(rows > 0);

        ImportOptions replace;
        replace.replace = true;
        QVERIFY(QFile::remove(in() + u"/history/audit.jsonl"_s));
        const auto kept = importDirectory(*database, in(), replace);
        QVERIFY(kept && kept->isLoaded && kept->hadData);
        QCOMPARE(kept->trailRows, rows);
        QVERIFY(!kept->isTrailReplaced);
        QCOMPARE(count(*database, u"audit"_s), rows);

        writeFiles(in(), files);
        const auto replaced = importDirectory(*database, in(), replace);
        QVERIFY(replaced && replaced->isLoaded);
        QVERIFY(replaced->isTrailReplaced);
        QCOMPARE(count(*database, u"audit"_s), rows);
    }

    void packsReadingsInAnyOrder_data() { TestDatabase::addRows(); }
    void packsReadingsInAnyOrder()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        Files files = wholeSet();
        QByteArrayList lines = files[u"readings.csv"_s].split('\n');
        const QByteArray header = lines.takeFirst();
        lines.removeLast();
        std::reverse(lines.begin(), lines.end());
        Files shuffled = files;
        shuffled[u"readings.csv"_s] = header + '\n' + lines.join('\n') + '\n';
        writeFiles(in(), shuffled);
        const auto report = importDirectory(*database, in());
        QVERIFY(report && report->isLoaded);
        QVERIFY(exportDirectory(*database, out()));
        QCOMPARE(difference(readFiles(out()), files), QString());
    }

    void storesPackedReadings_data() { TestDatabase::addRows(); }
    void storesPackedReadings()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        writeFiles(in(), wholeSet());
        const auto report = importDirectory(*database, in());
        QVERIFY(report && report->isLoaded);
        ReadingMonth month(100);
        month.set(3, {700, ReadingQuality::Measured});
        const QString account = u"0000001"_s;
        const QString meter = u"M-1"_s;
        QVERIFY(inTransaction(*database, [&] {
            return storeReadings(*database,
                                 {{account, meter, u"2024-03"_s, month.packed()},
                                  {account, meter, u"2024-04"_s, month.packed()}});
        }));
        const auto months = readReadings(*database, account, meter, u"2024-03"_s, u"2024-04"_s);
        QVERIFY(months);
        QCOMPARE(months->size(), size_t(2));
        const auto unpacked = ReadingMonth::unpack(months->front().hours);
        QVERIFY(unpacked);
        QCOMPARE(*unpacked, month);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
