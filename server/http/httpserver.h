#pragma once

#include "server/http/endpoint.h"
#include "server/http/httpmessage.h"

#include <memory>

namespace Ventanilla {

/// An HTTP/1.1 server: one thread that reads and writes, and workers that answer.
///
/// What it bounds is in HttpLimits. TLS is 1.2 or better; without a certificate it listens on
/// loopback alone.
class HttpServer
{
public:
    /// Opens the port and starts the workers. Fails with Invalid for a certificate that cannot be
    /// used or an address that may not be listened on, with Unavailable where the port is taken.
    static Result<std::unique_ptr<HttpServer>>
    listen(const Endpoint &endpoint, const HttpLimits &limits, HttpApplication application);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    /// Waits for the workers. run() must have returned.
    ~HttpServer();

    /// The port that it listens on, also where any was asked for.
    [[nodiscard]] quint16 port() const;

    /// Makes SIGTERM and Ctrl-C (on Windows: Ctrl-C and Ctrl-Break) do what stop() does.
    void stopOnSignals();

    /// Serves on the calling thread until stop().
    void run();

    /// Takes no more connections, lets what is under way end (HttpLimits::endTime), and makes run()
    /// return. Any thread.
    void stop();

private:
    struct Core;
    explicit HttpServer(std::unique_ptr<Core> core);
    std::unique_ptr<Core> m_core;
};

} // namespace Ventanilla
