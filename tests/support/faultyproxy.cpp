#include "tests/support/faultyproxy.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The one request in @p buffer, told to close the connection after it; empty while it is not
/// whole.
QByteArray wholeRequest(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QByteArray head;
    qsizetype length = 0;
    for (const QByteArray &line : buffer.left(end).split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (name == "content-length")
            length = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        if (name != "connection")
            head += line.trimmed() + "\r\n";
    }
    if (buffer.size() < end + 4 + length)
        return {};
    return head + "Connection: close\r\n\r\n" + buffer.mid(end + 4, length);
}

void finish(QTcpSocket &client, const QByteArray &bytes)
{
    client.write(bytes);
    client.disconnectFromHost();
}

} // namespace

FaultyProxy::FaultyProxy(quint16 serverPort, std::function<NetworkFault()> choose)
    : m_serverPort(serverPort)
    , m_choose(std::move(choose))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(client, &QTcpSocket::readyRead, client,
                             [this, client] { read(*client); });
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
}

QUrl FaultyProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void FaultyProxy::read(QTcpSocket &client)
{
    const QByteArray request = wholeRequest(client.peek(client.bytesAvailable()));
    if (request.isEmpty())
        return;
    client.readAll();
    const NetworkFault fault = m_choose();
    ++m_counts[size_t(fault)];
    pass(client, request, fault);
}

void FaultyProxy::pass(QTcpSocket &client, const QByteArray &request, NetworkFault fault)
{
    if (fault == NetworkFault::Lost)
        return client.abort();
    // Two that are under way at once: the answer of the one that ends last is told.
    const auto waited = std::make_shared<int>(fault == NetworkFault::Duplicated ? 2 : 1);
    const auto then = [this, &client, fault, waited](const QByteArray &reply) {
        if (--*waited > 0)
            return;
        if (fault == NetworkFault::Reset)
            client.abort();
        else if (fault == NetworkFault::Truncated)
            finish(client,
                   reply.left(
                       reply.size()
                       - qMax<qsizetype>(1, (reply.size() - reply.indexOf("\r\n\r\n") - 4) / 2)));
        else if (fault == NetworkFault::Unavailable)
            finish(client,
                   "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: "
                   "close\r\n\r\n");
        else if (fault == NetworkFault::Garbage)
            finish(client,
                   "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                   "9\r\n\r\n{\"a\":\x01\xff}}");
        else if (fault == NetworkFault::Late)
            QTimer::singleShot(m_delay, &client, [&client, reply] { finish(client, reply); });
        else
            finish(client, reply);
    };
    for (int i = *waited; i > 0; --i)
        forward(client, request, then);
}

void FaultyProxy::forward(QTcpSocket &client, const QByteArray &request, const Then &then)
{
    // The server gets the whole request even if the client has gone: so it is on the wire.
    auto *server = new QTcpSocket(&m_server);
    const QPointer<QTcpSocket> waiting(&client);
    QObject::connect(server, &QTcpSocket::connected, server,
                     [server, request] { server->write(request); });
    QObject::connect(server, &QTcpSocket::disconnected, server, [server, waiting, then] {
        if (waiting)
            then(server->readAll());
        server->deleteLater();
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
}

} // namespace Ventanilla
