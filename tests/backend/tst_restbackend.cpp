#include "tests/backend/restclient.h"

#include "models/backend/whendone.h"
#include "models/contract/accounts.h"
#include "models/contract/customers.h"
#include "models/contract/merges.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Ventanilla::Reaction)

class TestRestBackend : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatTheContractAsks()
    {
        ScriptedServer server([](const ScriptedRequest &) { return Reaction::json(200, emptyList); });
        RestSettings settings = quick(server);
        settings.baseUrl.setPath(u"/desk"_s);
        RestBackend backend(settings);
        backend.resume(sessionOf(u"ana"_s, u"token-1"_s));
        backend.setLanguage(Language::Es);
        SearchCustomers search;
        search.q = u"Núñez & Cía + 100%"_s;

        const auto found = wait(backend.send(search, {{}, u"\"e1\""_s, {}}));

        QVERIFY(found);
        const ScriptedRequest &request = server.requests().at(0);
        QCOMPARE(request.method, "GET"_ba);
        QCOMPARE(request.target,
                 "/desk/v1/customers?q=N%C3%BA%C3%B1ez%20%26%20C%C3%ADa%20%2B%20100%25&limit=50"_ba);
        QCOMPARE(request.headers["authorization"], "Bearer token-1"_ba);
        QCOMPARE(request.headers["accept-language"], "es"_ba);
        QCOMPARE(request.headers["if-none-match"], "\"e1\""_ba);
        QVERIFY(request.headers["accept-encoding"].contains("gzip"));
        QCOMPARE(request.headers["x-request-id"].size(), 36);
        QVERIFY(!request.headers.contains("idempotency-key"));
    }

    void changesCarryTheirKeyAndPrecondition()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction{204, {}, {}, {}, Reaction::Fault::None, 0}; });
        RestBackend backend(quick(server));
        DeleteLink unlink;
        unlink.email = u"a/b@example.com"_s;
        unlink.accountNumber = *AccountNumber::parse(u"0001234"_s);

        const auto answer = wait(backend.send(unlink, {u"\"e1\""_s, {}, {}}));

        QVERIFY(answer);
        QCOMPARE(answer->status, 204);
        const ScriptedRequest &request = server.requests().at(0);
        QCOMPARE(request.method, "DELETE"_ba);
        QCOMPARE(request.target, "/v1/logins/a%2Fb%40example.com/accounts/0001234"_ba);
        QCOMPARE(request.headers["if-match"], "\"e1\""_ba);
        QCOMPARE(request.headers["idempotency-key"].size(), 36);
    }

    void readsEtagAndNotModified()
    {
        ScriptedServer server([](const ScriptedRequest &request) {
            Reaction reaction = Reaction::json(200, emptyList);
            reaction.headers.emplaceBack("ETag", "\"e2\"");
            if (request.headers.contains("if-none-match"))
                reaction = Reaction{304, {}, {}, {{"ETag", "\"e2\""}}, Reaction::Fault::None, 0};
            return reaction;
        });
        RestBackend backend(quick(server));
        QCOMPARE(wait(backend.send(ListNotes{}))->etag, u"\"e2\""_s);
        const auto again = wait(backend.send(ListNotes{}, {{}, u"\"e2\""_s, {}}));
        QVERIFY(again && again->notModified);
    }

    void oneFault_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<bool>("isApplied");

        const auto fault = [](Reaction::Fault of) { return Reaction::of(of); };
        QTest::newRow("the request is lost") << fault(Reaction::Fault::CloseWithoutAnswer) << false;
        QTest::newRow("the answer is lost") << fault(Reaction::Fault::CloseWithoutAnswer) << true;
        QTest::newRow("the connection is reset") << fault(Reaction::Fault::Reset) << true;
        QTest::newRow("the answer is cut off") << fault(Reaction::Fault::Truncate) << true;
        QTest::newRow("nothing comes") << fault(Reaction::Fault::Silence) << true;
        QTest::newRow("the answer is no JSON") << Reaction::json(200, R"({"id":1,)") << true;
        QTest::newRow("the answer is no object") << Reaction::json(200, "[]") << true;
        QTest::newRow("a page of a proxy")
            << Reaction{200, "<html>", "text/html", {}, Reaction::Fault::None, 0} << true;
        QTest::newRow("503 of the server") << Reaction::problem(503, R"({"status":503})") << false;
        QTest::newRow("502 of a proxy")
            << Reaction{502, "bad", "text/plain", {}, Reaction::Fault::None, 0} << true;
        QTest::newRow("the first is under way")
            << Reaction::problem(409, R"({"type":"/problems/idempotency-in-progress","status":409})")
            << false;
        Reaction limited = Reaction::problem(429, R"({"status":429})");
        limited.headers.emplaceBack("Retry-After", "1");
        QTest::newRow("too many for a second") << limited << false;
    }

    /// Whatever happens to the first sending, the change is made once and the caller learns of it.
    void oneFault()
    {
        QFETCH(const Reaction, reaction);
        QFETCH(const bool, isApplied);
        NoteService notes;
        int received = 0;
        ScriptedServer server([&](const ScriptedRequest &request) {
            if (++received > 1)
                return notes.handle(request);
            if (isApplied)
                (void)notes.handle(request);
            return reaction;
        });
        RestBackend backend(quick(server));

        const auto answer = wait(backend.send(note(u"Llamará mañana"_s)));

        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().type));
        QCOMPARE(answer->value.text, u"Llamará mañana"_s);
        QCOMPARE(answer->replayed, isApplied);
        QCOMPARE(notes.applied, 1);
        QVERIFY(server.requests().size() >= 2);
        for (const ScriptedRequest &request : server.requests())
            QCOMPARE(request.headers["idempotency-key"],
                     server.requests().front().headers["idempotency-key"]);
    }

    void problems_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Failure::Kind>("kind");
        QTest::newRow("400") << 400 << Failure::Kind::Malformed;
        QTest::newRow("403") << 403 << Failure::Kind::Forbidden;
        QTest::newRow("404") << 404 << Failure::Kind::NotFound;
        QTest::newRow("409") << 409 << Failure::Kind::Conflict;
        QTest::newRow("412") << 412 << Failure::Kind::Stale;
        QTest::newRow("413") << 413 << Failure::Kind::TooLarge;
        QTest::newRow("415") << 415 << Failure::Kind::UnsupportedMedia;
        QTest::newRow("422") << 422 << Failure::Kind::Invalid;
        QTest::newRow("423") << 423 << Failure::Kind::Locked;
        QTest::newRow("428") << 428 << Failure::Kind::PreconditionRequired;
        QTest::newRow("500") << 500 << Failure::Kind::Internal;
    }

    void problems()
    {
        QFETCH(const int, status);
        QFETCH(const Failure::Kind, kind);
        ScriptedServer server([&](const ScriptedRequest &) {
            return Reaction::problem(
                status, R"({"type":"/problems/x","title":"T","status":1,"detail":"Dígale","instance":"i",
                "errors":[{"pointer":"/text","code":"required","detail":"Falta"}],"current":{"a":1}})");
        });
        RestBackend backend(quick(server));

        const auto answer = wait(backend.send(note(u"x"_s)));

        const Failure expected{kind,
                               u"/problems/x"_s,
                               u"Dígale"_s,
                               {{u"/text"_s, u"required"_s, u"Falta"_s}},
                               QJsonObject{{u"current"_s, QJsonObject{{u"a"_s, 1}}}},
                               {}};
        QVERIFY(!answer);
        QCOMPARE(answer.error(), expected);
        QCOMPARE(server.requests().size(), std::size_t{1});
        QVERIFY(backend.connectionState().isOnline());
    }

    void aServerThatIsNoneOfOursSaysSo()
    {
        ScriptedServer server([](const ScriptedRequest &) {
            return Reaction{404, "<html>", "text/html", {}, Reaction::Fault::None, 0};
        });
        RestBackend backend(quick(server));
        const auto answer = wait(backend.send(GetUtility{}));
        QCOMPARE(answer.error().kind, Failure::Kind::Internal);
        QCOMPARE(answer.error().type, u"/problems/answer-not-understood"_s);
    }

    void aRedirectIsNotFollowed()
    {
        ScriptedServer server([](const ScriptedRequest &) {
            return Reaction{302, {}, "text/html", {{"Location", "/v1/elsewhere"}}, Reaction::Fault::None, 0};
        });
        RestBackend backend(quick(server));
        backend.resume(sessionOf(u"ana"_s, u"token-1"_s));
        QVERIFY(!wait(backend.send(GetUtility{})));
        for (const ScriptedRequest &request : server.requests())
            QCOMPARE(request.target, "/v1/utility"_ba);
    }

    void aServerThatIsDownIsNoticedAndFoundAgain()
    {
        ScriptedServer server([](const ScriptedRequest &request) {
            return Reaction::json(200, request.target == "/v1/health" ? R"({"status":"ok"})"_ba : emptyList);
        });
        RestBackend backend(quick(server));
        QSignalSpy changes(&backend, &Backend::connectionStateChanged);
        server.stop();

        QCOMPARE(wait(backend.send(ListNotes{})).error().kind, Failure::Kind::Offline);
        QVERIFY(!backend.connectionState().isOnline());
        QCOMPARE(changes.size(), 1);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(wait(backend.send(ListNotes{})).error().kind, Failure::Kind::Offline);
        QVERIFY(clock.elapsed() < 500);
        server.listen();
        QTRY_VERIFY(backend.connectionState().isOnline());
        QVERIFY(wait(backend.send(ListNotes{})));
    }

    void aServerThatGoesSilentIsNoticedLongBeforeACallFails()
    {
        ScriptedServer server([](const ScriptedRequest &) { return Reaction::of(Reaction::Fault::Silence); });
        RestSettings settings = quick(server);
        settings.silence = std::chrono::minutes(1);
        settings.patience = std::chrono::milliseconds(50);
        settings.probeSilence = std::chrono::milliseconds(100);
        RestBackend backend(settings);
        auto call = backend.send(ListNotes{});
        QTRY_VERIFY(!backend.connectionState().isOnline());
        QVERIFY(!call.isFinished());
        server.setHandler([](const ScriptedRequest &) { return Reaction::json(200, R"({"status":"ok"})"); });
        QTRY_VERIFY(backend.connectionState().isOnline());
        call.cancel();
    }

    void aSlowAnswerIsNoLostLine()
    {
        ScriptedServer server([](const ScriptedRequest &request) {
            Reaction reaction = Reaction::json(200, request.target == "/v1/health" ? R"({"status":"ok"})"_ba : emptyList);
            reaction.delayMilliseconds = request.target == "/v1/health" ? 0 : 600;
            return reaction;
        });
        RestSettings settings = quick(server);
        settings.patience = std::chrono::milliseconds(50);
        settings.probeSilence = std::chrono::milliseconds(5000);
        RestBackend backend(settings);
        QSignalSpy changes(&backend, &Backend::connectionStateChanged);
        QVERIFY(wait(backend.send(ListNotes{})));
        QVERIFY(server.requests().size() > 1); // it was asked about
        QCOMPARE(changes.size(), 0);
    }

    void aCancelledReadIsDropped()
    {
        ScriptedServer server([](const ScriptedRequest &) { return Reaction::of(Reaction::Fault::Silence); });
        RestBackend backend(quick(server));
        auto future = backend.send(ListNotes{});
        QTRY_COMPARE(server.requests().size(), std::size_t{1});
        future.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 500);
        QVERIFY(backend.connectionState().isOnline());
    }

    void destroyingItEndsEveryCall()
    {
        ScriptedServer server([](const ScriptedRequest &request) {
            return request.method == "GET" ? Reaction::of(Reaction::Fault::Silence)
                                           : Reaction::problem(503, R"({})");
        });
        RestSettings settings = quick(server);
        settings.firstPause = settings.longestPause = std::chrono::seconds(60);
        auto backend = std::make_unique<RestBackend>(settings);
        const auto silent = backend->send(ListNotes{});
        const auto pausing = backend->send(note(u"x"_s));
        QTRY_COMPARE(server.requests().size(), std::size_t{2});
        QTest::qWait(50);
        backend.reset();
        QVERIFY(silent.isFinished() && pausing.isFinished());
        QCOMPARE(silent.result().error(), closedFailure());
        QCOMPARE(pausing.result().error(), closedFailure());
    }

    void manyFaultsDoubleAndLoseNothing()
    {
        NoteService notes;
        quint32 seed = 7;
        const auto random = [&seed] { return (seed = seed * 1664525 + 1013904223) >> 8; };
        ScriptedServer server([&](const ScriptedRequest &request) {
            if (random() % 10 >= 4)
                return notes.handle(request);
            if (random() % 2)
                (void)notes.handle(request);
            switch (random() % 4) {
            case 0:
                return Reaction::of(Reaction::Fault::CloseWithoutAnswer);
            case 1:
                return Reaction::of(Reaction::Fault::Reset);
            case 2:
                return Reaction::of(Reaction::Fault::Truncate);
            default:
                return Reaction::json(200, "{");
            }
        });
        RestSettings settings = quick(server);
        settings.attempts = 20;
        settings.longestPause = std::chrono::milliseconds(20);
        RestBackend backend(settings);
        std::vector<QFuture<Result<Answer<Note>>>> futures;
        for (int i = 0; i < 100; ++i)
            futures.push_back(backend.send(note(QString::number(i))));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(wait(futures[static_cast<std::size_t>(i)])->value.text, QString::number(i));
        QCOMPARE(notes.applied, 100);
    }

    void compressedAnswersAreRead()
    {
        ScriptedServer server([](const ScriptedRequest &) {
            Reaction reaction =
                Reaction::json(200, qCompress(emptyList).mid(4)); // without Qt's own length in front
            reaction.headers.emplaceBack("Content-Encoding", "deflate");
            return reaction;
        });
        RestBackend backend(quick(server));
        QVERIFY(wait(backend.send(ListNotes{})));
    }

    void anAnswerThatIsTooLongIsRefused()
    {
        ScriptedServer server([](const ScriptedRequest &) {
            return Reaction::json(200, QByteArray(3'000'000, ' ') + emptyList);
        });
        RestSettings settings = quick(server);
        settings.longestAnswer = 1'000'000;
        settings.attempts = 1;
        RestBackend backend(settings);
        QVERIFY(!wait(backend.send(ListNotes{})));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("https") << u" https://desk.example.com/water/ "_s << QString();
        QTest::newRow("http to this computer") << u"http://127.0.0.1:8080"_s << QString();
        QTest::newRow("http to this computer by name") << u"http://localhost:8080/"_s << QString();
        QTest::newRow("http to this computer, IPv6") << u"http://[::1]:8080"_s << QString();
        QTest::newRow("http to another") << u"http://desk.example.com"_s << u"not_secure"_s;
        QTest::newRow("http to a name that begins like this computer")
            << u"http://127.0.0.1.example.com"_s << u"not_secure"_s;
        QTest::newRow("a user") << u"https://a:b@desk.example.com"_s << u"not_plain"_s;
        QTest::newRow("a query") << u"https://desk.example.com?x"_s << u"not_plain"_s;
        QTest::newRow("another scheme") << u"ftp://desk.example.com"_s << u"not_a_url"_s;
        QTest::newRow("nothing") << QString() << u"not_a_url"_s;
        QTest::newRow("a word") << u"desk"_s << u"not_a_url"_s;
    }

    void addresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, code);
        const auto url = serverUrl(text);
        QCOMPARE(url ? QString() : url.error().errors.front().code, code);
        if (url)
            QVERIFY(!url->path().endsWith(u'/'));
    }
};

QTEST_GUILESS_MAIN(TestRestBackend)
#include "tst_restbackend.moc"
