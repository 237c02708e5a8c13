#include "models/platform/datadirectory.h"
#include "models/platform/idlewatch.h"
#include "models/platform/secrets.h"
#include "models/platform/singleinstance.h"
#include "models/platform/whendone.h"
#include "models/platform/workerthread.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions ofOthers =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

template <typename T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        qFatal("no answer");
    return future.result();
}

} // namespace

class TestPlatform : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreKeptReadAndRemoved_data()
    {
        QTest::addColumn<bool>("inFiles");
        QTest::newRow("files") << true;
        QTest::newRow("memory") << false;
    }

    void secretsAreKeptReadAndRemoved()
    {
        QFETCH(const bool, inFiles);
        QTemporaryDir directory;
        std::unique_ptr<Secrets> secrets;
        if (inFiles)
            secrets = std::make_unique<FileSecrets>(directory.filePath(u"secrets"_s));
        else
            secrets = std::make_unique<MemorySecrets>();
        const QByteArray value("\0\n\xff", 3);

        QCOMPARE(*wait(secrets->read(u"desk-key"_s)), std::optional<QByteArray>());
        QVERIFY(wait(secrets->remove(u"desk-key"_s)));
        QVERIFY(wait(secrets->write(u"desk-key"_s, "first")));
        QVERIFY(wait(secrets->write(u"desk-key"_s, value)));
        QCOMPARE(*wait(secrets->read(u"desk-key"_s)), std::optional(value));
        QCOMPARE(*wait(secrets->read(u"other"_s)), std::optional<QByteArray>());
        QVERIFY(wait(secrets->remove(u"desk-key"_s)));
        QCOMPARE(*wait(secrets->read(u"desk-key"_s)), std::optional<QByteArray>());
    }

    void aSecretInAFileIsItsOwnersAlone()
    {
        QTemporaryDir directory;
        FileSecrets secrets(directory.path());
        QVERIFY(wait(secrets.write(u"desk-key"_s, "x")));
        const QFileInfoList files = QDir(directory.path()).entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QVERIFY(!(files.front().permissions() & ofOthers));
    }

    void aSecretThatCannotBeWrittenSaysSo()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        FileSecrets secrets(directory.filePath(u"taken/below"_s));
        QCOMPARE(wait(secrets.write(u"desk-key"_s, "x")).error().kind, Failure::Kind::Unavailable);
    }

    /// Without a session bus there is no keychain, and nobody waits for it for long.
    void aMissingKeychainAnswers()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        const auto secrets = keychainSecrets(std::chrono::milliseconds(300));
        QElapsedTimer clock;
        clock.start();
        (void)wait(secrets->read(u"desk-key"_s));
        (void)wait(secrets->read(u"desk-key"_s));
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    void theDataDirectoryIsItsOwnersAlone()
    {
        QTemporaryDir directory;
        const auto made = DataDirectory::at(directory.filePath(u"a/b"_s));
        QVERIFY(made);
        QVERIFY(!(QFileInfo(made->path()).permissions() & ofOthers));
        QCOMPARE(made->file(u"desk.db"_s), directory.filePath(u"a/b/desk.db"_s));
        QFile file(directory.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!DataDirectory::at(file.fileName()));
    }

    void theSecondInstanceCallsTheFirst()
    {
        QTemporaryDir directory;
        auto first = std::make_unique<SingleInstance>(directory.path());
        QVERIFY(first->isFirst());
        QSignalSpy calls(first.get(), &SingleInstance::called);

        SingleInstance second(directory.path());
        QVERIFY(!second.isFirst());
        QVERIFY(second.callFirst());
        QTRY_COMPARE(calls.size(), 1);

        QTemporaryDir elsewhere;
        QVERIFY(SingleInstance(elsewhere.path()).isFirst());
        first.reset();
        QVERIFY(SingleInstance(directory.path()).isFirst());
    }

    void restIsNoticedAndBrokenByATouch()
    {
        IdleWatch watch(std::chrono::milliseconds(150));
        QSignalSpy rests(&watch, &IdleWatch::idle);
        QObject window;
        for (int i = 0; i < 4; ++i) {
            QTest::qWait(60);
            QEvent key(QEvent::KeyPress);
            QCoreApplication::sendEvent(&window, &key);
        }
        QCOMPARE(rests.size(), 0);
        QTRY_COMPARE(rests.size(), 1);
        QTest::qWait(300);
        QCOMPARE(rests.size(), 1);
    }

    void aWorkerRunsItsTasksInOrderAndToTheEnd()
    {
        std::vector<int> ran;
        QFuture<Result<QString>> name;
        {
            WorkerThread worker(u"worker"_s);
            for (int i = 0; i < 100; ++i)
                worker.post([&ran, i] { ran.push_back(i); });
            name = worker.run([]() -> Result<QString> { return QThread::currentThread()->objectName(); });
        }
        QCOMPARE(ran.size(), std::size_t{100});
        QVERIFY(std::is_sorted(ran.begin(), ran.end()));
        QCOMPARE(name.result().value(), u"worker"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
