#pragma once

#include "server/http/bodymemory.h"
#include "server/http/idleconnections.h"
#include "server/http/workerpool.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <unordered_set>

namespace Ventanilla {

/// One client. Lives as long as something is under way on it. On the I/O thread.
class HttpConnection
{
public:
    virtual ~HttpConnection() = default;

    virtual void start() = 0;
    /// Ends at once where the client waits for nothing, else with the answer that is under way.
    virtual void finish() = 0;
    /// Ends at once.
    virtual void abort() = 0;
};

/// What the connections of a server share. All but the pools and `memory` belongs to the I/O
/// thread.
struct Connections
{
    boost::asio::io_context &io;
    const HttpLimits limits;
    const HttpApplication application;
    BodyMemory memory;
    WorkerPool workers;
    WorkerPool slowWorker;
    IdleConnections idle;
    std::unordered_set<HttpConnection *> all;
    std::function<void()> onClosed; ///< there is room for another connection
    bool isEnding = false;
};

/// @p tls null for plain HTTP.
[[nodiscard]] std::shared_ptr<HttpConnection> makeConnection(Connections &shared,
                                                             boost::asio::ip::tcp::socket socket,
                                                             boost::asio::ssl::context *tls);

} // namespace Ventanilla
