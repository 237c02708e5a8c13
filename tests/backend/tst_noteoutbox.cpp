#include "models/backend/noteoutbox.h"

#include "models/store/desk/deskstore.h"
#include "tests/support/fakebackend.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestNoteOutbox : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_secrets = MemorySecrets();
        m_desk = openDesk();
        m_backend = std::make_unique<FakeBackend>();
    }

    void cleanup()
    {
        m_backend.reset();
        m_desk.reset();
    }

    void aNoteIsSentAtOnce()
    {
        NoteOutbox outbox(*m_backend, *m_desk);
        QSignalSpy sent(&outbox, &NoteOutbox::sent);
        const auto kept = outbox.add(m_customer, u"Llamará mañana"_s);
        QVERIFY(m_backend->waitFor<CreateNote>());
        QVERIFY(kept.isFinished() && kept.result());
        QCOMPARE(m_backend->last<CreateNote>().request().text, u"Llamará mañana"_s);
        QCOMPARE(outbox.waiting().size(), std::size_t{1});
        m_backend->last<CreateNote>().answer({}, {}, 201);
        QTRY_COMPARE(sent.size(), 1);
        QVERIFY(outbox.waiting().empty());
        QTRY_VERIFY(onDisk().empty());
    }

    void notesWaitWhileTheServerIsAwayAndGoInOrder()
    {
        NoteOutbox outbox(*m_backend, *m_desk);
        m_backend->setOnline(false);
        (void)outbox.add(m_customer, u"one"_s);
        (void)outbox.add(m_customer, u"two"_s);
        QTRY_COMPARE(outbox.waiting().size(), std::size_t{2});
        QTest::qWait(50);
        QCOMPARE(m_backend->count<CreateNote>(), 0);

        m_backend->setOnline(true);
        QVERIFY(m_backend->waitFor<CreateNote>(1));
        QCOMPARE(m_backend->last<CreateNote>().request().text, u"one"_s);
        m_backend->last<CreateNote>().answer({}, {}, 201);
        QVERIFY(m_backend->waitFor<CreateNote>(2));
        QCOMPARE(m_backend->last<CreateNote>().request().text, u"two"_s);
    }

    void aNoteWhoseAnswerWasLostGoesAgainWithItsKeyAfterARestart()
    {
        QString key;
        {
            NoteOutbox outbox(*m_backend, *m_desk);
            (void)outbox.add(m_customer, u"one"_s);
            QVERIFY(m_backend->waitFor<CreateNote>());
            key = m_backend->last<CreateNote>().options().idempotencyKey;
        }
        m_backend = std::make_unique<FakeBackend>();
        m_desk.reset();
        m_desk = openDesk();
        NoteOutbox outbox(*m_backend, *m_desk);
        QVERIFY(m_backend->waitFor<CreateNote>());
        QCOMPARE(m_backend->last<CreateNote>().options().idempotencyKey, key);
        QCOMPARE(m_backend->last<CreateNote>().request().text, u"one"_s);
        QCOMPARE(m_backend->last<CreateNote>().request().customerNumber, m_customer);
    }

    void aPassingFailureKeepsTheNote()
    {
        NoteOutbox outbox(*m_backend, *m_desk);
        QSignalSpy refused(&outbox, &NoteOutbox::refused);
        (void)outbox.add(m_customer, u"one"_s);
        QVERIFY(m_backend->waitFor<CreateNote>());
        m_backend->setOnline(false);
        m_backend->last<CreateNote>().fail(Failure::Kind::Offline);
        QTest::qWait(50);
        QCOMPARE(outbox.waiting().size(), std::size_t{1});
        m_backend->setOnline(true);
        QVERIFY(m_backend->waitFor<CreateNote>(2));
        const auto calls = m_backend->calls<CreateNote>();
        QCOMPARE(calls[1].options().idempotencyKey, calls[0].options().idempotencyKey);
        QVERIFY(refused.isEmpty());
    }

    void aRefusedNoteStaysUntilItIsDiscarded()
    {
        NoteOutbox outbox(*m_backend, *m_desk);
        QSignalSpy refused(&outbox, &NoteOutbox::refused);
        (void)outbox.add(m_customer, u"one"_s);
        (void)outbox.add(m_customer, u"two"_s);
        QVERIFY(m_backend->waitFor<CreateNote>());
        m_backend->last<CreateNote>().fail(Failure::Kind::NotFound);
        QVERIFY(m_backend->waitFor<CreateNote>(2));
        QCOMPARE(refused.size(), 1);
        m_backend->last<CreateNote>().answer({}, {}, 201);
        QTRY_COMPARE(outbox.waiting().size(), std::size_t{1});
        QVERIFY(outbox.isRefused(outbox.waiting().front()));
        outbox.discard(outbox.waiting().front().key);
        QVERIFY(outbox.waiting().empty());
        QTRY_VERIFY(onDisk().empty());
    }

    void anotherUsersNotesAreNotSent()
    {
        NoteOutbox outbox(*m_backend, *m_desk);
        m_backend->setOnline(false);
        (void)outbox.add(m_customer, u"one"_s);
        QTRY_COMPARE(outbox.waiting().size(), std::size_t{1});
        m_backend->setUser({u"eva"_s, u"Eva"_s, StaffRole::Supervisor});
        m_backend->setOnline(true);
        QTest::qWait(50);
        QCOMPARE(m_backend->count<CreateNote>(), 0);
        QVERIFY(outbox.waiting().empty());
        m_backend->setUser({u"mlopez"_s, u"M. López"_s, StaffRole::Representative});
        QVERIFY(m_backend->waitFor<CreateNote>());
    }

private:
    std::unique_ptr<DeskStore> openDesk()
    {
        return std::make_unique<DeskStore>(m_directory->filePath(u"desk.db"_s), m_secrets, m_secrets);
    }
    std::vector<QueuedNote> onDisk()
    {
        const auto future = m_desk->queuedNotes(u"mlopez"_s);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            qFatal("no answer");
        return *future.result();
    }

    const CustomerNumber m_customer = *CustomerNumber::parse(u"00012345"_s);
    std::unique_ptr<QTemporaryDir> m_directory;
    MemorySecrets m_secrets;
    std::unique_ptr<DeskStore> m_desk;
    std::unique_ptr<FakeBackend> m_backend;
};

QTEST_GUILESS_MAIN(TestNoteOutbox)
#include "tst_noteoutbox.moc"
