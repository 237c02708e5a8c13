#include "tests/service/settingcalls.h"

#include "models/service/audit.h"
#include "models/service/notes.h"
#include "models/service/sessions.h"
#include "models/service/utility.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

class TestExecute : public QObject
{
    Q_OBJECT

private slots:
    void endsSessions_data() { TestDatabase::addRows(); }
    void endsSessions()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QCOMPARE(kindOf(fixture.run(ListNotes{})), Failure::Kind::Unauthorized);
        QCOMPARE(kindOf(fixture.run(ListNotes{}, u"no token"_s)), Failure::Kind::Unauthorized);

        const QString token = fixture.signIn(u"okafor"_s);
        for (int i = 0; i < 24; ++i) { // used every 29 minutes it lives for 12 hours
            fixture.advance(29 * 60);
            QVERIFY(fixture.run(ListNotes{}, token));
        }
        fixture.advance(24 * 60 + 1);
        QCOMPARE(kindOf(fixture.run(ListNotes{}, token)), Failure::Kind::Unauthorized);

        const QString idle = fixture.signIn(u"okafor"_s);
        fixture.advance(30 * 60);
        QCOMPARE(kindOf(fixture.run(ListNotes{}, idle)), Failure::Kind::Unauthorized);

        const QString left = fixture.signIn(u"okafor"_s);
        QVERIFY(fixture.run(DeleteSession{}, left));
        QCOMPARE(kindOf(fixture.run(ListNotes{}, left)), Failure::Kind::Unauthorized);
    }

    void holdsRoles_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<bool>("mayWork");
        QTest::addColumn<bool>("maySupervise");
        QTest::newRow("a representative") << u"okafor"_s << true << false;
        QTest::newRow("a supervisor") << u"marsh"_s << true << true;
        QTest::newRow("an administrator") << u"admin"_s << true << true;
        QTest::newRow("the meter feed") << u"feed"_s << false << false;
    }
    void holdsRoles()
    {
        QFETCH(const QString, username);
        QFETCH(const bool, mayWork);
        QFETCH(const bool, maySupervise);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(username);
        QCOMPARE(kindOf(fixture.run(ListNotes{}, token)),
                 mayWork ? std::nullopt : std::optional(Failure::Kind::Forbidden));
        QCOMPARE(kindOf(fixture.run(VerifyAudit{}, token)),
                 maySupervise ? std::nullopt : std::optional(Failure::Kind::Forbidden));
        QVERIFY(fixture.run(DeleteSession{}, token));
    }

    void answers304()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const auto first = fixture.run(GetUtility{});
        QVERIFY(first && !first->etag.isEmpty());
        CallContext context;
        for (const QString &named : {first->etag, u"\"other\", "_s + first->etag, u"W/"_s + first->etag, u"*"_s}) {
            context.ifNoneMatch = named;
            const auto again = execute(fixture.service(), fixture.database(), GetUtility{}, context);
            QVERIFY(again && again->notModified);
            QVERIFY(again->value.document.isEmpty());
        }
        context.ifNoneMatch = u"\"other\""_s;
        QVERIFY(!execute(fixture.service(), fixture.database(), GetUtility{}, context)->notModified);
    }

    void boundsPages_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("one") << 1 << true;
        QTest::newRow("the most") << 200 << true;
        QTest::newRow("none") << 0 << false;
        QTest::newRow("too many") << 201 << false;
    }
    void boundsPages()
    {
        QFETCH(const int, limit);
        QFETCH(const bool, isGood);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        ListNotes request;
        request.limit = limit;
        const auto listed = fixture.run(request, fixture.signIn(u"okafor"_s));
        QCOMPARE(listed.has_value(), isGood);
        if (!isGood)
            QCOMPARE(listed.error().errors.front().pointer, u"/limit"_s);
    }

    void recordsAViewOnceAnHour_data() { TestDatabase::addRows(); }
    void recordsAViewOnceAnHour()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        const QString other = fixture.signIn(u"okafor"_s);
        const QString count = u"SELECT COUNT(*) FROM audit WHERE action = 'viewed'"_s;
        for (int i = 0; i < 3; ++i)
            QVERIFY(fixture.run(GetSetting{}, token));
        QCOMPARE(fixture.look(count).toInt(), 1);
        QVERIFY(fixture.run(GetSetting{}, other));
        QCOMPARE(fixture.look(count).toInt(), 2);
        for (int i = 0; i < 3; ++i) {
            fixture.advance(20 * 60);
            QVERIFY(fixture.run(GetSetting{}, token));
        }
        QCOMPARE(fixture.look(count).toInt(), 3);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit_customers"_s).toInt(), 3);
    }

    void saysItInSpanish()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        CallContext context;
        context.language = Language::Es;
        const auto refused = execute(fixture.service(), fixture.database(), ListNotes{}, context);
        QCOMPARE(refused.error().detail, u"Inicie sesión para continuar."_s);
    }

    void removesWhatHasEnded()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        QVERIFY(fixture.run(noteFor(u"00000001"_s, u"x"_s), fixture.signIn(u"okafor"_s)));
        QVERIFY(fixture.run(GetSetting{}, fixture.signIn(u"okafor"_s)));
        fixture.advance(49 * 3600);
        QVERIFY(fixture.run(noteFor(u"00000001"_s, u"x"_s), fixture.signIn(u"okafor"_s)));
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 1);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM idempotency_keys"_s).toInt(), 1);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit_views"_s).toInt(), 0);
    }
};

} // namespace Ventanilla

QTEST_GUILESS_MAIN(Ventanilla::TestExecute)
#include "tst_execute.moc"
