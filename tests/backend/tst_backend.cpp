#include "models/backend/backend.h"

#include "models/backend/whendone.h"
#include "models/contract/customers.h"
#include "models/contract/notes.h"
#include "tests/support/fakebackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestBackend : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerComesAfterTheCallHasReturned()
    {
        FakeBackend backend;
        int answers = 0;
        const auto future = backend.send(GetUtility{});
        backend.last<GetUtility>().answer({});
        QVERIFY(future.isFinished());
        whenDone(&backend, future, [&](const Result<Answer<UtilityDocument>> &) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
    }

    void aReaderThatWentIsNotCalled()
    {
        FakeBackend backend;
        int answers = 0;
        auto reader = std::make_unique<QObject>();
        whenDone(reader.get(), backend.send(GetUtility{}), [&](const auto &) { ++answers; });
        backend.last<GetUtility>().answer({});
        reader.reset();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void everyReaderOfOneFutureIsCalled()
    {
        FakeBackend backend;
        int answers = 0;
        const auto future = backend.send(GetUtility{});
        whenDone(&backend, future, [&](const auto &) { ++answers; });
        whenDone(&backend, future, [&](const auto &) { ++answers; });
        backend.last<GetUtility>().answer({});
        QTRY_COMPARE(answers, 2);
    }

    void theFirstAnswerCounts()
    {
        FakeBackend backend;
        const auto future = backend.send(GetUtility{});
        backend.last<GetUtility>().fail(Failure::Kind::Unavailable);
        backend.last<GetUtility>().answer({});
        QCOMPARE(future.result().error().kind, Failure::Kind::Unavailable);
    }

    void callsOfABackendThatWentFail()
    {
        auto backend = std::make_unique<FakeBackend>();
        const auto future = backend->send(GetUtility{});
        backend.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error(), closedFailure());
    }

    void aCancelledCallRunsTheOtherBranch()
    {
        FakeBackend backend;
        int cancelled = 0;
        auto future = backend.send(GetUtility{});
        whenDone(
            &backend, future, [](const auto &) { QFAIL("answered"); }, [&] { ++cancelled; });
        future.cancel();
        QVERIFY(backend.last<GetUtility>().isCanceled());
        backend.last<GetUtility>().answer({});
        QTRY_COMPARE(cancelled, 1);
    }

    void aKeyIsMadeWhereTheOperationTakesOne()
    {
        FakeBackend backend;
        (void)backend.send(SearchCustomers{});
        QVERIFY(backend.last<SearchCustomers>().options().idempotencyKey.isEmpty());
        (void)backend.send(CreateNote{});
        (void)backend.send(CreateNote{});
        const auto notes = backend.calls<CreateNote>();
        QCOMPARE(notes[0].options().idempotencyKey.size(), 36);
        QVERIFY(notes[0].options().idempotencyKey != notes[1].options().idempotencyKey);
        (void)backend.send(DeleteLink{});
        QVERIFY(!backend.last<DeleteLink>().options().idempotencyKey.isEmpty());
        (void)backend.send(CreateNote{}, {{}, {}, u"given"_s});
        QCOMPARE(backend.last<CreateNote>().options().idempotencyKey, u"given"_s);
    }

    void signingInSetsTheUser()
    {
        FakeBackend backend;
        backend.signOutQuietly();
        QSignalSpy changes(&backend, &Backend::userChanged);
        const auto future = backend.signIn(u"tokafor"_s, u"secret"_s);
        QCOMPARE(backend.last<CreateSession>().request().password, u"secret"_s);
        const StaffUser user{u"tokafor"_s, u"T. Okafor"_s, StaffRole::Supervisor};
        backend.last<CreateSession>().answer({u"t"_s, QDateTime::currentDateTimeUtc(), user}, {}, 201);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().value(), user);
        QCOMPARE(backend.user(), user);
        QCOMPARE(changes.size(), 1);
    }

    void aSessionThatEndedIsToldOnce()
    {
        FakeBackend backend;
        QSignalSpy ends(&backend, &Backend::sessionEnded);
        backend.loseSession();
        backend.loseSession();
        QCOMPARE(ends.size(), 1);
        QVERIFY(backend.isSessionEnded());
        QVERIFY(backend.user());
    }
};

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
