#include "models/platform/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Short, since the path of a socket is limited to about a hundred characters.
QString socketName(const QString &directory)
{
    const QByteArray path = QDir(directory).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(20);
    return u"ventanilla-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_socketName(socketName(directory))
    , m_lock(QDir(directory).filePath(u"running.lock"_s))
{
    m_lock.setStaleLockTime(
        0); // a program that runs for days is not stale; one that crashed is, by its process id
    m_isFirst = m_lock.tryLock(0);
    if (m_isFirst)
        listen();
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketName); // left by a crash
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            emit called();
        }
    });
    m_server.listen(m_socketName);
}

bool SingleInstance::callFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    return socket.waitForConnected(500);
}

} // namespace Ventanilla
