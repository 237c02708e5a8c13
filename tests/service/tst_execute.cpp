#include "models/contract/codecimpl.h"
#include "models/service/audit.h"
#include "models/service/executeimpl.h"
#include "models/service/notes.h"
#include "models/service/sessions.h"
#include "models/service/utility.h"
#include "models/store/change.h"
#include "tests/support/servicefixture.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

struct Setting
{
    QString name;
    QString value;

    static constexpr auto fields() { return std::tuple{field("name", &Setting::name), field("value", &Setting::value)}; }
};

/// Reads the setting `x`, and looks at an account.
struct GetSetting : ReadOperation
{
    static constexpr auto id = "getSetting";
    static constexpr auto path = "/v1/settings/x";
    using Reply = Setting;

    static constexpr auto fields() { return std::tuple{}; }
};

/// Changes it. The value `refused` is a failure that keeps what was changed, `forbidden` one that does not.
struct PutSetting : PutOperation
{
    static constexpr auto id = "putSetting";
    static constexpr auto path = "/v1/settings/x";
    using Reply = Setting;

    QString value;

    static constexpr auto fields() { return std::tuple{field("value", &PutSetting::value)}; }
};

namespace {

QString settingOf(Call &call)
{
    auto rows = call.database().run(u"SELECT value FROM settings WHERE name = 'x'"_s);
    return rows && rows->next() ? rows->text(0) : QString();
}

} // namespace

Result<Setting> handle(Call &call, const GetSetting &)
{
    if (auto viewed = call.recordView(u"account/0000001"_s, {CustomerNumber::parse(u"00000001"_s).value()}); !viewed)
        return Unexpected{viewed.error()};
    return Setting{u"x"_s, settingOf(call)};
}

