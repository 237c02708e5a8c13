#include "tests/e2e/plannedmerge.h"
#include "tests/server/serverprocess.h"
#include "tests/support/exampleutility.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTest>
#include <QUuid>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate day(2026, 3, 8);

/// Runs the server with its place to end in a file that it watches.
class EndingServer
{
public:
    EndingServer(const QString &databaseUrl, const QString &order)
    {
        qputenv("VENTANILLA_HARD_STOP", order.toLocal8Bit());
        m_server = std::make_unique<ServerProcess>(
            databaseUrl, QStringList{u"--clock"_s, u"2026-03-08T10:00:00Z"_s});
        qunsetenv("VENTANILLA_HARD_STOP");
        if (!m_server->isRunning())
            qFatal("no server: %s", m_server->errors().constData());
    }
    ServerProcess *operator->() { return m_server.get(); }

private:
    std::unique_ptr<ServerProcess> m_server;
};

QMap<QString, QByteArray> exported(const QString &databaseUrl)
{
    const auto database = Database::open(databaseUrl);
    if (!database)
        qFatal("no connection: %s", qPrintable(database.error().detail));
    return exportedFiles(**database, day);
}

int number(const QString &databaseUrl, const QString &sql)
{
    const auto database = Database::open(databaseUrl);
    auto rows = (*database)->run(sql);
    return rows && rows->next() ? int(rows->integer(0)) : -1;
}

/// A utility, a session, and the merge that it is about to send: the example of rules.md.
struct Scene
{
    QByteArray token;
    QByteArray headers;
    QByteArray body;

    explicit Scene(const QString &databaseUrl)
    {
        if (const auto imported = importExampleUtility(databaseUrl, ExampleStaff::None); !imported)
            qFatal("no utility: %s", qPrintable(imported.error().detail));
        ServerProcess::addStaff(databaseUrl, StaffRole::Supervisor, u"supervisor"_s);
        const ServerProcess server(databaseUrl, {u"--clock"_s, u"2026-03-08T10:00:00Z"_s});
        token = server.signIn(StaffRole::Supervisor);
        headers = bearer(token) + newKey();
        body = plannedMerge(server, token);
    }
};

void giveOrder(const QString &file, int statement)
{
    QFile order(file);
    if (!order.open(QIODevice::WriteOnly))
        qFatal("no order can be given");
    order.write(QByteArray::number(statement));
}

} // namespace

/// A merge is all or nothing, wherever the server's process ends in it, and its key has one effect.
class TestKillMerge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifdef QT_NO_DEBUG
        QSKIP("the server ends at a chosen statement in debug builds alone");
#endif
    }

    void everyPlaceOnItsOwn()
    {
        const QString base = m_directory.filePath(u"base.db"_s);
        const Scene scene(u"sqlite:"_s + base);
        const auto before = exported(u"sqlite:"_s + base);
        const auto after = mergedState(base, scene);
        QVERIFY(before != after);
        const int step = isLong() ? 1 : 5;
        int place = 1;
        int committed = 0;
        for (; killedAt(place, base, scene, before, after, committed); place += step) {
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d statements at most; %d ends after the commit", place - 1, committed);
        QVERIFY(place > 20);
    }

    void oneAfterTheOtherOnPostgresql()
    {
        const TestDatabase test(Dialect::Postgresql);
        if (!test.whyMissing().isEmpty())
            QSKIP(qPrintable(test.whyMissing()));
        const Scene scene(test.url());
        const auto before = exported(test.url());
        for (int place = isLong() ? 1 : 3;; place += isLong() ? 1 : 17) {
            EndingServer server(test.url(), m_order);
            giveOrder(m_order, place);
            const ApiReply reply = server->call("POST", "/v1/merges", scene.headers, scene.body);
            QFile::remove(m_order);
            if (reply.status == 201)
                break;
            QCOMPARE(reply.status, 0);
            QVERIFY(server->waitForEnd());
            if (number(test.url(), u"SELECT COUNT(*) FROM merges"_s) == 0)
                QCOMPARE(differenceOf(exported(test.url()), before), QByteArray());
        }
        checkOneEffect(test.url());
    }

private:
    static bool isLong()
    {
        return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0;
    }

    QString copyOf(const QString &base)
    {
        const QString path = m_directory.filePath(u"run.db"_s);
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u".audit-key"_s, u".audit-key.mark"_s}) {
            QFile::remove(path + end);
            QFile::copy(base + end, path + end);
        }
        return path;
    }

    QMap<QString, QByteArray> mergedState(const QString &base, const Scene &scene)
    {
        const QString url = u"sqlite:"_s + copyOf(base);
        {
            EndingServer server(url, m_order);
            const ApiReply reply = server->call("POST", "/v1/merges", scene.headers, scene.body);
            if (reply.status != 201)
                qFatal("no merge: %s", reply.body.constData());
        }
        return exported(url);
    }

    /// Ends the server before statement @p place of the merge and looks at what is left; false
    /// where the merge is done before that place.
    bool killedAt(int place, const QString &base, const Scene &scene,
                  const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after,
                  int &committed)
    {
        const QString url = u"sqlite:"_s + copyOf(base);
        bool isKilled = false;
        [&] {
            EndingServer server(url, m_order);
            giveOrder(m_order, place);
            const ApiReply reply = server->call("POST", "/v1/merges", scene.headers, scene.body);
            QFile::remove(m_order);
            isKilled = reply.status == 0;
            QCOMPARE(reply.status, isKilled ? 0 : 201);
            QVERIFY(!isKilled || server->waitForEnd());
        }();
        const auto left = exported(url);
        committed += left == after && isKilled ? 1 : 0;
        [&] {
            if (left != after)
                QVERIFY2(left == before,
                         ("place " + QByteArray::number(place) + ": " + differenceOf(left, before))
                             .constData());
            ServerProcess server(url, {u"--clock"_s, u"2026-03-08T10:05:00Z"_s});
            const ApiReply first = server.call("POST", "/v1/merges", scene.headers, scene.body);
            QVERIFY2(first.status == 201, first.body.constData());
            const ApiReply again = server.call("POST", "/v1/merges", scene.headers, scene.body);
            QCOMPARE(again.status, 201);
            QCOMPARE(again.headers.value("idempotency-replayed"), QByteArray("true"));
            QCOMPARE(again.json, first.json);
            QCOMPARE(differenceOf(exported(url), after), QByteArray());
            const ApiReply trail = server.call("GET", "/v1/audit/verify", bearer(scene.token));
            QVERIFY2(trail.json[u"verified"].toBool(), trail.body.constData());
        }();
        checkOneEffect(url);
        return isKilled;
    }

    static void checkOneEffect(const QString &url)
    {
        QCOMPARE(number(url, u"SELECT COUNT(*) FROM merges"_s), 1);
        QCOMPARE(number(url, u"SELECT COUNT(*) FROM audit WHERE action = 'merge_applied'"_s), 1);
        QCOMPARE(number(url, u"SELECT COUNT(*) FROM usernames WHERE state = 'merged'"_s), 2);
        QCOMPARE(number(url, u"SELECT COUNT(*) FROM autopays WHERE state = 'active'"_s), 2);
    }

    QTemporaryDir m_directory;
    const QString m_order = m_directory.filePath(u"order"_s);
};

QTEST_GUILESS_MAIN(TestKillMerge)
#include "tst_killmerge.moc"
