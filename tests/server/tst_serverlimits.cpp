#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the process has held at most, in KiB; 0 where this system does not tell.
qint64 peakMemory(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

constexpr qint64 memoryAllowed = 100 * 1024;

} // namespace

/// What hostile clients can take: the figures of quality.md, against the real program.
class TestServerLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(Dialect::Sqlite);
        ServerProcess::importCustomer(m_database->url());
        ServerProcess::addStaff(m_database->url());
    }
    void init()
    {
        m_server = std::make_unique<ServerProcess>(m_database->url());
        QVERIFY(m_server->isRunning());
    }
    void cleanup()
    {
        QVERIFY(m_server->isRunning());
        const qint64 peak = peakMemory(m_server->pid());
#if defined(__SANITIZE_ADDRESS__)
        Q_UNUSED(peak); // the sanitizer's own memory counts there
#else
        QVERIFY2(peak < memoryAllowed, qPrintable(u"%1 KiB"_s.arg(peak)));
#endif
        QCOMPARE(m_server->terminate(), 0);
    }

    void fourHundredSlowClientsKeepAnHonestOneWaitingForNothing()
    {
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 400; ++i) {
            slow.push_back(std::make_unique<RawClient>(m_server->port()));
            slow.back()->send("POST /v1/session HTTP/1.1\r\nHost: x\r\n");
        }
        std::vector<qint64> times;
        for (int i = 0; i < 60; ++i) {
            for (const auto &client : slow)
                client->send("X");
            QElapsedTimer since;
            since.start();
            QCOMPARE(m_server->call("GET", "/v1/utility").status, 200);
            times.push_back(since.elapsed());
        }
        std::sort(times.begin(), times.end());
        QVERIFY2(times[size_t(times.size() * 95 / 100)] <= 250,
                 qPrintable(QString::number(times.back())));
        QCOMPARE(slow.front()->reply(15'000).status, 408);
    }
    void largeBodiesAreNotHeld()
    {
        // Each announces 4 MiB and sends half of it.
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->send(
                "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                "Content-Length: 4000000\r\n\r\n");
            clients.back()->send(QByteArray(2'000'000, ' '));
        }
        QCOMPARE(m_server->call("GET", "/v1/health").status, 200);
    }
    void aHugeBodyIsAnsweredWhileItIsSent()
    {
        RawClient client(m_server->port());
        client.send("POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: "
                    "application/json\r\nContent-Length: 600000000\r\n\r\n");
        const QByteArray part(1'000'000, ' ');
        for (int i = 0; i < 100; ++i)
            QVERIFY(client.send(part));
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 413);
        QVERIFY(reply.body.contains("/problems/too-large"));
    }
    void aHugeHeaderIsAnswered()
    {
        RawClient client(m_server->port());
        client.send("GET /v1/health HTTP/1.1\r\nHost: x\r\nA: ");
        for (int i = 0; i < 100; ++i)
            client.send(QByteArray(1'000'000, 'a'));
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 431);
        QVERIFY(reply.body.contains("/problems/header-too-large"));
    }
    void aBodyOfTheLargestSizeIsRead()
    {
        const QByteArray body =
            "{\"username\":\"" + QByteArray(4 * 1024 * 1024 - 40, 'x') + "\",\"password\":\"y\"}";
        const ApiReply reply = m_server->call("POST", "/v1/session", {}, body);
        QVERIFY2(reply.status == 401 || reply.status == 422, QByteArray::number(reply.status));
    }
    void nestedJsonIsRefused()
    {
        const ApiReply reply =
            m_server->call("POST", "/v1/session", {}, QByteArray(4 * 1024 * 1024 - 10, '['));
        QCOMPARE(reply.status, 400);
    }
    void garbageHarmsNobody()
    {
        for (int i = 0; i < 200; ++i) {
            RawClient client(m_server->port());
            QByteArray garbage(1 + i * 37 % 3000, '\0');
            for (qsizetype at = 0; at < garbage.size(); ++at)
                garbage[at] = char((at * 131 + i * 17) ^ (at >> 3));
            client.send(garbage);
        }
        QCOMPARE(m_server->call("GET", "/v1/health").status, 200);
    }
    void aSessionThatAsksTooOftenIsToldToWait()
    {
        RawClient client(m_server->port());
        const QByteArray token = bearer(m_server->signIn(StaffRole::Representative));
        QByteArray requests;
        for (int i = 0; i < 1500; ++i)
            requests += requestBytes("GET", "/v1/utility", token);
        client.send(requests);
        int refused = 0;
        for (int i = 0; i < 1500; ++i) {
            const RawReply reply = client.reply();
            QVERIFY(reply.status == 200 || reply.status == 429);
            if (reply.status != 429)
                continue;
            ++refused;
            QVERIFY(reply.headers.value("retry-after").toInt() >= 1);
        }
        QVERIFY(refused > 0);
        QCOMPARE(m_server->call("GET", "/v1/utility", bearer("another")).status, 200);
    }
    void theFifthFailedSignInLocksTheName()
    {
        const QByteArray wrong = R"({"username":"administrator","password":"not the one"})";
        const QByteArray unknown = R"({"username":"somebody","password":"not the one"})";
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(m_server->call("POST", "/v1/session", {}, wrong).status, 401);
            QCOMPARE(m_server->call("POST", "/v1/session", {}, unknown).status, 401);
        }
        for (const QByteArray &words : {wrong, unknown}) {
            const ApiReply locked = m_server->call("POST", "/v1/session", {}, words);
            QCOMPARE(locked.status, 429);
            QVERIFY(locked.headers.value("retry-after").toInt() > 800);
        }
    }

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
