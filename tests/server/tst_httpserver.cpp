#include "server/http/compression.h"
#include "server/http/httpserver.h"
#include "tests/server/rawclient.h"

#include <QTest>

#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers with what it was asked: method, target and body.
HttpReply echo(const HttpRequest &request)
{
    if (request.path() == "/slow")
        std::this_thread::sleep_for(300ms);
    HttpReply reply;
    reply.status = request.path() == "/none" ? 204 : 200;
    reply.set("Content-Type", "text/plain");
    reply.body = request.method + ' ' + request.target + ' ' + request.body;
    if (request.path() == "/large")
        reply.body = QByteArray(200'000, 'x');
    return reply;
}

HttpApplication echoApplication()
{
    return {.makeHandler = [] { return HttpHandler(echo); },
            .refuse =
                [](int status, const HttpRequest &) {
                    HttpReply reply;
                    reply.status = status;
                    reply.body = "refused";
                    return reply;
                },
            .admit =
                [](const HttpRequest &request) {
                    HttpReply reply;
                    reply.status = request.path() == "/busy" ? 429 : 0;
                    return reply;
                },
            .isSlow = [](const HttpRequest &request) { return request.path() == "/slow"; }};
}

HttpLimits testLimits()
{
    HttpLimits limits;
    limits.headerTime = 600ms;
    limits.bodyTime = 900ms;
    limits.lingerTime = 3'000ms;
    return limits;
}

/// A server on a thread of its own.
class Running
{
public:
    explicit Running(const HttpLimits &limits = testLimits())
    {
        auto server = HttpServer::listen({u"127.0.0.1"_s, 0, {}, {}}, limits, echoApplication());
        Q_ASSERT(server);
        m_server = *std::move(server);
        m_thread = std::thread([this] { m_server->run(); });
    }
    ~Running()
    {
        m_server->stop();
        m_thread.join();
    }
    [[nodiscard]] quint16 port() const { return m_server->port(); }

private:
    std::unique_ptr<HttpServer> m_server;
    std::thread m_thread;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void answersARequest()
    {
        const Running server;
        RawClient client(server.port());
        client.send("POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody");
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "POST /a?b=c body");
        QVERIFY(reply.headers.value("date").endsWith("GMT"));
    }
    void takesRequestsInARow()
    {
        const Running server;
        RawClient client(server.port());
        client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: "
                    "x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "3\r\nabc\r\n0\r\n\r\nGET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.reply().body, "GET /1 ");
        QCOMPARE(client.reply().body, "POST /2 abc");
        const RawReply last = client.reply();
        QCOMPARE(last.body, "GET /3 ");
        QCOMPARE(last.headers.value("connection"), "close");
        QVERIFY(client.isClosedWithin(2'000));
    }
    void answersHeadWithoutABody()
    {
        const Running server;
        RawClient client(server.port());
        client.send("HEAD /large HTTP/1.1\r\nHost: x\r\n\r\nGET /none HTTP/1.1\r\nHost: "
                    "x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
        const RawReply head = client.reply(10'000, false);
        QCOMPARE(head.headers.value("content-length"), "200000");
        const RawReply none = client.reply();
        QCOMPARE(none.status, 204);
        QVERIFY(!none.headers.contains("content-length"));
        QCOMPARE(client.reply().body, "GET /2 ");
    }
    void sendsContinueBeforeTheBody()
    {
        const Running server;
        RawClient client(server.port());
        client.send(
            "PUT /p HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.reply(10'000, false).status, 100);
        client.send("abc");
        QCOMPARE(client.reply().body, "PUT /p abc");
    }
    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");

        const QByteArray host = "Host: x\r\n";
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n" << 400;
        QTest::newRow("another version") << "GET / HTTP/3.0\r\n" + host + "\r\n" << 505;
        QTest::newRow("no path") << "OPTIONS * HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("another expectation") << "GET / HTTP/1.1\r\nExpect: tea\r\n" + host + "\r\n"
                                             << 417;
        QTest::newRow("length and chunks") << "POST / HTTP/1.1\r\n" + host
                + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                           << 400;
        QTest::newRow("chunks and length") << "POST / HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"
                                           << 400;
        QTest::newRow("two lengths")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"
            << 400;
        QTest::newRow("negative length")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: -3\r\n\r\n"
            << 400;
        QTest::newRow("bad chunk")
            << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            << 400;
        QTest::newRow("header of 17 KiB")
            << "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(17 * 1024, 'a') + "\r\n\r\n"
            << 431;
        QTest::newRow("target of 17 KiB") << "GET /" + QByteArray(17 * 1024, 'a') + " HTTP/1.1\r\n"
                + host + "\r\n" << 431;
        QTest::newRow("half a header") << "GET / HTTP/1.1\r\n" + host << 408;
        QTest::newRow("half a body")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nab" << 408;
        QTest::newRow("too many") << "GET /busy HTTP/1.1\r\n" + host + "\r\n" << 429;
    }
    void refusesWhatIsNoRequest()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);

        const Running server;
        RawClient client(server.port());
        client.send(bytes);
        QCOMPARE(client.reply().status, status);
        QCOMPARE(client.isClosedWithin(status == 429 ? 200 : 5'000), status != 429);
    }
    void aBodyThatIsTooLargeIsAnsweredWhileItIsSent_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("Content-Length: 8000000\r\n\r\n");
        QTest::newRow("in one chunk") << QByteArray("Transfer-Encoding: chunked\r\n\r\n7a1200\r\n");
    }
    void aBodyThatIsTooLargeIsAnsweredWhileItIsSent()
    {
        QFETCH(const QByteArray, head);
        const Running server;
        RawClient client(server.port());
        client.send("POST / HTTP/1.1\r\nHost: x\r\n" + head);
        QVERIFY2(client.send(QByteArray(8'000'000, ' ')),
                 "the connection was reset before the answer was read");
        QCOMPARE(client.reply().status, 413);
    }
    void aSilentClientIsClosed()
    {
        const Running server;
        RawClient client(server.port());
        QVERIFY(client.isClosedWithin(3'000));
    }
    void slowRequestsKeepNobodyWaiting()
    {
        const Running server;
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 6; ++i) {
            slow.push_back(std::make_unique<RawClient>(server.port()));
            slow.back()->send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        RawClient client(server.port());
        client.send("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.reply(250).status, 200);
        for (auto &each : slow)
            QCOMPARE(each->reply().status, 200);
    }
    void theOldestIdleConnectionGivesWay()
    {
        HttpLimits limits = testLimits();
        limits.connections = 2;
        limits.headerTime = 30'000ms;
        const Running server(limits);
        RawClient first(server.port());
        first.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(first.reply().status, 200);
        RawClient second(server.port());
        RawClient third(server.port());
        third.send("GET /3 HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(third.reply().status, 200);
        QVERIFY(first.isClosedWithin(2'000));
    }
    void whatIsUnderWayEndsBeforeTheServerDoes()
    {
        auto server = std::make_unique<Running>();
        RawClient client(server->port());
        client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::qWait(100);
        server.reset();
        QCOMPARE(client.reply().status, 200);
    }
    void listensOnLoopbackAloneWithoutACertificate()
    {
        const auto server =
            HttpServer::listen({u"0.0.0.0"_s, 0, {}, {}}, testLimits(), echoApplication());
        QVERIFY(!server);
        QCOMPARE(server.error().kind, Failure::Kind::Invalid);
    }
    void compressesWhatIsLarge_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("isPacked");
        QTest::newRow("gzip") << QByteArray("gzip, deflate") << true;
        QTest::newRow("anything") << QByteArray("*") << true;
        QTest::newRow("refused") << QByteArray("gzip;q=0, *;q=1") << false;
        QTest::newRow("another") << QByteArray("br") << false;
    }
    void compressesWhatIsLarge()
    {
        QFETCH(const QByteArray, accepted);
        QFETCH(const bool, isPacked);
        const Running server;
        RawClient client(server.port());
        client.send("GET /large HTTP/1.1\r\nHost: x\r\nAccept-Encoding: " + accepted + "\r\n\r\n");
        const RawReply reply = client.reply();
        QCOMPARE(reply.headers.value("content-encoding"), isPacked ? "gzip" : QByteArray());
        QCOMPARE(reply.body.startsWith("\x1f\x8b"), isPacked);
        QCOMPARE(reply.body.size() < 10'000, isPacked);
    }
    void endpoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("address") << u"127.0.0.1:80"_s << u"127.0.0.1"_s << 80;
        QTest::newRow("IPv6") << u"[::1]:0"_s << u"::1"_s << 0;
        QTest::newRow("no port") << u"localhost"_s << QString() << -1;
        QTest::newRow("no host") << u":80"_s << QString() << -1;
        QTest::newRow("port too large") << u"localhost:65536"_s << QString() << -1;
        QTest::newRow("IPv6 without brackets") << u"::1:80"_s << QString() << -1;
    }
    void endpoints()
    {
        QFETCH(const QString, text);
        const auto endpoint = Endpoint::parse(text);
        QTEST(endpoint ? endpoint->host : QString(), "host");
        QTEST(endpoint ? int(endpoint->port) : -1, "port");
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
