#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The conventions of the contract on the wire, against the real program on both databases.
class TestServerConventions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        if (m_server && m_dialect == dialect)
            return;
        m_server.reset();
        m_database = std::make_unique<TestDatabase>(dialect);
        if (!m_database->whyMissing().isEmpty())
            QSKIP(qPrintable(m_database->whyMissing()));
        m_dialect = dialect;
        ServerProcess::importCustomer(m_database->url());
        ServerProcess::addStaff(m_database->url());
        m_server = std::make_unique<ServerProcess>(m_database->url());
        QVERIFY(m_server->isRunning());
        m_desk = bearer(m_server->signIn(StaffRole::Representative));
        m_lead = bearer(m_server->signIn(StaffRole::Supervisor));
    }
    void cleanupTestCase() { m_server.reset(); }

    void health()
    {
        const ApiReply reply = m_server->call("GET", "/v1/health");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json[u"status"].toString(), u"ok"_s);
        QCOMPARE(reply.json[u"database"].toString(),
                 m_dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s);
        QCOMPARE(reply.headers.value("content-type"), "application/json");
        QCOMPARE(reply.headers.value("cache-control"), "no-store");
    }

    void refusesWhatIsNoCall_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");

        const QByteArray none;
        const QByteArray session = "/v1/session";
        const auto row = [](const char *name, const QByteArray &method, const QByteArray &path,
                            const QByteArray &headers, const QByteArray &body, int status,
                            const char *type) {
            QTest::newRow(name) << method << path << headers << body << status
                                << u"/problems/"_s + QLatin1StringView(type);
        };
        row("no such path", "GET", "/v1/nothing", none, none, 404, "not-found");
        row("a slash too many", "GET", "/v1/health/", none, none, 404, "not-found");
        row("a path that is no UTF-8", "GET", "/v1/logins/%ff", none, none, 404, "not-found");
        row("another method", "PUT", "/v1/session", none, "{}", 405, "method-not-allowed");
        row("a method that nobody knows", "BREW", "/v1/health", none, none, 405,
            "method-not-allowed");
        row("no JSON", "POST", session, none, "username", 400, "malformed");
        row("no body", "POST", session, none, none, 400, "malformed");
        row("an array", "POST", session, none, "[]", 400, "malformed");
        row("a key twice", "POST", session, none,
            R"({"username":"a","username":"b","password":"c"})", 400, "malformed");
        row("an unknown field", "POST", session, none,
            R"({"username":"a","password":"b","extra":1})", 400, "malformed");
        row("a wrong type", "POST", session, none, R"({"username":1,"password":"b"})", 400,
            "malformed");
        row("a missing field", "POST", session, none, R"({"username":"a"})", 422, "invalid");
        row("an unknown query", "GET", "/v1/health?x=1", none, none, 400, "malformed");
        row("form data", "POST", session, "Content-Type: application/x-www-form-urlencoded\r\n",
            "a=b", 415, "unsupported-media-type");
        row("another charset", "POST", session,
            "Content-Type: application/json; charset=latin1\r\n", "{}", 415,
            "unsupported-media-type");
        row("compressed", "POST", session, "Content-Encoding: gzip\r\n", "{}", 415,
            "unsupported-media-type");
        row("a text with a NUL", "POST", session, none, R"({"username":"a\u0000","password":"b"})",
            422, "invalid");
        row("half a surrogate pair", "POST", session, none,
            R"({"username":"a\ud800","password":"b"})", 422, "invalid");
        row("no session", "GET", "/v1/notes", none, none, 401, "session-needed");
        row("an unknown session", "GET", "/v1/notes", "Authorization: Bearer nothing\r\n", none,
            401, "session-ended");
        row("a wrong password", "POST", session, none,
            R"({"username":"nobody","password":"wrong"})", 401, "sign-in-failed");
    }
    void refusesWhatIsNoCall()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, body);
        const ApiReply reply =
            m_server->call(method, path, headers + "X-Request-Id: row-1\r\n", body);
        QTEST(reply.status, "status");
        QTEST(reply.type(), "type");
        QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
        QCOMPARE(reply.json[u"status"].toInt(), reply.status);
        QVERIFY(!reply.json[u"title"].toString().isEmpty());
        QVERIFY(!reply.json[u"detail"].toString().isEmpty());
        QCOMPARE(reply.json[u"instance"].toString(),
                 QString::fromLatin1(
                     path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'))));
        QCOMPARE(reply.headers.value("x-request-id"), "row-1");
        for (const QJsonValue &error : reply.json[u"errors"].toArray())
            QVERIFY(!error[u"detail"].toString().isEmpty());
    }

    void methodsOfAPathAreNamed()
    {
        QCOMPARE(m_server->call("DELETE", "/v1/health").headers.value("allow"), "GET, HEAD");
        QCOMPARE(m_server->call("GET", "/v1/session").headers.value("allow"), "POST, DELETE");
    }
    void headIsAGetWithoutItsBody()
    {
        const ApiReply get = m_server->call("GET", "/v1/utility");
        const ApiReply head = m_server->call("HEAD", "/v1/utility");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), QByteArray::number(get.body.size()));
        QCOMPARE(head.headers.value("etag"), get.headers.value("etag"));
    }
    void anUnchangedStateIsNotSentAgain()
    {
        const QByteArray etag = m_server->call("GET", "/v1/utility").headers.value("etag");
        QVERIFY(etag.startsWith('"'));
        const ApiReply again =
            m_server->call("GET", "/v1/utility", "If-None-Match: " + etag + "\r\n");
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QCOMPARE(again.headers.value("etag"), etag);
    }
    void languagesAreChosenByTheClient()
    {
        const ApiReply es =
            m_server->call("GET", "/v1/nothing", "Accept-Language: fr, es-MX;q=0.8, en;q=0.3\r\n");
        const ApiReply en =
            m_server->call("GET", "/v1/nothing", "Accept-Language: es;q=0.1, en-US\r\n");
        QCOMPARE(es.json[u"title"].toString(), u"No encontrado"_s);
        QCOMPARE(en.json[u"title"].toString(), u"Not found"_s);
        QCOMPARE(es.headers.value("content-language"), "es");
    }
    void requestIdsAreEchoedOrMade()
    {
        const ApiReply bad = m_server->call("GET", "/v1/health", "X-Request-Id: <script>\r\n");
        QCOMPARE(bad.headers.value("x-request-id").size(), 36);
        const ApiReply good = m_server->call("GET", "/v1/health", "X-Request-Id: a+b/c==\r\n");
        QCOMPARE(good.headers.value("x-request-id"), "a+b/c==");
        QVERIFY(bad.headers.value("x-request-id")
                != m_server->call("GET", "/v1/health").headers.value("x-request-id"));
    }

    void aKeyIsNeededAndReplays()
    {
        const QByteArray note = R"({"customer_number":"00000001","text":"called about the bill"})";
        const ApiReply without = m_server->call("POST", "/v1/notes", m_desk, note);
        QCOMPARE(without.status, 400);
        QCOMPARE(without.type(), u"/problems/idempotency-key-missing"_s);
        const QByteArray key = newKey();
        const ApiReply first = m_server->call("POST", "/v1/notes", m_desk + key, note);
        QCOMPARE(first.status, 201);
        QVERIFY(!first.headers.contains("idempotency-replayed"));
        const ApiReply again =
            m_server->call("POST", "/v1/notes", m_desk + key,
                           R"({ "text":"called about the bill", "customer_number":"00000001" })");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.headers.value("idempotency-replayed"), "true");
        QCOMPARE(again.json, first.json);
        const QByteArray nobody = R"({"customer_number":"99999999","text":"who"})";
        const QByteArray secondKey = newKey();
        const ApiReply refused = m_server->call("POST", "/v1/notes", m_desk + secondKey, nobody);
        QVERIFY(refused.status >= 400);
        QCOMPARE(m_server->call("POST", "/v1/notes", m_desk + secondKey, nobody).json, refused.json);
        const ApiReply other = m_server->call("POST", "/v1/notes", m_desk + key,
                                              R"({"customer_number":"00000001","text":"another"})");
        QCOMPARE(other.status, 422);
        QCOMPARE(other.type(), u"/problems/idempotency-key-reused"_s);
    }
    void whatCannotBeReadIsKeptForItsKeyToo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<int>("status");
        QTest::newRow("no JSON") << QByteArray("{\"a") << QByteArray("{\"a") << 400;
        QTest::newRow("an unknown field")
            << QByteArray(R"({"text":"a","x":1})") << QByteArray(R"({ "x":1, "text":"a" })") << 400;
        QTest::newRow("a missing field")
            << QByteArray(R"({"text":"a"})") << QByteArray("{\n\"text\":\"\\u0061\"}") << 422;
    }
    void whatCannotBeReadIsKeptForItsKeyToo()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, again);
        QFETCH(const int, status);
        QCOMPARE(m_server->call("POST", "/v1/notes", m_desk, body).type(),
                 u"/problems/idempotency-key-missing"_s);
        const QByteArray headers = m_desk + newKey();
        const ApiReply first = m_server->call("POST", "/v1/notes", headers, body);
        QCOMPARE(first.status, status);
        QVERIFY(!first.headers.contains("idempotency-replayed"));
        const ApiReply second = m_server->call("POST", "/v1/notes", headers, again);
        QCOMPARE(second.status, status);
        QCOMPARE(second.headers.value("idempotency-replayed"), "true");
        QCOMPARE(second.json[u"detail"], first.json[u"detail"]);
        QCOMPARE(second.json[u"errors"], first.json[u"errors"]);
        const ApiReply other = m_server->call("POST", "/v1/notes", headers,
                                              R"({"customer_number":"00000001","text":"another"})");
        QCOMPARE(other.type(), u"/problems/idempotency-key-reused"_s);
    }
    void whatIsNewIsNamedAndInvitationsAreMailed()
    {
        prove();
        const QByteArray email = "new+1@example.com";
        const ApiReply login = m_server->call("POST", "/v1/logins", m_desk + newKey(),
                                              "{\"email\":\"" + email + "\",\"language\":\"es\"}");
        QVERIFY2(login.status == 201, login.body.constData());
        const QByteArray place = login.headers.value("location");
        QCOMPARE(place, "/v1/logins/new%2B1%40example.com");
        QCOMPARE(m_server->call("GET", place, m_desk).headers.value("etag"),
                 login.headers.value("etag"));
        const QByteArray link = place + "/accounts/0000001";
        const ApiReply linked =
            m_server->call("PUT", link, m_desk + "If-None-Match: *\r\n", R"({"label":"home"})");
        QVERIFY2(linked.status == 201, linked.body.constData());
        QCOMPARE(linked.headers.value("location"), link);

        const auto mails = [&] {
            return QDir(m_server->mailDirectory()).entryList({u"*.eml"_s}, QDir::Files);
        };
        QTRY_COMPARE_WITH_TIMEOUT(mails().size(), 1, 30'000);
        QFile mail(m_server->mailDirectory() + u'/' + mails().front());
        QVERIFY(mail.open(QIODevice::ReadOnly));
        const QByteArray text = mail.readAll();
        QVERIFY2(text.contains("To: " + email), text.constData());
        const qsizetype begin = text.indexOf("/v1/confirmations/");
        const QByteArray page = text.mid(begin, text.indexOf('\n', begin) - begin).trimmed();
        const ApiReply shown = m_server->call("GET", page);
        QVERIFY2(shown.status == 200 && shown.body.contains("<form"), page.constData());
        const QByteArray etag = shown.headers.value("etag");
        QCOMPARE(m_server->call("GET", page, "If-None-Match: " + etag + "\r\n").status, 304);
    }
    void itemsOfListsHaveEtags()
    {
        QCOMPARE(m_server->call("POST", "/v1/notes", m_desk + newKey(),
                                R"({"customer_number":"00000001","text":"called"})")
                     .status,
                 201);
        for (const char *path : {"/v1/notes", "/v1/audit", "/v1/customers/00000001/history"}) {
            const ApiReply list = m_server->call("GET", path, m_lead);
            QVERIFY2(!list.json[u"items"].toArray().isEmpty(), path);
            for (const QJsonValue &item : list.json[u"items"].toArray())
                QVERIFY2(item[u"etag"].toString().startsWith(u'"'), list.body.constData());
        }
    }
    void theSameRequestAHundredTimesAtOnceHasOneEffect()
    {
        const QString text = QUuid::createUuid().toString();
        const QByteArray body =
            "{\"customer_number\":\"00000001\",\"text\":\"" + text.toLatin1() + "\"}";
        const QByteArray bytes = requestBytes("POST", "/v1/notes", m_desk + newKey(), body);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i)
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
        for (const auto &client : clients)
            client->send(bytes);
        int created = 0;
        for (const auto &client : clients) {
            const RawReply reply = client->reply(60'000);
            QVERIFY2(reply.status == 201 || reply.status == 409, reply.body.constData());
            created +=
                reply.status == 201 && !reply.headers.contains("idempotency-replayed") ? 1 : 0;
        }
        QCOMPARE(created, 1);
        int found = 0;
        const ApiReply notes =
            m_server->call("GET", "/v1/notes?customer_number=00000001&limit=200", m_desk);
        for (const QJsonValue &note : notes.json[u"items"].toArray())
            found += note[u"text"].toString() == text ? 1 : 0;
        QCOMPARE(found, 1);
    }
    void theSecondOfTwoChangesIsToldOfTheFirst()
    {
        const QByteArray path = "/v1/accounts/0000001";
        prove();
        const ApiReply read = m_server->call("GET", path, m_desk);
        QVERIFY2(read.status == 200, read.body.constData());
        const QByteArray match = "If-Match: " + read.headers.value("etag") + "\r\n";
        const QByteArray change =
            "{\"mailing_attention\":\"" + QUuid::createUuid().toByteArray(QUuid::Id128) + "\"}";
        QCOMPARE(m_server->call("PATCH", path, m_desk, change).status, 428);
        const ApiReply first = m_server->call("PATCH", path, m_desk + match, change);
        QVERIFY2(first.status == 200, first.body.constData());
        const ApiReply second =
            m_server->call("PATCH", path, m_desk + match, R"({"mailing_attention":"mine"})");
        QCOMPARE(second.status, 412);
        QCOMPARE(second.json[u"current"][u"mailing_attention"], first.json[u"mailing_attention"]);
        QCOMPARE(second.json[u"changed_by"].toString(), u"representative"_s);
        QVERIFY(!second.json[u"changed_at"].toString().isEmpty());
    }
    void aLinkThatIsNoneIsSaidSoOnAPage()
    {
        for (const QByteArray method : {"GET", "POST"}) {
            const ApiReply page =
                m_server->call(method, "/v1/confirmations/%3Cb%3Enone", "Accept-Language: es\r\n");
            QCOMPARE(page.status, 404);
            QCOMPARE(page.headers.value("content-type"), "text/html; charset=utf-8");
            QVERIFY(page.headers.value("content-security-policy").contains("default-src 'none'"));
            QVERIFY(page.body.contains("Este enlace no es válido"));
            QVERIFY(!page.body.contains("<b>"));
        }
    }
    void aPageHasABound()
    {
        QCOMPARE(m_server->call("GET", "/v1/notes?limit=201", m_desk).status, 422);
        QCOMPARE(m_server->call("GET", "/v1/notes?limit=200", m_desk).status, 200);
    }
    void theTrailIsWhole()
    {
        const ApiReply check = m_server->call("GET", "/v1/audit/verify", m_lead);
        QVERIFY2(check.status == 200, check.body.constData());
        QVERIFY(check.json[u"verified"].toBool());
    }

private:
    /// The caller is Ana Ruiz, to the representative's session, enough to change what reaches her.
    void prove()
    {
        const QByteArray verified =
            R"({"factors":{"account_number":"0000001","full_name":"Ana Ruiz","postal_code":"97501",)"
            R"("service_address":"12 Example Street","email":"ana.ruiz@example.com"}})";
        const ApiReply proof = m_server->call("POST", "/v1/customers/00000001/verifications",
                                              m_desk + newKey(), verified);
        QVERIFY2(proof.status == 201, proof.body.constData());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
    Dialect m_dialect = Dialect::Sqlite;
    QByteArray m_desk;
    QByteArray m_lead;
};

QTEST_GUILESS_MAIN(TestServerConventions)
#include "tst_serverconventions.moc"