Result<Setting> handle(Call &call, const PutSetting &request)
{
    const Setting current{u"x"_s, settingOf(call)};
    if (!call.createsNew()) {
        if (auto matches = call.requireMatch(current, LastChange{u"lind"_s, call.now()}); !matches)
            return Unexpected{matches.error()};
    }
    auto saved = apply(call.database(), u"INSERT INTO settings (name, value) VALUES ('x', ?) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                       {request.value});
    if (!saved)
        return Unexpected{saved.error()};
    if (auto recorded = call.record({.action = u"setting_changed"_s, .subject = u"setting/x"_s}); !recorded)
        return Unexpected{recorded.error()};
    constexpr Phrase no{"No.", "No."};
    if (request.value == u"refused") {
        call.keepChanges();
        return Unexpected{call.invalidField(u"/value"_s, u"invalid"_s, no)};
    }
    if (request.value == u"forbidden")
        return Unexpected{call.problem(Failure::Kind::Forbidden, u"/problems/role"_s, no)};
    return Setting{u"x"_s, request.value};
}

VENTANILLA_REQUEST(GetSetting)
VENTANILLA_REQUEST(PutSetting)
VENTANILLA_REPLY(Setting)
VENTANILLA_EXECUTE(GetSetting)
VENTANILLA_EXECUTE(PutSetting)

namespace {

CreateNote noteFor(const QString &customer, const QString &text)
{
    CreateNote note;
    note.customerNumber = CustomerNumber::parse(customer).value();
    note.text = text;
    return note;
}

template <typename T>
std::optional<Failure::Kind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

const QString countNotes = u"SELECT COUNT(*) FROM notes"_s;

} // namespace

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

    void answersOncePerKey_data() { TestDatabase::addRows(); }
    void answersOncePerKey()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        CallContext context = fixture.as(token);
        const CreateNote note = noteFor(u"00000001"_s, u"called"_s);
        const auto first = execute(fixture.service(), fixture.database(), note, context);
        QVERIFY(first);
        QCOMPARE(first->status, 201);
        QVERIFY(!first->replayed);
        context.idempotencyKey = context.idempotencyKey.toUpper(); // the same UUID
        const auto again = execute(fixture.service(), fixture.database(), note, context);
        QVERIFY(again);
        QVERIFY(again->replayed);
        QCOMPARE(again->value, first->value);
        QCOMPARE(again->status, 201);

        const auto other = execute(fixture.service(), fixture.database(), noteFor(u"00000001"_s, u"other"_s), context);
        QCOMPARE(kindOf(other), Failure::Kind::Invalid);
        QCOMPARE(other.error().type, u"/problems/idempotency-key-reused"_s);
        QVERIFY(execute(fixture.service(), fixture.database(), note, context)); // the first answer still stands

        // The key belongs to the member of staff, outlives the session and ends after a day.
        const QString own = fixture.signIn(u"lind"_s);
        CallContext theirs = context;
        theirs.token = own;
        const auto lind = execute(fixture.service(), fixture.database(), note, theirs);
        QVERIFY(lind && !lind->replayed);
        fixture.advance(23 * 3600);
        context.token = fixture.signIn(u"okafor"_s);
        QVERIFY(execute(fixture.service(), fixture.database(), note, context)->replayed);
        fixture.advance(3601);
        context.token = fixture.signIn(u"okafor"_s);
        QVERIFY(!execute(fixture.service(), fixture.database(), note, context)->replayed);
        QCOMPARE(fixture.look(countNotes).toInt(), 3);
    }

    void wantsAKeyThatIsOne()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        for (const QString &key : {QString(), u"not a uuid"_s}) {
            context.idempotencyKey = key;
            const auto refused
                = execute(fixture.service(), fixture.database(), noteFor(u"00000001"_s, u"x"_s), context);
            QCOMPARE(kindOf(refused), Failure::Kind::Malformed);
            QCOMPARE(refused.error().type, u"/problems/idempotency-key-missing"_s);
        }
        QCOMPARE(fixture.look(countNotes).toInt(), 0);
    }

    void keepsFailures_data() { TestDatabase::addRows(); }
    void keepsFailures()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        const CallContext missing = fixture.as(token);
        const CreateNote note = noteFor(u"00000009"_s, u"called"_s);
        const auto first = execute(fixture.service(), fixture.database(), note, missing);
        QCOMPARE(kindOf(first), Failure::Kind::NotFound);
        fixture.put(u"INSERT INTO customers (customer_number, kind) VALUES ('00000009', 'person')"_s);
        const auto again = execute(fixture.service(), fixture.database(), note, missing);
        QCOMPARE(kindOf(again), Failure::Kind::NotFound);
        QVERIFY(again.error().replayed);
        QCOMPARE(again.error().detail, first.error().detail);

        CallContext stale = fixture.as(token);
        stale.ifMatch = u"\"old\""_s;
        const auto refused = execute(fixture.service(), fixture.database(), PutSetting{{}, u"a"_s}, stale);
        QCOMPARE(kindOf(refused), Failure::Kind::Stale);
        QCOMPARE(refused.error().extra[u"changed_by"], u"lind"_s);
        QCOMPARE(refused.error().extra[u"current"][u"name"], u"x"_s);
        const auto repeated = execute(fixture.service(), fixture.database(), PutSetting{{}, u"a"_s}, stale);
        QCOMPARE(repeated.error().extra, refused.error().extra);

        // 403 is none of those that are kept, nor is 428.
        CallContext forbidden = fixture.as(token);
        const PutSetting put{{}, u"forbidden"_s};
        QCOMPARE(kindOf(execute(fixture.service(), fixture.database(), put, forbidden)),
                 Failure::Kind::PreconditionRequired);
        forbidden.ifNoneMatch = u"*"_s;
        for (int i = 0; i < 2; ++i) {
            const auto tried = execute(fixture.service(), fixture.database(), put, forbidden);
            QCOMPARE(kindOf(tried), Failure::Kind::Forbidden);
            QVERIFY(!tried.error().replayed);
        }
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM settings"_s).toInt(), 0);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit WHERE action = 'setting_changed'"_s).toInt(), 0);
    }

    void replaysBeforeItLooksAtIfMatch_data() { TestDatabase::addRows(); }
    void replaysBeforeItLooksAtIfMatch()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        context.ifNoneMatch = u"*"_s;
        const auto created = execute(fixture.service(), fixture.database(), PutSetting{{}, u"a"_s}, context);
        QVERIFY(created);
        CallContext change = fixture.as(context.token);
        change.ifMatch = etagOf(created->value);
        const auto changed = execute(fixture.service(), fixture.database(), PutSetting{{}, u"b"_s}, change);
        QVERIFY(changed);
        const auto again = execute(fixture.service(), fixture.database(), PutSetting{{}, u"b"_s}, change);
        QVERIFY(again && again->replayed);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit WHERE action = 'setting_changed'"_s).toInt(), 2);
    }

    void countsWhatFailsOnPurpose_data() { TestDatabase::addRows(); }
    void countsWhatFailsOnPurpose()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        context.ifNoneMatch = u"*"_s;
        for (int i = 0; i < 2; ++i) {
            const auto refused = execute(fixture.service(), fixture.database(), PutSetting{{}, u"refused"_s}, context);
            QCOMPARE(kindOf(refused), Failure::Kind::Invalid);
            QCOMPARE(refused.error().replayed, i == 1);
        }
        QCOMPARE(fixture.look(u"SELECT value FROM settings"_s).toString(), u"refused"_s);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit WHERE action = 'setting_changed'"_s).toInt(), 1);
    }

    void worksOnceForManyThreads_data() { TestDatabase::addRows(); }
    void worksOnceForManyThreads()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        const CreateNote note = noteFor(u"00000001"_s, u"called"_s);
        std::atomic<int> fresh = 0, replayed = 0, underWay = 0, wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 12; ++i) {
            threads.emplace_back([&] {
                const auto database = fixture.connect();
                for (int round = 0; round < 5; ++round) {
                    const auto answer = execute(fixture.service(), *database, note, context);
                    if (answer)
                        ++(answer->replayed ? replayed : fresh);
                    else
                        ++(answer.error().type == u"/problems/idempotency-in-progress" ? underWay : wrong);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(replayed + underWay, 59);
        QCOMPARE(fixture.look(countNotes).toInt(), 1);
    }

    void worksOnceForSeveralServers_data() { TestDatabase::addRows(); }
    void worksOnceForSeveralServers()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        const CreateNote note = noteFor(u"00000001"_s, u"called"_s);
        std::atomic<int> fresh = 0, wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                Service server(fixture.service().ports()); // knows nothing of the others' keys
                const auto database = fixture.connect();
                const auto answer = execute(server, *database, note, context);
                if (!answer)
                    ++wrong;
                else if (!answer->replayed)
                    ++fresh;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(fixture.look(countNotes).toInt(), 1);
    }

    void leavesNothingBehindWhereItStops()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        const CreateNote note = noteFor(u"00000001"_s, u"called"_s);
        int notes = 0;
        int failed = 0;
        for (int stop = 1; stop < 30; ++stop) {
            auto database = fixture.connect();
            database->setStatementObserver([&](int number) {
                if (number == stop)
                    database->noteFailure(diskFull());
            });
            const auto answer = execute(fixture.service(), *database, note, fixture.as(token));
            notes += answer ? 1 : 0;
            failed += answer ? 0 : 1;
            if (!answer)
                QCOMPARE(answer.error().type, u"/problems/unavailable"_s); // not the store's own word
            QCOMPARE(fixture.look(countNotes).toInt(), notes);
            QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM idempotency_keys"_s).toInt(), notes);
            QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit WHERE action = 'note_added'"_s).toInt(), notes);
        }
        QVERIFY(failed > 5);
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

private:
    static Failure diskFull()
    {
        Failure failure;
        failure.kind = Failure::Kind::Unavailable;
        failure.type = u"/problems/store-full"_s;
        return failure;
    }
};

} // namespace Ventanilla

QTEST_GUILESS_MAIN(Ventanilla::TestExecute)
#include "tst_execute.moc"
