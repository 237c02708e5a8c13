#include "tests/server/serverprocess.h"
#include "tests/support/exampleutility.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray noteBody(int number)
{
    return R"({"customer_number": "00000001", "text": "note )" + QByteArray::number(number) + "\"}";
}

/// Somebody who writes note after note until told to stop.
class Writer
{
public:
    Writer(const ServerProcess &server, const QByteArray &token)
        : m_thread([this, &server, token] {
            while (!m_stops) {
                const ApiReply reply = server.call("POST", "/v1/notes", bearer(token) + newKey(), noteBody(m_written + 1));
                if (reply.status != 201)
                    ++m_refused;
                else
                    ++m_written;
            }
        })
    {
    }
    ~Writer() { stop(); }

    void stop()
    {
        m_stops = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] int refused() const { return m_refused; }

private:
    std::atomic<bool> m_stops = false;
    std::atomic<int> m_written = 0;
    std::atomic<int> m_refused = 0;
    std::thread m_thread;
};

int notesIn(Database &database)
{
    auto rows = database.run(u"SELECT COUNT(*) FROM notes"_s);
    return rows && rows->next() ? static_cast<int>(rows->integer(0)) : -1;
}

} // namespace

/// quality.md: backups restore.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void aBackupUnderLoadIsOneMomentOfTheWhole()
    {
        const TestDatabase test(Dialect::Sqlite);
        const QTemporaryDir place;
        QVERIFY(importExampleUtility(test.url(), ExampleStaff::None));
        ServerProcess::addStaff(test.url());
        ServerProcess server(test.url());
        Writer writer(server, server.signIn(StaffRole::Supervisor));
        QTRY_VERIFY_WITH_TIMEOUT(writer.written() >= 5, 60'000);

        const int before = writer.written();
        const QString early = place.filePath(u"early.db"_s);
        const ProgramRun saved = runProgram({u"backup"_s, u"--database"_s, test.url(), early});
        const int after = writer.written();
        QVERIFY2(saved.exitCode == 0, saved.errors.constData());
        QTRY_VERIFY_WITH_TIMEOUT(writer.written() > after, 60'000); // nobody had to wait for long
        writer.stop();
        QCOMPARE(writer.refused(), 0);

        const auto restored = Database::open(u"sqlite:"_s + early);
        QVERIFY(restored);
        const int notes = notesIn(**restored);
        QVERIFY2(notes >= before && notes <= after + 1, qPrintable(u"%1 of %2 to %3"_s.arg(notes).arg(before).arg(after)));

        // The trail of that moment is whole.
        const QString key = place.filePath(u"early.key"_s);
        QVERIFY(QFile::copy(test.url().mid(QStringLiteral("sqlite:").size()) + u".audit-key"_s, key));
        ServerProcess again(u"sqlite:"_s + early, {u"--audit-key"_s, key});
        const ApiReply verdict = again.call("GET", "/v1/audit/verify", bearer(again.signIn(StaffRole::Supervisor)));
        QCOMPARE(verdict.json.value(u"verified"_s), QJsonValue(true));
    }

    void aRestoredBackupExportsTheSame()
    {
        const TestDatabase test(Dialect::Sqlite);
        const QTemporaryDir place;
        QVERIFY(importExampleUtility(test.url(), ExampleStaff::None));
        ServerProcess::addStaff(test.url());
        const QString key = test.url().mid(QStringLiteral("sqlite:").size()) + u".audit-key"_s;
        const QString copy = place.filePath(u"restored.db"_s);
        ServerProcess server(test.url());
        const QByteArray token = server.signIn(StaffRole::Supervisor);
        for (int i = 1; i <= 20; ++i)
            QCOMPARE(server.call("POST", "/v1/notes", bearer(token) + newKey(), noteBody(i)).status, 201);
        const ProgramRun saved = runProgram({u"backup"_s, u"--database"_s, test.url(), copy});
        QVERIFY2(saved.exitCode == 0, saved.errors.constData());
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        for (const auto &[url, name] : {std::pair(test.url(), u"live"_s), std::pair(u"sqlite:"_s + copy, u"restored"_s)})
            QCOMPARE(runProgram({u"export"_s, u"--database"_s, url, place.filePath(name)}).exitCode, 0);
        for (const QString &folder : {QString(), u"/history"_s}) {
            const QDir live(place.filePath(u"live"_s) + folder);
            const QStringList names = live.entryList(QDir::Files);
            QVERIFY(!names.isEmpty());
            QCOMPARE(QDir(place.filePath(u"restored"_s) + folder).entryList(QDir::Files), names);
            for (const QString &name : names)
                QVERIFY2(bytesOf(live.filePath(name)) == bytesOf(place.filePath(u"restored"_s) + folder + u'/' + name), qPrintable(name));
        }

        // The trail goes on in what was restored.
        QVERIFY(QFile::copy(key, place.filePath(u"restored.key"_s)));
        ServerProcess again(u"sqlite:"_s + copy, {u"--audit-key"_s, place.filePath(u"restored.key"_s)});
        const ApiReply verdict = again.call("GET", "/v1/audit/verify", bearer(again.signIn(StaffRole::Supervisor)));
        QCOMPARE(verdict.json.value(u"verified"_s), QJsonValue(true));
        QVERIFY(verdict.json.value(u"rows"_s).toInt() >= 20);
    }

    void whatCannotBeBackedUpIsSaid()
    {
        const QTemporaryDir place;
        const QString url = u"sqlite:"_s + place.filePath(u"a.db"_s);
        const QString file = place.filePath(u"there.db"_s);
        QCOMPARE(runProgram({u"backup"_s, u"--database"_s, url, file}).exitCode, 0);
        const ProgramRun twice = runProgram({u"backup"_s, u"--database"_s, url, file});
        QCOMPARE(twice.exitCode, 1);
        QVERIFY2(twice.errors.contains("there.db"), twice.errors.constData());
    }

private:
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
