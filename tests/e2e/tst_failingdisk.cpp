#include "tests/e2e/failingdisk.h"
#include "tests/e2e/plannedmerge.h"
#include "tests/server/serverprocess.h"
#include "tests/support/exampleutility.h"

#include "models/store/database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <cerrno>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// quality.md, "Reliability": the first 40; all of them in the long loop.
int lastPlace()
{
    return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0 ? 150 : 40;
}

const QDate day(2026, 3, 8);

std::unique_ptr<Database> opened(const QString &url)
{
    auto database = Database::open(url);
    if (!database)
        qFatal("no connection: %s", qPrintable(database.error().detail));
    return std::move(*database);
}

QString firstCell(Database &database, const QString &sql)
{
    auto rows = database.run(sql);
    return rows && rows->next() ? rows->text(0) : QString();
}

} // namespace

/// A disk that is full or fails, at any write of a merge: the server says so in words, changes nothing, corrupts nothing,
/// and goes on when the disk is well again.
class TestFailingDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!FailingDisk::whyMissing().isEmpty())
            QSKIP(qPrintable(FailingDisk::whyMissing()));
    }

    void everyWriteOfAMerge_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("no room is left") << ENOSPC;
        QTest::newRow("the disk fails") << EIO;
    }

    void everyWriteOfAMerge()
    {
        QFETCH(const int, error);
        FailingDisk disk;
        const QString url = u"sqlite:"_s + disk.path(u"desk.db"_s);
        prepare(url);
        const auto before = exportedFiles(*opened(url), day);
        {
            const ServerProcess server = started(disk, url);
            const QByteArray token = server.signIn(StaffRole::Supervisor);
            int refusals = 0;
            for (int place = 1; place <= lastPlace(); ++place) {
                mergeAndUndo(server, token, disk, place, error, refusals);
                if (QTest::currentTestFailed()) {
                    qInfo("at write %d", place);
                    return;
                }
            }
            QVERIFY2(refusals > lastPlace() / 3, qPrintable(QString::number(refusals)));
            qInfo("%d of %d merges were refused", refusals, lastPlace());
            const ApiReply trail = server.call("GET", "/v1/audit/verify", bearer(token));
            QVERIFY2(trail.json[u"verified"].toBool(), trail.body.constData());
        }
        const auto database = opened(url);
        QCOMPARE(firstCell(*database, u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(firstCell(*database, u"PRAGMA foreign_key_check"_s), QString());
        QCOMPARE(differenceOf(exportedFiles(*database, day), before), QByteArray());
    }

    void anImportWithoutRoom_data()
    {
        QTest::addColumn<int>("place");
        for (const int place : {1, 5, 20, 60})
            QTest::addRow("at write %d", place) << place;
    }

    /// What was imported before stands, and the same import goes well when there is room.
    void anImportWithoutRoom()
    {
        QFETCH(const int, place);
        FailingDisk disk;
        const QTemporaryDir folder;
        writeExampleUtility(folder.path());
        const QString url = u"sqlite:"_s + disk.path(u"desk.db"_s);
        const QStringList import{u"import"_s, u"--database"_s, url, folder.path()};
        const FailingDisk::Environment environment(disk);
        disk.failAt(place, ENOSPC);
        const ProgramRun refused = runProgram(import);
        QVERIFY(disk.heal() > 0);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("room") || refused.errors.contains("disk"), refused.errors.constData());
        const ProgramRun repeated = runProgram(import);
        QVERIFY2(repeated.exitCode == 0, repeated.errors.constData());
        QCOMPARE(firstCell(*opened(url), u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(firstCell(*opened(url), u"SELECT COUNT(*) FROM customers"_s), u"3"_s);
    }

    void anExportWithoutRoom_data()
    {
        QTest::addColumn<int>("place");
        for (const int place : {1, 2, 3, 5, 8, 13})
            QTest::addRow("at write %d", place) << place;
    }

    /// What was exported is whole, file by file, or not there.
    void anExportWithoutRoom()
    {
        QFETCH(const int, place);
        FailingDisk disk;
        const QTemporaryDir folder;
        const QString url = u"sqlite:"_s + folder.filePath(u"desk.db"_s);
        prepare(url);
        QCOMPARE(runProgram({u"export"_s, u"--database"_s, url, folder.filePath(u"whole"_s)}).exitCode, 0);
        const QStringList command{u"export"_s, u"--database"_s, url, disk.path(u"export"_s)};
        const FailingDisk::Environment environment(disk);
        disk.failAt(place, ENOSPC);
        const ProgramRun refused = runProgram(command);
        QVERIFY(disk.heal() > 0);
        QVERIFY2(refused.exitCode == 1, refused.errors.constData());
        QVERIFY(!refused.errors.isEmpty());
        checkFiles(folder.filePath(u"whole"_s), disk.path(u"export"_s));
        QCOMPARE(runProgram(command).exitCode, 0);
        checkFiles(folder.filePath(u"whole"_s), disk.path(u"export"_s));
    }

private:
    /// Every file of @p folder is as in @p whole.
    static void checkFiles(const QString &whole, const QString &folder)
    {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QFile expected(whole + file.fileName().mid(folder.size()));
            QVERIFY(file.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll() == expected.readAll(), qPrintable(file.fileName()));
        }
    }

    static void prepare(const QString &url)
    {
        if (const auto imported = importExampleUtility(url, ExampleStaff::None); !imported)
            qFatal("no utility: %s", qPrintable(imported.error().detail));
        ServerProcess::addStaff(url, StaffRole::Supervisor, u"supervisor"_s);
    }

    static ServerProcess started(const FailingDisk &disk, const QString &url)
    {
        const FailingDisk::Environment environment(disk);
        return ServerProcess(url, {u"--clock"_s, u"2026-03-08T10:00:00Z"_s, u"--requests-per-second"_s, u"1000"_s});
    }

    /// A merge whose write @p place and all later ones fail, the same again on a disk that is well, and its undo.
    void mergeAndUndo(const ServerProcess &server, const QByteArray &token, FailingDisk &disk, int place, int error, int &refusals)
    {
        const QByteArray body = plannedMerge(server, token);
        const QByteArray headers = bearer(token) + newKey();
        disk.failAt(place, error);
        ApiReply reply = server.call("POST", "/v1/merges", headers, body);
        disk.heal();
        if (reply.status != 201) {
            ++refusals;
            QVERIFY2(reply.status == 503, reply.body.constData());
            QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
            QCOMPARE(reply.type(), u"/problems/unavailable"_s);
            QVERIFY2(isSaid(reply.json[u"detail"].toString(), error), reply.body.constData());
            QVERIFY(reply.headers.value("retry-after").toInt() > 0);
            reply = server.call("POST", "/v1/merges", headers, body);
            QVERIFY2(reply.status == 201, reply.body.constData());
            QVERIFY(!reply.headers.contains("idempotency-replayed"));
        }
        const QByteArray undo = "/v1/merges/" + reply.json[u"id"].toString().toLatin1() + "/undo";
        const ApiReply undone = server.call("POST", undo, bearer(token) + newKey(), "{}");
        QVERIFY2(undone.status == 200, undone.body.constData());
    }

    /// SQLite tells a full disk from a broken one by where it met it: a sync that fails is a broken disk to it.
    static bool isSaid(const QString &sentence, int error)
    {
        const bool isBroken = sentence.contains(u"disk failed"_s);
        return error == ENOSPC ? isBroken || sentence.contains(u"no room left"_s) : isBroken;
    }
};

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failingdisk.moc"
