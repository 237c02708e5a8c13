#include "models/contract/notes.h"
#include "models/service/sessions.h"
#include "tests/support/servicefixture.h"

#include <QTest>

#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CreateSession signInAs(const QString &username, const QString &password)
{
    CreateSession request;
    request.username = username;
    request.password = password;
    return request;
}

std::optional<Failure::Kind> kindOf(ServiceFixture &fixture, const QString &username, const QString &password)
{
    const auto session = fixture.run(signInAs(username, password));
    return session ? std::nullopt : std::optional(session.error().kind);
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void opensASession_data() { TestDatabase::addRows(); }
    void opensASession()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const auto session = fixture.run(signInAs(u"okafor"_s, u"correct horse"_s));
        QVERIFY(session);
        QCOMPARE(session->status, 201);
        QCOMPARE(session->value.user.role, StaffRole::Representative);
        QCOMPARE(session->value.expiresAt, fixture.now().addSecs(12 * 3600));
        QVERIFY(fixture.run(ListNotes{}, session->value.token));
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM sessions WHERE token_hash = ?"_s, {session->value.token}).toInt(),
                 0);
        QCOMPARE(fixture.look(u"SELECT action FROM audit WHERE actor = 'okafor'"_s).toString(), u"signed_in"_s);
    }

    void locksAfterTheFifthFailure_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QString>("username");
        QTest::newRow("a name that exists") << Dialect::Sqlite << u"okafor"_s;
        QTest::newRow("a name that does not") << Dialect::Sqlite << u"nobody"_s;
        QTest::newRow("a name that exists, on PostgreSQL") << Dialect::Postgresql << u"okafor"_s;
    }
    void locksAfterTheFifthFailure()
    {
        TEST_DATABASE(test);
        QFETCH(const QString, username);
        ServiceFixture fixture(test);
        QString detail;
        for (int i = 0; i < 5; ++i) {
            const auto refused = fixture.run(signInAs(username, u"wrong"_s));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
            detail = refused.error().detail;
        }
        QCOMPARE(detail, u"Username and password do not belong together."_s);
        const int asked = fixture.hasher.asked;
        const auto locked = fixture.run(signInAs(username, u"correct horse"_s));
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, Failure::Kind::TooManyRequests);
        QCOMPARE(locked.error().retryAfterSeconds, 15 * 60);
        QCOMPARE(fixture.hasher.asked.load(), asked); // no work for who is locked out
        fixture.advance(15 * 60 - 1);
        QCOMPARE(kindOf(fixture, username, u"wrong"_s), Failure::Kind::TooManyRequests);
        fixture.advance(1);
        QCOMPARE(kindOf(fixture, username, u"wrong"_s), Failure::Kind::Unauthorized);
    }

    void forgetsFailuresWithSuccess()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                QCOMPARE(kindOf(fixture, u"okafor"_s, u"wrong"_s), Failure::Kind::Unauthorized);
            QCOMPARE(kindOf(fixture, u"okafor"_s, u"correct horse"_s), std::nullopt);
        }
    }

    void takesAsLongForUnknownNames()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        QCOMPARE(kindOf(fixture, u"nobody"_s, QString()), Failure::Kind::Unauthorized);
        QCOMPARE(fixture.hasher.asked.load(), 1);
        fixture.put(u"UPDATE staff SET password_hash = NULL WHERE username = 'lind'"_s);
        QCOMPARE(kindOf(fixture, u"lind"_s, QString()), Failure::Kind::Unauthorized);
        QCOMPARE(fixture.hasher.asked.load(), 2);
    }

    void countsGuessesMadeAtOnce_data() { TestDatabase::addRows(); }
    void countsGuessesMadeAtOnce()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        std::atomic<int> unauthorized = 0, tooMany = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 12; ++i) {
            threads.emplace_back([&] {
                const auto database = fixture.connect();
                const auto refused
                    = execute(fixture.service(), *database, signInAs(u"okafor"_s, u"wrong"_s), CallContext{});
                ++(refused.error().kind == Failure::Kind::Unauthorized ? unauthorized : tooMany);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(unauthorized.load(), 5);
        QCOMPARE(tooMany.load(), 7);
    }

    void addsStaff_data() { TestDatabase::addRows(); }
    void addsStaff()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        Service &service = fixture.service();
        const StaffUser user{u"new"_s, u"N. Ew"_s, StaffRole::Supervisor};
        QVERIFY(addStaff(service, fixture.database(), user, u"long enough"_s));
        QCOMPARE(kindOf(fixture, u"new"_s, u"long enough"_s), std::nullopt);
        QCOMPARE(addStaff(service, fixture.database(), user, u"long enough"_s).error().kind, Failure::Kind::Conflict);
        QCOMPARE(addStaff(service, fixture.database(), {u"x"_s, u"X"_s, user.role}, u"short"_s).error().kind,
                 Failure::Kind::Invalid);
        QCOMPARE(addStaff(service, fixture.database(), {u"a b"_s, u"X"_s, user.role}, u"long enough"_s).error().kind,
                 Failure::Kind::Invalid);

        const auto session = fixture.run(signInAs(u"new"_s, u"long enough"_s));
        QVERIFY(setPassword(service, fixture.database(), u"new"_s, u"even longer"_s));
        QVERIFY(!fixture.run(ListNotes{}, session->value.token)); // whoever knew the old one is out
        QCOMPARE(kindOf(fixture, u"new"_s, u"long enough"_s), Failure::Kind::Unauthorized);
        QCOMPARE(kindOf(fixture, u"new"_s, u"even longer"_s), std::nullopt);
        QCOMPARE(setPassword(service, fixture.database(), u"nobody"_s, u"even longer"_s).error().kind,
                 Failure::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
