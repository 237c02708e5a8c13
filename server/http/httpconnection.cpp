#include "server/http/httpconnection.h"

#include "server/http/compression.h"
#include "server/http/replyhead.h"
#include "server/http/requestparser.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>

#include <array>
#include <optional>

namespace Ventanilla {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr std::size_t readAtOnce = 16 * 1024;
constexpr qsizetype firstBodyPart = 4 * 1024;
constexpr std::chrono::milliseconds silence{1'000};

template <typename Stream>
class Connection final : public HttpConnection,
                         public std::enable_shared_from_this<Connection<Stream>>
{
public:
    template <typename... Tls>
    Connection(Connections &shared, tcp::socket socket, Tls &...tls)
        : m_shared(shared)
        , m_stream(std::move(socket), tls...)
        , m_timer(shared.io)
        , m_buffer(std::size_t(shared.limits.headerBytes) + readAtOnce)
        , m_share(shared.memory)
    {
        m_shared.all.insert(this);
    }
    ~Connection() override
    {
        m_shared.idle.remove(this);
        m_shared.all.erase(this);
        m_shared.onClosed();
    }

    void start() override
    {
        error_code ignored;
        socket().set_option(tcp::no_delay(true), ignored);
        m_peer = QString::fromStdString(socket().remote_endpoint(ignored).address().to_string());
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            SSL_set_mode(m_stream.native_handle(), SSL_MODE_RELEASE_BUFFERS);
            arm(m_shared.limits.headerTime);
            m_stream.async_handshake(asio::ssl::stream_base::server,
                                     then([this](error_code error, std::size_t) {
                                         error ? abort() : awaitRequest(m_shared.limits.headerTime);
                                     }));
        } else {
            awaitRequest(m_shared.limits.headerTime);
        }
    }
    void finish() override
    {
        if (!m_isBusy)
            abort();
    }
    void abort() override
    {
        error_code ignored;
        m_shared.idle.remove(this);
        m_timer.cancel();
        socket().close(ignored);
    }

private:
    [[nodiscard]] tcp::socket &socket()
    {
        if constexpr (std::is_same_v<Stream, TlsStream>)
            return m_stream.next_layer();
        else
            return m_stream;
    }

    /// A completion handler that keeps the connection alive until it has run.
    template <typename F>
    auto then(F work)
    {
        return [self = this->shared_from_this(), work](error_code error, std::size_t bytes = 0) {
            work(error, bytes);
        };
    }

    /// Cancels what is under way after @p time; m_isLate tells.
    void arm(std::chrono::milliseconds time)
    {
        m_isLate = false;
        m_timer.expires_after(time);
        m_timer.async_wait([weak = this->weak_from_this()](error_code error) {
            const auto self = weak.lock();
            if (error || !self || self->m_timer.expiry() > asio::steady_timer::clock_type::now())
                return;
            self->m_isLate = true;
            self->socket().cancel(error);
        });
    }

    void awaitRequest(std::chrono::milliseconds time)
    {
        m_isBusy = false;
        if (m_shared.isEnding)
            return abort();
        if (m_buffer.size() > 0)
            return readHeader();
        m_shared.idle.add(this);
        arm(time);
        m_stream.async_read_some(m_buffer.prepare(512),
                                 then([this](error_code error, std::size_t bytes) {
                                     m_shared.idle.remove(this);
                                     if (error)
                                         return abort();
                                     m_buffer.commit(bytes);
                                     readHeader();
                                 }));
    }

    void readHeader()
    {
        m_request = {};
        m_request.peer = m_peer;
        m_parser.emplace();
        m_parser->header_limit(std::uint32_t(m_shared.limits.headerBytes));
        m_parser->body_limit(std::uint64_t(m_shared.limits.bodyBytes));
        arm(m_shared.limits.headerTime);
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                then([this](error_code error, std::size_t) {
                                    m_request = requestOf(*m_parser, m_peer);
                                    if (error)
                                        return refuse(m_isLate ? 408 : statusOf(error));
                                    takeHeader();
                                }));
    }

    void takeHeader()
    {
        m_isBusy = true;
        if (const int fault = faultOf(m_request, m_parser->get().version()))
            return refuse(fault);
        if (m_parser->is_done())
            return dispatch();
        if (m_shared.memory.isExhausted())
            return refuse(503);
        arm(m_shared.limits.bodyTime);
        if (m_request.header("Expect").isEmpty() || m_buffer.size() > 0)
            return readBody();
        static constexpr char proceed[] = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(
            m_stream, asio::buffer(proceed, sizeof(proceed) - 1),
            then([this](error_code error, std::size_t) { error ? abort() : readBody(); }));
    }

