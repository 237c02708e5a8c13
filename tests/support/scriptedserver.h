#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <vector>

class QTcpSocket;

namespace Ventanilla {

/// One request as the scripted server read it.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as they came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What the scripted server does with one request.
struct Reaction
{
    enum class Fault {
        None,
        CloseWithoutAnswer,
        Reset,
        Truncate, ///< half of the answer, then the connection is closed
        Silence   ///< the connection stays open, and nothing comes
    };

    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    Fault fault = Fault::None;
    int delayMilliseconds = 0;

    static Reaction of(Fault fault) { return {200, "{}", "application/json", {}, fault, 0}; }
    static Reaction json(int status, const QByteArray &body) { return {status, body, "application/json", {}, Fault::None, 0}; }
    static Reaction problem(int status, const QByteArray &body)
    {
        return {status, body, "application/problem+json", {}, Fault::None, 0};
    }
};

/// An HTTP/1.1 server on this computer that answers as a test says, faults included. Keeps connections open, like a real one.
class ScriptedServer
{
public:
    using Handler = std::function<Reaction(const ScriptedRequest &)>;

    explicit ScriptedServer(Handler handler);
    ~ScriptedServer();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<ScriptedRequest> &requests() const { return m_requests; }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Refuses connections until listen(), as a server that is down.
    void stop();
    void listen();

private:
    void read(QTcpSocket &socket);
    void react(QTcpSocket &socket, const ScriptedRequest &request);

    QTcpServer m_server;
    quint16 m_port = 0;
    Handler m_handler;
    std::vector<ScriptedRequest> m_requests;
};

} // namespace Ventanilla
