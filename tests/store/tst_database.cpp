#include "models/store/database.h"

#include "models/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What one value of one row is.
QVariant single(Database &database, const QString &sql, const QVariantList &values = {})
{
    auto rows = database.run(sql, values);
    return rows && rows->next() ? rows->value(0) : QVariant();
}

Result<Done> ran(Database &database, const QString &sql, const QVariantList &values = {})
{
    auto rows = database.run(sql, values);
    if (!rows)
        return Unexpected{rows.error()};
    return done;
}

const QString insertSetting = u"INSERT INTO settings (name, value) VALUES (?, ?)"_s;
const QString countSettings = u"SELECT COUNT(*) FROM settings"_s;

} // namespace

class TestDatabaseConnection : public QObject
{
    Q_OBJECT

private slots:
    void migratesOnceAndForward_data() { TestDatabase::addRows(); }
    void migratesOnceAndForward()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        const auto again = migrate(*database);
        QVERIFY(again);
        QVERIFY(*again >= 2);
        QCOMPARE(single(*database, u"SELECT COUNT(*) FROM customers"_s).toInt(), 0);

        QVERIFY(ran(*database, u"INSERT INTO schema_version (version) VALUES (?)"_s, {9999}));
        const auto newer = migrate(*database);
        QVERIFY(!newer);
        QCOMPARE(newer.error().kind, Failure::Kind::Conflict);
    }

    void keepsValuesAsTheyAre_data() { TestDatabase::addRows(); }
    void keepsValuesAsTheyAre()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        const QString text = u"José \"Núñez\" O'Hara \\ 😀 ?"_s;
        const QByteArray bytes("\x00\x01\xff'\\?", 6);
        QVERIFY(ran(*database, insertSetting, {text, QString()}));
        QVERIFY(ran(*database, u"INSERT INTO utility (id, profile) VALUES (1, ?)"_s, {bytes}));
        auto rows = database->run(u"SELECT name, value FROM settings WHERE name = ?"_s, {text});
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), text);
        QVERIFY(!rows->isNull(1));
        QVERIFY(!rows->next());
        auto profile = database->run(u"SELECT profile FROM utility"_s);
        QVERIFY(profile && profile->next());
        QCOMPARE(profile->bytes(0), bytes);

        QVERIFY(ran(
            *database,
            u"INSERT INTO customers (customer_number, kind, given_name, version) VALUES (?, ?, ?, ?)"_s,
            {u"00000001"_s, u"person"_s, QVariant(), std::numeric_limits<qint64>::max()}));
        auto customer = database->run(u"SELECT given_name, version FROM customers"_s);
        QVERIFY(customer && customer->next());
        QCOMPARE(customer->optionalText(0), std::nullopt);
        QCOMPARE(customer->integer(1), std::numeric_limits<qint64>::max());
    }

    void sortsTextAsBytes_data() { TestDatabase::addRows(); }
    void sortsTextAsBytes()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        for (const QString &name :
             {u"b"_s, u"a-b"_s, u"ab"_s, u"B"_s, u"é"_s, u"z"_s, u"😀"_s, u"\uFF21"_s})
            QVERIFY(ran(*database, insertSetting, {name, u"x"_s}));
        QStringList names;
        auto rows = database->run(u"SELECT name FROM settings ORDER BY name"_s);
        QVERIFY(rows);
        while (rows->next())
            names.append(rows->text(0));
        QCOMPARE(
            names,
            QStringList({u"B"_s, u"a-b"_s, u"ab"_s, u"b"_s, u"z"_s, u"é"_s, u"\uFF21"_s, u"😀"_s}));
    }

    void readsWhileItReads_data() { TestDatabase::addRows(); }
    void readsWhileItReads()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        for (int i = 0; i < 5; ++i)
            QVERIFY(ran(*database, insertSetting, {QString::number(i), u"x"_s}));
        const QString select = u"SELECT name FROM settings ORDER BY name"_s;
        int pairs = 0;
        auto outer = database->run(select);
        QVERIFY(outer);
        while (outer->next()) {
            auto inner = database->run(select);
            QVERIFY(inner);
            while (inner->next())
                ++pairs;
        }
        QCOMPARE(pairs, 25);
    }

    void tellsFaultsApart_data() { TestDatabase::addRows(); }
    void tellsFaultsApart()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        QVERIFY(ran(*database, insertSetting, {u"a"_s, u"x"_s}));
        const auto duplicate = ran(*database, insertSetting, {u"a"_s, u"secret@example.com"_s});
        QVERIFY(!duplicate);
        QCOMPARE(storeFault(duplicate.error()), StoreFault::Duplicate);
        QCOMPARE(duplicate.error().kind, Failure::Kind::Conflict);
        QVERIFY(!duplicate.error().detail.contains(u"secret"));
        const auto reference =
            ran(*database, u"INSERT INTO cycles (account_number, read_on) VALUES (?, ?)"_s,
                {u"0000001"_s, u"x"_s});
        QVERIFY(!reference);
        QCOMPARE(storeFault(reference.error()), StoreFault::Reference);
        const auto mistake = ran(*database, u"SELECT nothing FROM nowhere"_s);
        QVERIFY(!mistake);
        QCOMPARE(storeFault(mistake.error()), StoreFault::Other);
        QCOMPARE(storeFault(Failure{}), StoreFault::None);
    }

    void rollsBackAfterAFailure_data() { TestDatabase::addRows(); }
    void rollsBackAfterAFailure()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        const auto refused = inTransaction(*database, [&]() -> Result<int> {
            if (auto added = ran(*database, insertSetting, {u"a"_s, u"x"_s}); !added)
                return Unexpected{added.error()};
            return Unexpected{Failure{}};
        });
        QVERIFY(!refused);
        QCOMPARE(single(*database, countSettings).toInt(), 0);

        // A failure that the work did not pass on keeps the transaction from being committed all
        // the same.
        const auto swallowed = inTransaction(*database, [&]() -> Result<int> {
            auto first = ran(*database, insertSetting, {u"a"_s, u"x"_s});
            auto second = ran(*database, insertSetting, {u"a"_s, u"x"_s});
            return first && !second ? 1 : 0;
        });
        QVERIFY(!swallowed);
        QCOMPARE(storeFault(swallowed.error()), StoreFault::Duplicate);
        QCOMPARE(single(*database, countSettings).toInt(), 0);

        const auto kept = inTransaction(*database, [&] {
            return ran(*database, insertSetting, {u"a"_s, u"x"_s});
        });
        QVERIFY(kept);
        QCOMPARE(single(*database, countSettings).toInt(), 1);
    }

    void triesAgainWhereAnotherWasFirst()
    {
        const TestDatabase test(Dialect::Postgresql);
        if (!test.whyMissing().isEmpty())
            QSKIP(qPrintable(test.whyMissing()));
        auto one = test.connectMigrated();
        auto other = test.connect();
        QVERIFY(one && other);
        QVERIFY(ran(*one, insertSetting, {u"count"_s, u"0"_s}));
        const QString add =
            u"UPDATE settings SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"_s;
        int attempts = 0;
        const auto added = inTransaction(*one, [&]() -> Result<Done> {
            ++attempts;
            single(*one, countSettings);
            if (attempts == 1) {
                auto meanwhile = inTransaction(*other, [&] { return ran(*other, add); });
                if (!meanwhile)
                    return meanwhile;
            }
            return ran(*one, add);
        });
        QVERIFY(added);
        QCOMPARE(attempts, 2);
        QCOMPARE(single(*one, u"SELECT value FROM settings"_s).toString(), u"2"_s);

        attempts = 0;
        const auto inVain = inTransaction(*one, [&]() -> Result<Done> {
            ++attempts;
            single(*one, countSettings);
            if (auto meanwhile = inTransaction(*other, [&] { return ran(*other, add); });
                !meanwhile)
                return meanwhile;
            return ran(*one, add);
        });
        QVERIFY(!inVain);
        QCOMPARE(storeFault(inVain.error()), StoreFault::Serialization);
        QVERIFY(inVain.error().retryAfterSeconds.has_value());
        QVERIFY(attempts > 5);
    }

    void refusesToWriteInAReader()
    {
        const TestDatabase test(Dialect::Postgresql);
        if (!test.whyMissing().isEmpty())
            QSKIP(qPrintable(test.whyMissing()));
        auto database = test.connectMigrated();
        QVERIFY(database);
        QVERIFY(!inTransaction(*database, Access::Read, [&] {
            return ran(*database, insertSetting, {u"a"_s, u"x"_s});
        }));
    }

    void connectsAgainAfterALoss()
    {
        const TestDatabase test(Dialect::Postgresql);
        if (!test.whyMissing().isEmpty())
            QSKIP(qPrintable(test.whyMissing()));
        auto database = test.connectMigrated();
        auto other = test.connect();
        QVERIFY(database && other);
        const QString name =
            single(*database, u"SELECT CAST(pg_backend_pid() AS TEXT)"_s).toString();
        QVERIFY(ran(*other, u"SELECT pg_terminate_backend("_s + name + u')'));
        const auto read = [&] { return ran(*database, countSettings); };
        const auto lost = inTransaction(*database, Access::Read, read);
        QVERIFY(!lost);
        QCOMPARE(storeFault(lost.error()), StoreFault::Disconnected);
        QVERIFY(inTransaction(*database, Access::Read, read));
    }

    void countsEachStatement()
    {
        const TestDatabase test(Dialect::Sqlite);
        auto database = test.connectMigrated();
        QVERIFY(database);
        int newest = 0;
        database->setStatementObserver([&](int number) { newest = number; });
        QVERIFY(inTransaction(*database, [&] {
            return ran(*database, insertSetting, {u"a"_s, u"x"_s});
        }));
        QCOMPARE(newest, 3); // begin, insert, commit
    }

    void saysWhenAnotherHoldsTheLock()
    {
        const TestDatabase test(Dialect::Sqlite);
        auto one = test.connectMigrated();
        auto other = test.connect();
        QVERIFY(one && other);
        QVERIFY(ran(*other, u"PRAGMA busy_timeout = 20"_s));
        QVERIFY(one->begin(Access::Write));
        const auto refused = inTransaction(*other, [&] {
            return ran(*other, insertSetting, {u"a"_s, u"x"_s});
        });
        one->rollBack();
        QVERIFY(!refused);
        QCOMPARE(storeFault(refused.error()), StoreFault::Busy);
        QCOMPARE(refused.error().kind, Failure::Kind::Unavailable);
    }

    void noticesAFileThatIsNoDatabase()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"test.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto database = Database::open(u"sqlite:"_s + path);
        QVERIFY(!database);
        QCOMPARE(storeFault(database.error()), StoreFault::Damaged);
    }

    void makesFilesForTheirOwnerAlone()
    {
        const TestDatabase test(Dialect::Sqlite);
        QVERIFY(test.connectMigrated());
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(test.url().mid(7)) & others, QFile::Permissions());
    }

    void refusesOtherUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another database") << u"mysql://localhost/x"_s;
        QTest::newRow("no path") << u"sqlite:"_s;
        QTest::newRow("no database") << u"postgresql://localhost"_s;
    }
    void refusesOtherUrls()
    {
        QFETCH(const QString, url);
        const auto database = Database::open(url);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Failure::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseConnection)
#include "tst_database.moc"
