#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QSslSocket>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The command line: exit status, messages, files.
class TestServerCommand : public QObject
{
    Q_OBJECT

private slots:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");

        const QString url = u"sqlite:%1/usage.db"_s.arg(m_directory.path());
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("an unknown command") << QStringList{u"sing"_s} << 2;
        QTest::newRow("half a command") << QStringList{u"user"_s} << 2;
        QTest::newRow("an unknown option")
            << QStringList{u"export"_s, u"--database"_s, url, u"--fast"_s, u"out"_s} << 2;
        QTest::newRow("an option without its value")
            << QStringList{u"export"_s, u"out"_s, u"--database"_s} << 2;
        QTest::newRow("no directory") << QStringList{u"export"_s, u"--database"_s, url} << 2;
        QTest::newRow("no database") << QStringList{u"export"_s, u"out"_s} << 2;
        QTest::newRow("a role that is none")
            << QStringList{u"user"_s,   u"add"_s,  u"--database"_s,     url,
                           u"--role"_s, u"king"_s, u"--display-name"_s, u"K"_s,
                           u"k"_s}
            << 2;
        QTest::newRow("no port") << QStringList{u"serve"_s, u"--database"_s, url, u"--listen"_s,
                                                u"localhost"_s}
                                 << 2;
        QTest::newRow("half of TLS")
            << QStringList{u"serve"_s,       u"--database"_s, url,       u"--listen"_s,
                           u"127.0.0.1:0"_s, u"--tls-key"_s,  u"k.pem"_s}
            << 2;
        QTest::newRow("two ways for mail") << QStringList{u"serve"_s,
                                                          u"--database"_s,
                                                          url,
                                                          u"--listen"_s,
                                                          u"127.0.0.1:0"_s,
                                                          u"--smtp-url"_s,
                                                          u"smtp://localhost"_s,
                                                          u"--mail-directory"_s,
                                                          u"m"_s}
                                           << 2;
        QTest::newRow("a clock that is none")
            << QStringList{u"serve"_s,       u"--database"_s, url,      u"--listen"_s,
                           u"127.0.0.1:0"_s, u"--clock"_s,    u"noon"_s}
            << 2;
        QTest::newRow("a clock with TLS") << QStringList{u"serve"_s,
                                                         u"--database"_s,
                                                         url,
                                                         u"--listen"_s,
                                                         u"127.0.0.1:0"_s,
                                                         u"--clock"_s,
                                                         u"2026-03-08T10:00:00Z"_s,
                                                         u"--tls-certificate"_s,
                                                         u"c.pem"_s,
                                                         u"--tls-key"_s,
                                                         u"k.pem"_s}
                                          << 1;
        QTest::newRow("plain HTTP to the world")
            << QStringList{u"serve"_s, u"--database"_s, url, u"--listen"_s, u"0.0.0.0:0"_s} << 1;
        QTest::newRow("a certificate that is none")
            << QStringList{u"serve"_s,    u"--database"_s,  url,
                           u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-certificate"_s,
                           u"c.pem"_s,    u"--tls-key"_s,   u"k.pem"_s}
            << 1;
        QTest::newRow("a URL that is none")
            << QStringList{u"export"_s, u"--database"_s, u"mysql://x"_s, u"out"_s} << 2;
        QTest::newRow("an import of nothing")
            << QStringList{u"import"_s, u"--database"_s, url, u"/nowhere/at/all"_s} << 1;
        QTest::newRow("a password for nobody")
            << QStringList{u"user"_s, u"set-password"_s, u"--database"_s, url, u"nobody"_s} << 1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    }
    void usage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        const ProgramRun run = runProgram(arguments, "a-password-of-tests\n");
        QVERIFY2(run.exitCode == exitCode, run.errors.constData());
        QCOMPARE(run.errors.isEmpty(), exitCode == 0);
    }

    void aBadRowIsNamedByFileLineAndColumn()
    {
        const QTemporaryDir data;
        QFile file(data.filePath(u"customers.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer_number,kind\r\n00000001,person\r\n12,person\r\n");
        file.close();
        const ProgramRun run =
            runProgram({u"import"_s, u"--database"_s, u"sqlite:%1/bad.db"_s.arg(m_directory.path()),
                        data.path()});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains("customers.csv:3: customer_number: "), run.errors.constData());
    }

    void aTrailThatWasEmptiedWithItsHeadIsMissed()
    {
        const QString url = u"sqlite:%1/emptied.db"_s.arg(m_directory.path());
        ServerProcess::importCustomer(url);
        ServerProcess::addStaff(url);
        {
            ServerProcess server(url);
            const ApiReply whole = server.call("GET", "/v1/audit/verify", bearer(server.signIn(StaffRole::Supervisor)));
            QVERIFY(whole.json.value(u"verified"_s).toBool());
        }
        {
            const auto database = Database::open(url);
            QVERIFY(database);
            for (const QString &table : {u"audit_customers"_s, u"audit"_s, u"audit_head"_s})
                QVERIFY((*database)->run(u"DELETE FROM "_s + table));
        }
        ServerProcess server(url);
        const QByteArray token = server.signIn(StaffRole::Supervisor); // the first row of a new trail
        const ApiReply emptied = server.call("GET", "/v1/audit/verify", bearer(token));
        QCOMPARE(emptied.json.value(u"verified"_s), QJsonValue(false));
    }

    void anImportSaysWhatItReplaces()
    {
        const QString url = u"sqlite:%1/replaced.db"_s.arg(m_directory.path());
        ServerProcess::importCustomer(url);
        ServerProcess::addStaff(url, StaffRole::Supervisor, u"marsh"_s);
        const QString out = m_directory.filePath(u"replacing"_s);
        QCOMPARE(runProgram({u"export"_s, u"--database"_s, url, out}).exitCode, 0);
        const ProgramRun brought = runProgram({u"import"_s, u"--database"_s, url, u"--replace"_s, out});
        QVERIFY2(brought.exitCode == 0, brought.errors.constData());
        QVERIFY2(brought.errors.contains("the audit trail of 1 rows was replaced"), brought.errors.constData());
        QVERIFY(QFile::remove(out + u"/history/audit.jsonl"_s));
        const ProgramRun kept = runProgram({u"import"_s, u"--database"_s, url, u"--replace"_s, out});
        QVERIFY2(kept.errors.contains("the audit trail of 1 rows stays"), kept.errors.constData());
        QVERIFY(kept.errors.contains("what the database held before was replaced"));
    }

    void aServerWithoutMailSaysSo()
    {
        const QString url = u"sqlite:%1/silent.db"_s.arg(m_directory.path());
        QProcess server;
        server.start(QStringLiteral(VENTANILLA_SERVER), {u"serve"_s, u"--database"_s, url, u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(server.waitForReadyRead(60'000));
        server.terminate();
        QVERIFY(server.waitForFinished(60'000));
        QCOMPARE(server.readAllStandardOutput().count('\n'), 1);
        QVERIFY(server.readAllStandardError().contains("--mail-directory"));
    }

    void whatIsImportedIsExportedAgain()
    {
        const QString url = u"sqlite:%1/round.db"_s.arg(m_directory.path());
        ServerProcess::importCustomer(url);
        QCOMPARE(runProgram({u"export"_s, u"--database"_s, url, m_directory.filePath(u"out"_s)})
                     .exitCode,
                 0);
        QFile customers(m_directory.filePath(u"out/customers.csv"_s));
        QVERIFY(customers.open(QIODevice::ReadOnly));
        QVERIFY(customers.readAll().contains("00000001,person,Ana,Ruiz"));
    }

    void demoDataAreTheSameBytes()
    {
        for (const QString &name : {u"one"_s, u"two"_s}) {
            const ProgramRun run =
                runProgram({u"demo-data"_s, u"--customers"_s, u"20"_s, u"--seed"_s, u"7"_s,
                            u"--until"_s, u"2026-03-08"_s, m_directory.filePath(name)});
            QVERIFY2(run.exitCode == 0, run.errors.constData());
        }
        QFile one(m_directory.filePath(u"one/customers.csv"_s));
        QFile two(m_directory.filePath(u"two/customers.csv"_s));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        QCOMPARE(one.readAll(), two.readAll());
    }

    void theTrailsKeyIsItsOwnersAlone()
    {
        const QString path = m_directory.filePath(u"key.db"_s);
        ServerProcess::addStaff(u"sqlite:"_s + path);
        const QFile key(path + u".audit-key"_s);
        QVERIFY(key.exists());
#ifdef Q_OS_UNIX
        QCOMPARE(
            key.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
#endif
    }

    void aNewPasswordEndsTheOld()
    {
        const QString url = u"sqlite:%1/password.db"_s.arg(m_directory.path());
        ServerProcess::addStaff(url);
        const ServerProcess server(url);
        QVERIFY(server.isRunning());
        QVERIFY(!server.signIn(StaffRole::Representative).isEmpty());
        QCOMPARE(
            runProgram({u"user"_s, u"set-password"_s, u"--database"_s, url, u"representative"_s},
                       "another-password\n")
                .exitCode,
            0);
        QVERIFY(server.signIn(StaffRole::Representative).isEmpty());
    }

    void itEndsCleanlyAndStartsAgain()
    {
        const QString url = u"sqlite:%1/end.db"_s.arg(m_directory.path());
        for (int i = 0; i < 2; ++i) {
            ServerProcess server(url);
            QVERIFY(server.isRunning());
            QCOMPARE(server.call("GET", "/v1/health").status, 200);
            QCOMPARE(server.terminate(), 0);
        }
    }

    void theClockCanBeSet()
    {
        const QString url = u"sqlite:%1/clock.db"_s.arg(m_directory.path());
        ServerProcess::addStaff(url);
        const ServerProcess server(url, {u"--clock"_s, u"2031-03-08T10:00:00Z"_s});
        const ApiReply session =
            server.call("POST", "/v1/session", {},
                        R"({"username":"supervisor","password":"a-password-of-tests"})");
        QVERIFY2(session.json[u"expires_at"].toString().startsWith(u"2031-03-08T22:00"),
                 session.body.constData());
    }

    void tlsIsOfVersionTwelveOrBetter_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("1.2") << int(QSsl::TlsV1_2) << true;
        QTest::newRow("1.3") << int(QSsl::TlsV1_3) << true;
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED // what is refused is the point
                QTest::newRow("1.1")
            << int(QSsl::TlsV1_1) << false;
        QT_WARNING_POP
    }
    void tlsIsOfVersionTwelveOrBetter()
    {
        QFETCH(const int, protocol);
        QFETCH(const bool, isTaken);
        const QString key = m_directory.filePath(u"key.pem"_s);
        const QString certificate = m_directory.filePath(u"certificate.pem"_s);
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-days"_s, u"2"_s, u"-keyout"_s, key, u"-out"_s,
                       certificate});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            QSKIP("there is no openssl to make a certificate with");
        const ServerProcess server(u"sqlite:%1/tls.db"_s.arg(m_directory.path()),
                                   {u"--tls-certificate"_s, certificate, u"--tls-key"_s, key});
        QVERIFY(server.isRunning());
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setProtocol(static_cast<QSsl::SslProtocol>(protocol));
        socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        QCOMPARE(socket.waitForEncrypted(10'000), isTaken);
        if (!isTaken)
            return;
        socket.write(requestBytes("GET", "/v1/health", "Connection: close\r\n"));
        QVERIFY(socket.waitForReadyRead(10'000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

private:
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestServerCommand)
#include "tst_servercommand.moc"
