#include "tests/service/settingcalls.h"

#include "models/service/notes.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

/// A change that comes again with its key has one effect and one answer (settled 1 and 2).
class TestIdempotency : public QObject
{
    Q_OBJECT

private slots:
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

QTEST_GUILESS_MAIN(Ventanilla::TestIdempotency)
#include "tst_idempotency.moc"
