#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QUrl>

#include <array>
#include <functional>

class QTcpSocket;

namespace Ventanilla {

/// What the network does to one request.
enum class NetworkFault {
    None,
    Lost, ///< it never arrives, and the connection is closed
    Reset, ///< it arrives; the answer is lost with the connection
    Truncated, ///< half of the answer arrives
    Unavailable, ///< it arrives; something in between answers 503
    Late, ///< the answer comes when nobody waits any more
    Duplicated, ///< it arrives twice
    Garbage, ///< it arrives; the answer is not what the server said
    Count
};

/// Stands between a client and an HTTP server on this computer and does what networks do. Each
/// request has a connection of its own to the server. Lives on one thread, with an event loop.
class FaultyProxy
{
public:
    /// @p choose is asked once for each request.
    FaultyProxy(quint16 serverPort, std::function<NetworkFault()> choose);

    [[nodiscard]] QUrl url() const;
    /// How late a late answer is.
    void setDelay(int milliseconds) { m_delay = milliseconds; }
    [[nodiscard]] int count(NetworkFault fault) const { return m_counts[size_t(fault)]; }

private:
    using Then = std::function<void(const QByteArray &reply)>;

    void read(QTcpSocket &client);
    void pass(QTcpSocket &client, const QByteArray &request, NetworkFault fault);
    void forward(QTcpSocket &client, const QByteArray &request, const Then &then);

    QTcpServer m_server;
    quint16 m_serverPort;
    std::function<NetworkFault()> m_choose;
    std::array<int, size_t(NetworkFault::Count)> m_counts{};
    int m_delay = 1000;
};

} // namespace Ventanilla
