#include "tests/backend/restclient.h"

#include "models/backend/rest/sessionkeeper.h"
#include "models/backend/whendone.h"
#include "models/contract/accounts.h"
#include "models/contract/customers.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// Signing in and out, sessions that end in the middle of a call, and those that are kept for the next start.
class TestRestSessions : public QObject
{
    Q_OBJECT

private slots:
    void aWrongPasswordIsJustARefusal()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction::problem(401, R"({"status":401})"); });
        RestBackend backend(quick(server));
        QSignalSpy ends(&backend, &Backend::sessionEnded);
        const auto user = wait(backend.signIn(u"ana"_s, u"wrong"_s));
        QCOMPARE(user.error().kind, Failure::Kind::Unauthorized);
        QCOMPARE(server.requests().size(), std::size_t{1});
        QVERIFY(ends.isEmpty());
        QVERIFY(!backend.user());
    }

    void signInIsNotRepeatedWhenItIsLimited()
    {
        ScriptedServer server([](const ScriptedRequest &) {
            Reaction reaction = Reaction::problem(429, R"({"status":429})");
            reaction.headers.emplaceBack("Retry-After", "900");
            return reaction;
        });
        RestBackend backend(quick(server));
        const auto user = wait(backend.signIn(u"ana"_s, u"x"_s));
        QCOMPARE(user.error().kind, Failure::Kind::TooManyRequests);
        QCOMPARE(user.error().retryAfterSeconds, 900);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void aCallWhoseSessionEndedGoesOnWithItsKey()
    {
        NoteService notes;
        ScriptedServer server([&](const ScriptedRequest &request) {
            if (request.target == "/v1/session")
                return Reaction::json(201, R"({"token":"t2","expires_at":"2026-03-08T10:00:00Z",
                    "user":{"username":"ana","display_name":"Ana","role":"representative"}})");
            if (request.headers["authorization"] != "Bearer t2")
                return Reaction::problem(401, R"({"status":401})");
            return request.method == "POST" ? notes.handle(request) : Reaction::json(200, emptyList);
        });
        RestBackend backend(quick(server));
        backend.resume(sessionOf(u"ana"_s, u"t1"_s));
        QSignalSpy ends(&backend, &Backend::sessionEnded);

        const auto first = backend.send(note(u"uno"_s));
        QVERIFY(ends.wait());
        const auto second = backend.send(ListNotes{});
        QTest::qWait(50);
        QVERIFY(!first.isFinished() && !second.isFinished());
        QCOMPARE(server.requests().size(), std::size_t{1});
        const auto user = wait(backend.signIn(u"ana"_s, u"secret"_s));

        QVERIFY(user);
        QVERIFY(wait(first));
        QVERIFY(wait(second));
        QCOMPARE(ends.size(), 1);
        QCOMPARE(notes.applied, 1);
        QCOMPARE(server.requests().at(2).headers["idempotency-key"],
                 server.requests().at(0).headers["idempotency-key"]);
    }

    void anotherUserDoesNotFinishTheWorkOfTheFirst()
    {
        ScriptedServer server([&](const ScriptedRequest &request) {
            if (request.target == "/v1/session" && request.method == "POST")
                return Reaction::json(201, R"({"token":"t2","expires_at":"2026-03-08T10:00:00Z",
                    "user":{"username":"eva","display_name":"Eva","role":"supervisor"}})");
            return Reaction::problem(401, R"({"status":401})");
        });
        RestBackend backend(quick(server));
        backend.resume(sessionOf(u"ana"_s, u"t1"_s));
        QSignalSpy ends(&backend, &Backend::sessionEnded);
        const auto first = backend.send(note(u"uno"_s));
        QVERIFY(ends.wait());
        QVERIFY(wait(backend.signIn(u"eva"_s, u"secret"_s)));
        QCOMPARE(wait(first).error().kind, Failure::Kind::Unauthorized);
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void signingOutEndsTheSessionOnBothSides()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction{204, {}, {}, {}, Reaction::Fault::None, 0}; });
        RestBackend backend(quick(server));
        backend.resume(sessionOf(u"ana"_s, u"t1"_s));
        const auto gone = backend.signOut();
        QVERIFY(!backend.user());
        QVERIFY(wait(gone));
        QCOMPARE(server.requests().at(0).method, "DELETE"_ba);
        QCOMPARE(server.requests().at(0).headers["authorization"], "Bearer t1"_ba);
    }

    void aKeptSessionGoesOn()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction{204, {}, {}, {}, Reaction::Fault::None, 0}; });
        MemorySecrets keychain;
        {
            RestBackend backend(quick(server));
            SessionKeeper keeper(backend, keychain, server.url());
            QVERIFY(!*wait(keeper.restore()));
            backend.resume(sessionOf(u"ana"_s, u"t1"_s));
        }
        QCOMPARE(keychain.values.size(), 1);
        RestBackend backend(quick(server));
        SessionKeeper ofAnother(backend, keychain, QUrl(u"https://desk.example.com"_s));
        QVERIFY(!*wait(ofAnother.restore()));
        SessionKeeper keeper(backend, keychain, server.url());
        QVERIFY(*wait(keeper.restore()));
        QCOMPARE(backend.user()->username, u"ana"_s);
        QCOMPARE(backend.currentSession()->token, u"t1"_s);
        QVERIFY(wait(backend.signOut()));
        QVERIFY(!*wait(keeper.restore()));
    }

    void anExpiredSessionIsNotResumed()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction{204, {}, {}, {}, Reaction::Fault::None, 0}; });
        MemorySecrets keychain;
        RestBackend first(quick(server));
        SessionKeeper keeper(first, keychain, server.url());
        Session old = sessionOf(u"ana"_s, u"t1"_s);
        old.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
        first.resume(old);
        RestBackend second(quick(server));
        SessionKeeper next(second, keychain, server.url());
        QVERIFY(!*wait(next.restore()));
        QVERIFY(!second.user());
    }

    void withoutAKeychainNothingIsKept()
    {
        ScriptedServer server(
            [](const ScriptedRequest &) { return Reaction{204, {}, {}, {}, Reaction::Fault::None, 0}; });
        MemorySecrets keychain;
        keychain.isAvailable = false;
        RestBackend backend(quick(server));
        SessionKeeper keeper(backend, keychain, server.url());
        backend.resume(sessionOf(u"ana"_s, u"t1"_s));
        QVERIFY(!wait(keeper.restore()));
    }
};

QTEST_GUILESS_MAIN(TestRestSessions)
#include "tst_restsessions.moc"
