#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

namespace Ventanilla {

/// What a server sent, byte for byte.
struct RawReply
{
    int status = 0; ///< 0 where no reply came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A client that sends exactly the bytes that it is told to, well-formed or not.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    [[nodiscard]] bool isConnected() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }
    /// False where the server has closed meanwhile.
    bool send(const QByteArray &bytes);
    /// The next reply; @p withBody false after a HEAD. Waits for up to @p milliseconds.
    [[nodiscard]] RawReply reply(int milliseconds = 10'000, bool withBody = true);
    /// Whether the server closes within @p milliseconds.
    [[nodiscard]] bool isClosedWithin(int milliseconds);

private:
    [[nodiscard]] bool readMore(int milliseconds);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace Ventanilla
