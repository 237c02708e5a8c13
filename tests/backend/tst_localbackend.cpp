#include "models/backend/local/localbackend.h"

#include "models/backend/local/demomaker.h"
#include "models/backend/whendone.h"
#include "models/contract/customers.h"
#include "models/contract/notes.h"
#include "models/contract/utility.h"
#include "models/store/migrations.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("no answer");
    return future.result();
}

/// A database with staff and nothing else.
Result<Done> makeDatabase(const QString &path, const LocalProgress &progress)
{
    auto database = Database::open(u"sqlite:"_s + path);
    if (!database)
        return Unexpected{database.error()};
    if (auto version = migrate(**database); !version)
        return Unexpected{version.error()};
    const QList<QVariantList> staff{{u"zoe"_s, u"Zoe Example"_s, u"representative"_s},
                                    {u"bob"_s, u"Bob Example"_s, u"supervisor"_s},
                                    {u"amy"_s, u"Amy Example"_s, u"supervisor"_s},
                                    {u"feed"_s, u"Feed"_s, u"meter_feed"_s}};
    for (const QVariantList &row : staff) {
        auto added =
            (*database)->run(u"INSERT INTO staff (username, display_name, role) VALUES (?, ?, ?)"_s, row);
        if (!added)
            return Unexpected{added.error()};
    }
    progress(100);
    return done;
}

} // namespace

