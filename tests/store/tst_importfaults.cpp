#include "models/store/exchange/export.h"
#include "models/store/exchange/import.h"

#include "tests/store/importfiles.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// What is wrong in files that are imported, and what is said of it.
class TestImportFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QString in() const { return m_directory->filePath(u"in"_s); }
    QString out() const { return m_directory->filePath(u"out"_s); }

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void namesTheFault_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QString &file, const QByteArray &added,
                            const QString &fault) {
            QTest::newRow(name) << file << added << fault;
        };
        const QString customers = u"customers.csv"_s;
        row("too few digits", customers, "123,person,,,,,",
            u"customers.csv:5: customer_number: is not 8 digits"_s);
        row("a word that is none", customers, "00000009,dog,,,,,",
            u"customers.csv:5: kind: is none of person, organization"_s);
        row("a flag that is none", customers, "00000009,person,,,,,fraud;x",
            u"customers.csv:5: flags: is none of fraud, legal_hold, dispute"_s);
        row("nothing where something is needed", customers, ",person,,,,,",
            u"customers.csv:5: customer_number: is needed"_s);
        row("a key twice", customers, "00000001,person,,,,,",
            u"customers.csv:5: customer_number: is there already"_s);
        row("too few fields", customers, "00000009,person",
            u"customers.csv:5: row: has 2 fields, the header has 7"_s);
        row("a quote too many", customers, "00000009,person,a\"b,,,,",
            u"customers.csv:5: row: a quote stands in a field that is not quoted"_s);
        row("a control character", customers,
            QByteArray("00000009,person,a\x01"
                       "b,,,,"),
            u"customers.csv:5: given_name: holds a control character"_s);
        row("a line break in a key", u"meters.csv"_s, "M\t9,0000001,4,100,,,",
            u"meters.csv:4: meter_serial: holds a control character"_s);
        row("no UTF-8", customers, "00000009,person,\xff,,,,",
            u"customers.csv:5: row: is not UTF-8"_s);
        row("a bad address", u"contacts.csv"_s, "00000001,email,nobody,",
            u"contacts.csv:4: value: is no e-mail address"_s);
        row("a bad number", u"contacts.csv"_s, "00000001,phone,12,",
            u"contacts.csv:4: value: is no telephone number"_s);
        row("a day that is none", u"contacts.csv"_s, "00000001,phone,312-555-0100,2023-02-29",
            u"contacts.csv:4: sms_consent_on: is no date such as 2026-03-08"_s);
        row("an unknown customer", u"accounts.csv"_s, "0000009,00000099,active,x,,60432,,,,,,,",
            u"accounts.csv:5: customer_number: names an unknown customer"_s);
        row("three digits", u"meters.csv"_s, "M-9,0000001,3,0.1,,,",
            u"meters.csv:4: digits: is neither 4 nor 8"_s);
        row("no resolution", u"meters.csv"_s, "M-9,0000001,4,0,,,",
            u"meters.csv:4: resolution_cf: is not between 0.001 and 1000000"_s);
        row("an account's sequence twice", u"bills.csv"_s,
            "0000000009,0000001,1,2026-01-01,2026-02-01,1,1,,,,,,",
            u"bills.csv:4: sequence: is there already"_s);
        row("a period that ends before it starts", u"bills.csv"_s,
            "0000000009,0000001,9,2026-01-02,2026-01-01,1,1,,,,,,",
            u"bills.csv:4: period_end: is before period_start"_s);
        row("four decimals", u"bills.csv"_s,
            "0000000009,0000001,9,2026-01-01,2026-02-01,1.2345,1,,,,,,",
            u"bills.csv:4: usage_cf: is no decimal with at most three decimals"_s);
        row("an unknown meter", u"readings.csv"_s, "M-9,2024-03-01T00:00:00Z,1,",
            u"readings.csv:7: meter_serial: names an unknown meter"_s);
        row("a half hour", u"readings.csv"_s, "M-1,2024-03-01T00:30:00Z,1,",
            u"readings.csv:7: starts_at: is not a whole hour in UTC"_s);
        row("the 30th of February", u"readings.csv"_s, "M-1,2024-02-30T00:00:00Z,1,",
            u"readings.csv:7: starts_at: is out of range"_s);
        row("an hour twice", u"readings.csv"_s, "M-1,2024-03-01T00:00:00Z,1,",
            u"readings.csv:7: starts_at: is there already for this meter"_s);
        row("half a tick", u"readings.csv"_s, "M-2,2024-03-01T01:00:00Z,50,measured",
            u"readings.csv:7: usage_cf: is measured and no multiple of the meter's resolution, 100"_s);
        row("a reading below 0", u"readings.csv"_s, "M-1,2024-03-01T01:00:00Z,-1,",
            u"readings.csv:7: usage_cf: is no decimal with at most three decimals, or is below 0"_s);
        row("a login twice in other case", u"logins.csv"_s, "ANA.RUIZ@example.com,,active,,,",
            u"logins.csv:4: email: is there already"_s);
        row("an unknown login", u"usernames.csv"_s, "x,x@example.com,,,,,merged,y@example.com,",
            u"usernames.csv:5: merged_into: names an unknown login"_s);
        row("a moment that is none", u"usernames.csv"_s, "x,x@example.com,,yesterday,,,,,",
            u"usernames.csv:5: last_sign_in: is no instant such as 2026-03-08T10:00:00Z"_s);
        row("an unknown username", u"username_accounts.csv"_s, "nobody,0000001,,",
            u"username_accounts.csv:3: username: names an unknown username"_s);
        row("a link twice", u"username_accounts.csv"_s, "aruiz1,0000001,x,",
            u"username_accounts.csv:3: account_number: is there already"_s);
        row("an unknown owner", u"payment_methods.csv"_s, "pm_9,nobody,card,,4242,,,fp",
            u"payment_methods.csv:5: owner: is neither a known username nor a known login"_s);
        row("three last digits", u"payment_methods.csv"_s, "pm_9,aruiz1,card,,424,,,fp",
            u"payment_methods.csv:5: last4: is not four digits"_s);
        row("a 13th month", u"payment_methods.csv"_s, "pm_9,aruiz1,card,,4242,2028-13,,fp",
            u"payment_methods.csv:5: expires: is no month such as 2026-03"_s);
        row("an unknown payment method", u"autopays.csv"_s, "ap_9,0000001,pm_9,active,,,,,",
            u"autopays.csv:3: payment_method_id: names an unknown payment method"_s);
        row("half a cent", u"autopays.csv"_s, "ap_9,0000001,pm_1,active,,,1.5,,",
            u"autopays.csv:3: maximum_cents: is no whole number"_s);
        row("four decimals of a gallon", u"alert_rules.csv"_s,
            "aruiz1,0000001,vacation,0.1234,gal,1,,,",
            u"alert_rules.csv:5: threshold_value: has more decimals than its unit allows, or is too large"_s);
        row("neither yes nor no", u"alert_rules.csv"_s, "aruiz1,0000001,vacation,1,gal,yes,,,",
            u"alert_rules.csv:5: enabled: is neither 0 nor 1"_s);
        row("a note on nobody", u"history/notes.jsonl"_s,
            "{\"row\":{\"author\":\"a\",\"created_at\":\"x\",\"customer_number\":\"00000099\","
            "\"id\":\"n\",\"text\":\"\"},"
            "\"table\":\"notes\"}",
            u"history/notes.jsonl:2: customer_number: names an unknown row of customers"_s);
        row("a touch of no merge", u"history/merges.jsonl"_s,
            "{\"row\":{\"kind\":\"login\",\"merge_id\":\"m\",\"touched_key\":\"x\"},"
            "\"table\":\"merge_touches\"}",
            u"history/merges.jsonl:1: merge_id: names an unknown row of merges"_s);
        row("a line of no table", u"history/notes.jsonl"_s, "{}",
            u"history/notes.jsonl:2: table: is no line of this file"_s);
    }
    void namesTheFault()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, row);
        QFETCH(const QString, fault);
        const TestDatabase test(Dialect::Sqlite);
        auto database = test.connectMigrated();
        QVERIFY(database);
        Files files = wholeSet();
        files[file] += row + "\r\n";
        writeFiles(in(), files);
        const auto report = importDirectory(*database, in());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->isLoaded);
        QCOMPARE(report->badRows, 1);
        QCOMPARE(report->faults.size(), size_t(1));
        QCOMPARE(report->faults.front().text(), fault);
        QCOMPARE(count(*database, u"customers"_s), 0);

        ImportOptions skip;
        skip.skipBadRows = true;
        const auto skipped = importDirectory(*database, in(), skip);
        QVERIFY(skipped && skipped->isLoaded);
        QCOMPARE(skipped->badRows, 1);
        QCOMPARE(skipped->rows, 35);
        const QByteArray rejected = readFiles(in())[u"rejected/"_s + file];
        QVERIFY(rejected.endsWith("\r\n"));
        QCOMPARE(rejected.count('\n'), file.endsWith(u".csv") ? 2 : 1);
    }

    void loadsTheRestWithoutTheBadRows_data() { TestDatabase::addRows(); }
    void loadsTheRestWithoutTheBadRows()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        const Files good = wholeSet();
        Files files = good;
        // A customer who is refused takes the account and the link that refer to it along.
        files[u"customers.csv"_s] += "00000004,dog,,,,,\r\n";
        files[u"accounts.csv"_s] += "0000004,00000004,active,x,,60432,,,,,,,\r\n";
        files[u"username_accounts.csv"_s] += "aruiz1,0000004,,\r\n";
        files[u"bills.csv"_s] += "0000000001,0000002,1,2026-01-01,2026-02-01,1,1,,,,,,\r\n";
        files[u"readings.csv"_s] += "M-1,2024-03-01T00:00:00Z,9,\r\n";
        writeFiles(in(), files);
        ImportOptions skip;
        skip.skipBadRows = true;
        const auto report = importDirectory(*database, in(), skip);
        QVERIFY(report && report->isLoaded);
        QCOMPARE(report->badRows, 5);
        QVERIFY(exportDirectory(*database, out()));
        QCOMPARE(difference(readFiles(out()), good), QString());
        const Files rejected = readFiles(in() + u"/rejected"_s);
        QCOMPARE(rejected.size(), 5);
        QCOMPARE(rejected[u"username_accounts.csv"_s],
                 QByteArray("username,account_number,label,role\r\naruiz1,0000004,,\r\n"));
        QCOMPARE(rejected[u"readings.csv"_s],
                 QByteArray("meter_serial,starts_at,usage_cf,quality\r\n"
                            "M-1,2024-03-01T00:00:00Z,9,measured\r\n"));
    }

    void refusesAHeader_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("an unknown column") << QByteArray("customer_number,kind,age\r\n")
                                           << u"customers.csv:1: age: is an unknown column"_s;
        QTest::newRow("a column twice") << QByteArray("customer_number,kind,kind\r\n")
                                        << u"customers.csv:1: kind: stands twice in the header"_s;
        QTest::newRow("without a needed column")
            << QByteArray("customer_number\r\n")
            << u"customers.csv:1: kind: is needed and is not in the header"_s;
        QTest::newRow("no header")
            << QByteArray() << u"customers.csv:1: row: the header is missing or no CSV"_s;
    }
    void refusesAHeader()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, fault);
        const TestDatabase test(Dialect::Sqlite);
        auto database = test.connectMigrated();
        QVERIFY(database);
        writeFiles(in(), {{u"customers.csv"_s, text}});
        ImportOptions skip;
        skip.skipBadRows = true;
        const auto report = importDirectory(*database, in(), skip);
        QVERIFY(report && !report->isLoaded);
        QCOMPARE(report->faults.size(), size_t(1));
        QCOMPARE(report->faults.front().text(), fault);
    }

    void refusesAProfileThatIsNone()
    {
        const TestDatabase test(Dialect::Sqlite);
        auto database = test.connectMigrated();
        QVERIFY(database);
        writeFiles(in(), {{u"utility.json"_s, "{\n\"a\": 1,\n}"}});
        const auto report = importDirectory(*database, in());
        QVERIFY(report && !report->isLoaded);
        QVERIFY(report->faults.front().text().startsWith(u"utility.json:3: profile: "));

        writeFiles(in(), {{u"utility.json"_s, "{}"}});
        ImportOptions options;
        options.checkProfile = [](const QByteArray &) { return std::optional(u"has no name"_s); };
        const auto checked = importDirectory(*database, in(), options);
        QVERIFY(checked && !checked->isLoaded);
        QCOMPARE(checked->faults.front().text(), u"utility.json:1: profile: has no name"_s);
    }

    void reportsEveryBadRow_data() { TestDatabase::addRows(); }
    void reportsEveryBadRow()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        QByteArray customers = "customer_number,kind,given_name\r\n";
        for (int i = 0; i < 700; ++i)
            customers += QByteArray::number(10'000'000 + i % 600) + ",person,\"x\n\x7f\"\r\n";
        writeFiles(in(),
                   {{u"customers.csv"_s, customers},
                    {u"accounts.csv"_s,
                     "account_number,customer_number,status,service_address,postal_code\r\n"
                     "1,10000000,active,x,60432\r\n0000002,20000000,active,x,60432\r\n"}});
        const auto report = importDirectory(*database, in());
        QVERIFY(report && !report->isLoaded);
        // Control characters in the names, all of them; then nobody is known.
        QCOMPARE(report->badRows, 702);
        QCOMPARE(report->faults[1].line, 4);
        QCOMPARE(report->rows, 0);

        customers.replace("\"x\n\x7f\"", "x");
        writeFiles(in(), {{u"customers.csv"_s, customers}});
        const auto twice = importDirectory(*database, in());
        QVERIFY(twice && !twice->isLoaded);
        QCOMPARE(twice->badRows, 102);
        QVERIFY(
            std::any_of(twice->faults.begin(), twice->faults.end(), [](const ImportFault &fault) {
                return fault.text() == u"customers.csv:701: customer_number: is there already";
            }));
    }
};

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_importfaults.moc"
