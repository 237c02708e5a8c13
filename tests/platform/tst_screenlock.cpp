#include "models/platform/screenlock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString saver = u"org.freedesktop.ScreenSaver"_s;
const QString login = u"org.freedesktop.login1"_s;
const QString ownSession = u"/org/freedesktop/login1/session/_31"_s;

} // namespace

/// logind, as far as the desk asks it.
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public slots:
    QDBusObjectPath GetSessionByPID(uint pid)
    {
        ++asked;
        return QDBusObjectPath(pid == QCoreApplication::applicationPid() ? ownSession : u"/nobody"_s);
    }

public:
    int asked = 0;
};

/// The screen's lock over a bus of the test's own , which stands for both of the system's.
class TestScreenLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            QSKIP("there is no bus: dbus-daemon is missing");
        m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForReadyRead());
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        m_bus = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"the system"_s));
        QVERIFY(m_bus->isConnected());
        QVERIFY(m_bus->registerService(saver));
        QVERIFY(m_bus->registerService(login));
        QVERIFY(m_bus->registerObject(u"/org/freedesktop/login1"_s, &m_login, QDBusConnection::ExportAllSlots));
    }

    void cleanupTestCase()
    {
        m_bus.reset();
        QDBusConnection::disconnectFromBus(u"the system"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void theScreenSaverTellsThatItBegins()
    {
        const ScreenLock lock;
        QSignalSpy locked(&lock, &ScreenLock::locked);
        waitUntilHeard();
        send(u"/ScreenSaver"_s, saver, u"ActiveChanged"_s, {true});
        QTRY_COMPARE(locked.size(), 1);
        send(u"/ScreenSaver"_s, saver, u"ActiveChanged"_s, {false});
        QTest::qWait(200);
        QCOMPARE(locked.size(), 1);
    }

    void onlyTheOwnSessionCounts()
    {
        const ScreenLock lock;
        QSignalSpy locked(&lock, &ScreenLock::locked);
        waitUntilHeard();
        send(u"/org/freedesktop/login1/session/_32"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
        send(ownSession, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
        QTRY_COMPARE(locked.size(), 1);
        QTest::qWait(200);
        QCOMPARE(locked.size(), 1);
    }

private:
    /// Until the fake was asked, and the answer has had its way back.
    void waitUntilHeard()
    {
        const int before = m_login.asked;
        QTRY_VERIFY(m_login.asked > before);
        QTest::qWait(200);
    }

    void send(const QString &path, const QString &interface, const QString &name, const QVariantList &values)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(values);
        QVERIFY(m_bus->send(signal));
    }

    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_bus;
    FakeLogin m_login;
};

QTEST_GUILESS_MAIN(TestScreenLock)
#include "tst_screenlock.moc"