    /// Reads straight into the request's body, which doubles as it fills: what a client only
    /// announces costs nothing.
    void readBody()
    {
        if (m_parser->is_done()) {
            m_request.body.truncate(m_bodyBytes);
            m_bodyBytes = 0;
            return dispatch();
        }
        if (m_bodyBytes == m_request.body.size()) {
            const qsizetype size = std::min<qsizetype>(std::max(m_bodyBytes * 2, firstBodyPart),
                                                       m_shared.limits.bodyBytes + 1);
            if (!m_share.grow(size))
                return refuse(503);
            m_request.body.resize(size);
        }
        auto &part = m_parser->get().body();
        part.data = m_request.body.data() + m_bodyBytes;
        part.size = std::size_t(m_request.body.size() - m_bodyBytes);
        http::async_read_some(
            m_stream, m_buffer, *m_parser, then([this](error_code error, std::size_t) {
                m_bodyBytes = m_request.body.size() - qsizetype(m_parser->get().body().size);
                if (error && error != http::error::need_buffer)
                    return refuse(m_isLate ? 408 : statusOf(error));
                readBody();
            }));
    }

    void dispatch()
    {
        m_timer.cancel();
        if (const HttpReply early = m_shared.application.admit(m_request); early.status != 0)
            return answer(early, After::Next);
        if (m_shared.memory.isExhausted() || !hand(m_request))
            answer(m_shared.application.refuse(503, m_request), After::Next);
    }

    /// To a worker, which posts its reply back to this thread.
    [[nodiscard]] bool hand(const HttpRequest &request)
    {
        WorkerPool &pool =
            m_shared.application.isSlow(request) ? m_shared.slowWorker : m_shared.workers;
        return pool.post(
            [self = this->shared_from_this(), request, &io = m_shared.io,
             guard = asio::make_work_guard(m_shared.io)](const HttpHandler &handler) mutable {
                HttpReply reply = handler(request);
                compressReply(request, reply);
                // Moved: a connection ends on the I/O thread alone.
                asio::post(io, [self = std::move(self), reply = std::move(reply)] {
                    self->answer(reply, After::Next);
                });
            });
    }

    enum class After { Next, Linger };

    /// Answers a request that cannot go on; the connection ends, for nobody knows where the next
    /// one begins.
    void refuse(int status)
    {
        if (status == 0)
            return abort();
        m_isBusy = true;
        m_bodyBytes = 0;
        m_request.body.clear();
        answer(m_shared.application.refuse(status, m_request), After::Linger);
    }

    void answer(const HttpReply &reply, After after)
    {
        const bool closes = after == After::Linger || m_shared.isEnding || !m_parser->keep_alive();
        m_head = headOf(reply, closes);
        m_request.body = {};
        const bool hasBody =
            m_request.method != "HEAD" && reply.status != 204 && reply.status != 304;
        m_body = hasBody ? reply.body : QByteArray();
        m_share.take(m_body.size());
        arm(m_shared.limits.writeTime);
        const std::array parts{asio::buffer(m_head.constData(), std::size_t(m_head.size())),
                               asio::buffer(m_body.constData(), std::size_t(m_body.size()))};
        asio::async_write(m_stream, parts,
                          then([this, closes, after](error_code error, std::size_t) {
                              m_body = {};
                              m_share.release();
                              if (error)
                                  return abort();
                              if (!closes)
                                  return awaitRequest(m_shared.limits.idleTime);
                              after == After::Linger ? linger() : end();
                          }));
    }

    void end()
    {
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            m_stream.async_shutdown(then([this](error_code, std::size_t) { abort(); }));
        } else {
            error_code ignored;
            m_stream.shutdown(tcp::socket::shutdown_send, ignored);
            abort();
        }
    }

    /// Throws away what the client still sends, until it has been silent for a moment: closed at
    /// once, the client would meet a reset connection before it has read the answer. Neither is one
    /// direction closed, which some clients (QTcpSocket) take for the end of both.
    void linger()
    {
        m_buffer.clear();
        m_shared.idle.add(this);
        m_lingersUntil = std::chrono::steady_clock::now() + m_shared.limits.lingerTime;
        throwAway();
    }
    void throwAway()
    {
        const auto left = m_lingersUntil - std::chrono::steady_clock::now();
        arm(std::min<std::chrono::milliseconds>(
            silence, std::chrono::duration_cast<std::chrono::milliseconds>(left)));
        socket().async_read_some(
            m_buffer.prepare(readAtOnce),
            then([this](error_code error, std::size_t) { error ? abort() : throwAway(); }));
    }

    Connections &m_shared;
    Stream m_stream;
    asio::steady_timer m_timer;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    BodyMemory::Share m_share;
    HttpRequest m_request;
    qsizetype m_bodyBytes = 0; ///< of m_request.body, read so far
    QByteArray m_head;
    QByteArray m_body;
    QString m_peer;
    std::chrono::steady_clock::time_point m_lingersUntil;
    bool m_isBusy = false;
    bool m_isLate = false;
};

} // namespace

std::shared_ptr<HttpConnection> makeConnection(Connections &shared, tcp::socket socket,
                                               asio::ssl::context *tls)
{
    if (tls)
        return std::make_shared<Connection<TlsStream>>(shared, std::move(socket), *tls);
    return std::make_shared<Connection<tcp::socket>>(shared, std::move(socket));
}

} // namespace Ventanilla
