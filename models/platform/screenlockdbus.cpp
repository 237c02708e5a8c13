#include "models/platform/screenlock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString login = u"org.freedesktop.login1"_s;

/// Without a socket libdbus would start a bus of its own, and take its time.
bool hasBus(const char *variable, const QString &usualSocket)
{
    return qEnvironmentVariableIsSet(variable) || QFileInfo::exists(usualSocket);
}

} // namespace

class ScreenLock::Ear : public QObject
{
    Q_OBJECT

public:
    explicit Ear(ScreenLock &lock)
        : m_lock(lock)
    {
        QTimer::singleShot(0, this, &Ear::listen);
    }

private slots:
    void activeChanged(bool isActive)
    {
        if (isActive)
            emit m_lock.locked();
    }
    void lockRequested() { emit m_lock.locked(); }

private:
    void listen()
    {
        if (hasBus("DBUS_SESSION_BUS_ADDRESS", qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s)) {
            QDBusConnection bus = QDBusConnection::sessionBus();
            for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
                bus.connect(saver, {}, saver, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
        }
        if (hasBus("DBUS_SYSTEM_BUS_ADDRESS", u"/run/dbus/system_bus_socket"_s))
            askForSession();
    }

    /// Others may be signed in on this computer: only our own session's lock counts.
    void askForSession()
    {
        QDBusMessage question = QDBusMessage::createMethodCall(login, u"/org/freedesktop/login1"_s,
                                                               u"org.freedesktop.login1.Manager"_s, u"GetSessionByPID"_s);
        question << static_cast<uint>(QCoreApplication::applicationPid());
        auto *answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusObjectPath> session = *answer;
            answer->deleteLater();
            if (session.isError())
                return; // no logind, or started outside of a session
            QDBusConnection::systemBus().connect(login, session.value().path(), u"org.freedesktop.login1.Session"_s,
                                                 u"Lock"_s, this, SLOT(lockRequested()));
        });
    }

    ScreenLock &m_lock;
};

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
    , m_ear(std::make_unique<Ear>(*this))
{
}

ScreenLock::~ScreenLock() = default;

} // namespace Ventanilla

#include "screenlockdbus.moc"