class TestLocalBackend : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_now = QDateTime::currentDateTimeUtc();
    }

    void theFirstStartMakesTheDataAndSignsTheRepresentativeIn()
    {
        LocalBackend backend(settings());
        QSignalSpy progress(&backend, &LocalBackend::progress);
        const auto early = backend.send(GetHealth{});
        QVERIFY(wait(backend.open()));
        QCOMPARE(wait(early)->value.status, u"ok"_s);
        QCOMPARE(backend.user()->username, u"zoe"_s);
        QTRY_COMPARE(progress.size(), 1);
        QStringList names;
        for (const StaffUser &user : backend.demo()->users())
            names.append(user.username);
        QCOMPARE(names, (QStringList{u"zoe"_s, u"amy"_s, u"bob"_s}));
        QVERIFY(wait(backend.demo()->messages())->empty());
    }

    void theSecondStartFindsThem()
    {
        {
            LocalBackend backend(settings());
            QVERIFY(wait(backend.open()));
        }
        LocalSettings again = settings();
        again.makeDatabase = [](const QString &, const LocalProgress &) -> Result<Done> {
            qFatal("made twice");
        };
        LocalBackend backend(again);
        QVERIFY(wait(backend.open()));
        QVERIFY(wait(backend.send(GetHealth{})));
    }

    void theFilesAreItsOwnersAlone()
    {
        LocalBackend backend(settings());
        QVERIFY(wait(backend.open()));
        const QFileInfoList files = QDir(m_directory->path()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 2);
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)),
                     qPrintable(file.fileName()));
    }

    void dataThatCannotBeMadeFailEveryCall()
    {
        LocalSettings broken = settings();
        broken.makeDatabase = [](const QString &, const LocalProgress &) -> Result<Done> {
            return Unexpected{Failure{Failure::Kind::Unavailable, u"/problems/full"_s, {}, {}, {}, {}}};
        };
        LocalBackend backend(broken);
        const auto early = backend.send(GetHealth{});
        QCOMPARE(wait(backend.open()).error().type, u"/problems/full"_s);
        QCOMPARE(wait(early).error().type, u"/problems/full"_s);
        QCOMPARE(wait(backend.send(GetHealth{})).error().type, u"/problems/full"_s);
    }

    void etagsAreAnsweredWithNotModified()
    {
        LocalBackend backend(settings());
        QVERIFY(wait(backend.open()));
        const auto first = wait(backend.send(GetHealth{}));
        QVERIFY(first && !first->etag.isEmpty());
        const auto second = wait(backend.send(GetHealth{}, {{}, first->etag, {}}));
        QVERIFY(second && second->notModified);
    }

    void aUserIsSwitchedWithoutAPassword()
    {
        LocalBackend backend(settings());
        QVERIFY(wait(backend.open()));
        const auto user = wait(backend.demo()->switchUser(u"amy"_s));
        QCOMPARE(user->role, StaffRole::Supervisor);
        QCOMPARE(backend.user(), *user);
        QCOMPARE(wait(backend.demo()->switchUser(u"nobody"_s)).error().kind, Failure::Kind::NotFound);
        QCOMPARE(backend.user(), *user);
    }

    void aSessionThatRanOutIsBegunAnew()
    {
        LocalBackend backend(settings());
        QVERIFY(wait(backend.open()));
        QSignalSpy ends(&backend, &Backend::sessionEnded);
        const QDateTime first = backend.sessionExpiresAt();
        m_now = m_now.addSecs(13 * 3600);
        QVERIFY(wait(backend.signOut())); // any call that needs a session
        QVERIFY(ends.isEmpty());
        QVERIFY(wait(backend.demo()->switchUser(u"zoe"_s)));
        QVERIFY(backend.sessionExpiresAt() > first);
    }

    void aPasswordIsRefused()
    {
        LocalBackend backend(settings());
        QVERIFY(wait(backend.open()));
        QVERIFY(!wait(backend.signIn(u"zoe"_s, u"anything"_s)));
    }

    void theDemoHasCustomersToFind()
    {
        LocalSettings demo = settings();
        demo.makeDatabase = demoDatabaseMaker(u"cal_water"_s, 40);
        LocalBackend backend(demo);
        QSignalSpy progress(&backend, &LocalBackend::progress);
        QVERIFY(wait(backend.open()));
        QTRY_VERIFY(!progress.isEmpty());
        for (int i = 1; i < progress.size(); ++i)
            QVERIFY(progress[i].front().toInt() >= progress[i - 1].front().toInt());
        QVERIFY(progress.back().front().toInt() <= 100);
        QCOMPARE(backend.user()->role, StaffRole::Representative);
        QVERIFY(backend.demo()->users().size() >= 3);
        QVERIFY(wait(backend.send(GetUtility{})));
        QVERIFY(wait(backend.send(ListNotes{})));
        SearchCustomers search;
        search.q = u"ma"_s;
        const auto found = wait(backend.send(search));
        QVERIFY(found && !found->value.items.empty());
        GetCustomer customer;
        customer.customerNumber = found->value.items.front().customerNumber;
        QCOMPARE(wait(backend.send(customer))->value.customerNumber, customer.customerNumber);
    }

    void destroyingItEndsEveryCall()
    {
        for (int round = 0; round < 10; ++round) {
            QTemporaryDir directory;
            LocalSettings fresh = settings();
            fresh.databasePath = directory.filePath(u"demo.db"_s);
            auto backend = std::make_unique<LocalBackend>(fresh);
            const auto early = backend->send(GetHealth{});
            const auto opened = backend->open();
            QTest::qWait(round * 5);
            std::vector<QFuture<Result<Answer<Health>>>> calls;
            for (int i = 0; i < 50; ++i)
                calls.push_back(backend->send(GetHealth{}));
            backend.reset();
            QVERIFY(early.isFinished());
            QVERIFY(opened.isFinished());
            for (const auto &call : calls)
                QVERIFY(call.isFinished());
        }
    }

    void aSlowFirstStartIsStoppedByClosing()
    {
        LocalSettings slow = settings();
        slow.makeDatabase = [](const QString &, const LocalProgress &progress) -> Result<Done> {
            for (int i = 0; i < 1000; ++i) {
                QThread::msleep(10);
                if (!progress(i / 10))
                    return Unexpected{Failure{Failure::Kind::Conflict, {}, {}, {}, {}, {}}};
            }
            return done;
        };
        auto backend = std::make_unique<LocalBackend>(slow);
        const auto opened = backend->open();
        QTest::qWait(100);
        QElapsedTimer clock;
        clock.start();
        backend.reset();
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(opened.isFinished());
    }

private:
    LocalSettings settings()
    {
        return {m_directory->filePath(u"demo.db"_s), makeDatabase, [this] { return m_now; }};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestLocalBackend)
#include "tst_localbackend.moc"
