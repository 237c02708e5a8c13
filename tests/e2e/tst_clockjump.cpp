#include "tests/server/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The real server while its computer's clock is set back and on by a day (libfaketime).
class TestClockJump : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef VENTANILLA_FAKETIME
        QSKIP("libfaketime is missing");
#endif
    }

    void theClockIsSetWhileTheServerRuns()
    {
        const QTemporaryDir directory;
        const QString url = u"sqlite:"_s + directory.filePath(u"desk.db"_s);
        ServerProcess::addStaff(url);
        ServerProcess::importCustomer(url);
        m_offset = directory.filePath(u"offset"_s);
        setClock("+0");
        const auto server = started(url);
        QVERIFY2(server->isRunning(), server->errors().constData());
        const QByteArray token = server->signIn(StaffRole::Representative);
        QCOMPARE(write(*server, token), 201);
        setClock("-1d");
        QCOMPARE(write(*server, token), 201);
        setClock("+1d");
        QCOMPARE(write(*server, token), 401);
        const QByteArray next = server->signIn(StaffRole::Representative);
        QCOMPARE(write(*server, next), 201);
        setClock("+0");
        QCOMPARE(write(*server, next), 201);
        checkTrail(*server);
        QCOMPARE(server->terminate(), 0);
    }

private:
    void setClock(const QByteArray &offset)
    {
        QFile file(m_offset);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(offset + '\n') > 0);
    }

    [[nodiscard]] std::unique_ptr<ServerProcess> started(const QString &url) const
    {
#ifdef VENTANILLA_FAKETIME
        qputenv("LD_PRELOAD", VENTANILLA_FAKETIME);
#endif
        qputenv("FAKETIME_TIMESTAMP_FILE", m_offset.toLocal8Bit());
        qputenv("FAKETIME_NO_CACHE", "1");
        qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1"); // what was waited for is not the time of day
        auto server = std::make_unique<ServerProcess>(url);
        for (const char *name : {"LD_PRELOAD", "FAKETIME_TIMESTAMP_FILE", "FAKETIME_NO_CACHE", "FAKETIME_DONT_FAKE_MONOTONIC"})
            qunsetenv(name);
        return server;
    }

    static int write(const ServerProcess &server, const QByteArray &token)
    {
        return server.call("POST", "/v1/notes", bearer(token) + newKey(), R"({"customer_number":"00000001","text":"A note."})").status;
    }

    static void checkTrail(const ServerProcess &server)
    {
        const QByteArray token = server.signIn(StaffRole::Supervisor);
        const ApiReply check = server.call("GET", "/v1/audit/verify", bearer(token));
        QVERIFY2(check.json[u"verified"].toBool(), check.body.constData());
        const QJsonArray rows = server.call("GET", "/v1/audit?limit=100", bearer(token)).json[u"items"].toArray();
        QVERIFY(rows.size() > 5);
        bool hasJumped = false;
        for (qsizetype i = 1; i < rows.size(); ++i) {
            QCOMPARE(rows[i][u"id"].toInteger(), rows[i - 1][u"id"].toInteger() - 1);
            hasJumped = hasJumped || rows[i][u"instant"].toString() > rows[i - 1][u"instant"].toString();
        }
        QVERIFY(hasJumped); // else the clock was never set
    }

    QString m_offset;
};

QTEST_GUILESS_MAIN(TestClockJump)
#include "tst_clockjump.moc"
