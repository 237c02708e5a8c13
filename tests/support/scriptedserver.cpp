#include "tests/support/scriptedserver.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Takes one whole request from the front of @p buffer, if it is there.
std::optional<ScriptedRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    ScriptedRequest request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

QByteArray bytesOf(const Reaction &reaction)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reaction.status) + " Scripted\r\n";
    bytes += "Content-Type: " + reaction.contentType + "\r\n";
    for (const auto &[name, value] : reaction.headers)
        bytes += name + ": " + value + "\r\n";
    if (reaction.status != 204 && reaction.status != 304)
        bytes += "Content-Length: " + QByteArray::number(reaction.body.size()) + "\r\n";
    return bytes + "\r\n" + reaction.body;
}

void answer(QTcpSocket &socket, const Reaction &reaction)
{
    const QByteArray bytes = bytesOf(reaction);
    switch (reaction.fault) {
    case Reaction::Fault::None:
        socket.write(bytes);
        break;
    case Reaction::Fault::CloseWithoutAnswer:
        socket.disconnectFromHost();
        break;
    case Reaction::Fault::Reset:
        socket.abort();
        break;
    case Reaction::Fault::Truncate:
        socket.write(bytes.left(bytes.size() - std::max<qsizetype>(1, reaction.body.size() / 2)));
        socket.disconnectFromHost();
        break;
    case Reaction::Fault::Silence:
        break;
    }
}

} // namespace

ScriptedServer::ScriptedServer(Handler handler) : m_handler(std::move(handler))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    listen();
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ScriptedServer::stop()
{
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void ScriptedServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("The scripted server cannot listen");
    m_port = m_server.serverPort();
}

void ScriptedServer::read(QTcpSocket &socket)
{
    QByteArray buffer = socket.property("buffer").toByteArray() + socket.readAll();
    QPointer<QTcpSocket> alive(&socket);
    while (auto request = takeRequest(buffer)) {
        react(socket, *request);
        if (!alive)
            return;
    }
    socket.setProperty("buffer", buffer);
}

void ScriptedServer::react(QTcpSocket &socket, const ScriptedRequest &request)
{
    m_requests.push_back(request);
    const Reaction reaction = m_handler(request);
    if (reaction.delayMilliseconds == 0)
        return answer(socket, reaction);
    QTimer::singleShot(reaction.delayMilliseconds, &socket,
                       [&socket, reaction] { answer(socket, reaction); });
}

} // namespace Ventanilla
