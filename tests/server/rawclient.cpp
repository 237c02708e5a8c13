#include "tests/server/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>

namespace Ventanilla {

namespace {

void readHead(const QByteArray &head, RawReply &reply)
{
    const QList<QByteArray> lines = head.split('\n');
    reply.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
}

} // namespace

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5'000);
}

bool RawClient::send(const QByteArray &bytes)
{
    if (m_socket.write(bytes) != bytes.size())
        return false;
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(10'000))
            return false;
    }
    return true;
}

bool RawClient::readMore(int milliseconds)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(milliseconds))
        return false;
    m_received += m_socket.readAll();
    return true;
}

RawReply RawClient::reply(int milliseconds, bool withBody)
{
    QElapsedTimer since;
    since.start();
    const auto left = [&] { return int(qMax(qint64(1), milliseconds - since.elapsed())); };
    RawReply reply;
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!readMore(left()))
            return {};
    }
    readHead(m_received.first(end), reply);
    m_received.remove(0, end + 4);
    const qsizetype size = withBody ? reply.headers.value("content-length").toLongLong() : 0;
    while (m_received.size() < size) {
        if (!readMore(left()))
            return {};
    }
    reply.body = m_received.first(size);
    m_received.remove(0, size);
    return reply;
}

bool RawClient::isClosedWithin(int milliseconds)
{
    QElapsedTimer since;
    since.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && since.elapsed() < milliseconds) {
        if (readMore(int(qMax(qint64(1), milliseconds - since.elapsed()))))
            m_received.clear();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

} // namespace Ventanilla
