#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace Ventanilla {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

/// A request as it came, or, where it was refused half-way, as much of it as was understood.
struct HttpRequest
{
    QByteArray method; ///< as sent: methods are case-sensitive
    QByteArray target; ///< path and query, percent-encoded; begins with a slash
    std::vector<HttpHeader> headers;
    QByteArray body;
    QString peer; ///< the client's address, without its port

    /// The first header of that name in any case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// How many headers of that name there are.
    [[nodiscard]] int count(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const; ///< without its question mark
};

/// A reply without what the connection adds: `Date`, `Content-Length`, `Connection`.
struct HttpReply
{
    int status = 200;
    std::vector<HttpHeader> headers;
    QByteArray body;

    void set(const QByteArray &name, const QByteArray &value) { headers.push_back({name, value}); }
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

/// What answers. The functions are called on different threads and share nothing but what locks
/// itself.
struct HttpApplication
{
    /// Makes the handler of one worker, on that worker's thread, where it is also destroyed.
    std::function<HttpHandler()> makeHandler;
    /// The reply to a request that never reaches a handler: 400, 408, 413, 417, 431, 503 or 505. On
    /// the I/O thread.
    std::function<HttpReply(int status, const HttpRequest &request)> refuse;
    /// A reply that needs no worker, such as 429; status 0 lets the request go on. On the I/O
    /// thread.
    std::function<HttpReply(const HttpRequest &request)> admit;
    /// Whether a request is slow by nature (a sign-in). Those have a worker of their own and wait
    /// for each other, so that they keep nobody else waiting. On the I/O thread.
    std::function<bool(const HttpRequest &request)> isSlow;
};

/// What a client may take (quality.md, "Security"). With these figures 400 slow clients cost less
/// than 100 MB.
struct HttpLimits
{
    int headerBytes = 16 * 1024;
    int bodyBytes = 4 * 1024 * 1024;
    /// Held by all bodies together, of requests coming in and of replies going out.
    qint64 bodyMemory = 32 * 1024 * 1024;
    int connections = 512;
    int queue = 256; ///< requests that wait for a worker
    int workers = 4;
    std::chrono::milliseconds headerTime{5'000}; ///< from its first byte to its last
    std::chrono::milliseconds bodyTime{30'000};
    std::chrono::milliseconds idleTime{60'000}; ///< between two requests
    std::chrono::milliseconds writeTime{20'000};
    std::chrono::milliseconds lingerTime{
        20'000}; ///< a refused client may go on sending, so that it reads the answer
    std::chrono::milliseconds endTime{
        10'000}; ///< what is under way when the server ends may take as long
};

} // namespace Ventanilla
