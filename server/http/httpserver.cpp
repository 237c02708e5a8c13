#include "server/http/httpserver.h"

#include "server/http/httpconnection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

Unexpected<Failure> failed(Failure::Kind kind, const QString &detail, const error_code &error = {})
{
    const QString why = error ? u": "_s + QString::fromStdString(error.message()) : QString();
    return Unexpected{Failure{kind, {}, detail + why, {}, {}, {}}};
}

Result<tcp::endpoint> resolved(asio::io_context &io, const Endpoint &endpoint)
{
    error_code error;
    tcp::resolver resolver(io);
    const auto found = resolver.resolve(endpoint.host.toStdString(), std::to_string(endpoint.port),
                                        tcp::resolver::passive, error);
    if (error || found.empty())
        return failed(Failure::Kind::Invalid, u"the address %1 is not known"_s.arg(endpoint.host),
                      error);
    const tcp::endpoint address = found.begin()->endpoint();
    if (!endpoint.isSecure() && !address.address().is_loopback())
        return failed(Failure::Kind::Invalid,
                      u"without --tls-certificate and --tls-key only loopback is listened on"_s);
    return address;
}

Result<std::unique_ptr<asio::ssl::context>> tlsOf(const Endpoint &endpoint)
{
    if (!endpoint.isSecure())
        return std::unique_ptr<asio::ssl::context>();
    auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    error_code error;
    SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_2_VERSION);
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::single_dh_use
                         | asio::ssl::context::no_compression | SSL_OP_NO_RENEGOTIATION
                         | SSL_OP_CIPHER_SERVER_PREFERENCE,
                     error);
    tls->use_certificate_chain_file(QFile::encodeName(endpoint.certificate).toStdString(), error);
    if (error)
        return failed(Failure::Kind::Invalid,
                      u"the certificate %1 cannot be used"_s.arg(endpoint.certificate), error);
    tls->use_private_key_file(QFile::encodeName(endpoint.key).toStdString(),
                              asio::ssl::context::pem, error);
    if (error)
        return failed(Failure::Kind::Invalid, u"the key %1 cannot be used"_s.arg(endpoint.key),
                      error);
    return tls;
}

Result<Done> open(tcp::acceptor &acceptor, const tcp::endpoint &address)
{
    error_code error;
    acceptor.open(address.protocol(), error);
#ifndef Q_OS_WIN // there the option lets two programs share a port
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(address, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return failed(Failure::Kind::Unavailable, u"cannot listen on port %1"_s.arg(address.port()),
                      error);
    return done;
}

} // namespace

struct HttpServer::Core
{
    Core(const HttpLimits &limits, const HttpApplication &application)
        : connections{.io = io,
                      .limits = limits,
                      .application = application,
                      .memory = BodyMemory(limits.bodyMemory),
                      .workers = WorkerPool(limits.workers, limits.queue, application.makeHandler),
                      .slowWorker = WorkerPool(1, limits.queue, application.makeHandler),
                      .idle = {},
                      .all = {},
                      .onClosed = {},
                      .isEnding = false}
    {
        connections.onClosed = [this] {
            accept();
            if (connections.isEnding && connections.all.empty())
                pause.cancel();
        };
    }
    ~Core()
    {
        connections.workers.end();
        connections.slowWorker.end();
        // What did not end in time: its handlers run once more, with an error.
        io.restart();
        for (HttpConnection *connection : std::unordered_set(connections.all))
            connection->abort();
        io.poll();
    }

    /// One at a time, and none while there is no room.
    void accept()
    {
        if (isAccepting || connections.isEnding
            || int(connections.all.size()) >= connections.limits.connections)
            return;
        isAccepting = true;
        acceptor.async_accept([this](error_code error, tcp::socket socket) {
            isAccepting = false;
            if (error == asio::error::operation_aborted)
                return;
            if (error)
                return acceptLater();
            makeConnection(connections, std::move(socket), tls.get())->start();
            if (int(connections.all.size()) >= connections.limits.connections) {
                if (HttpConnection *oldest = connections.idle.oldest())
                    oldest->abort();
            }
            accept();
        });
    }

    /// Out of file descriptors, say: some will come free.
    void acceptLater()
    {
        pause.expires_after(std::chrono::milliseconds(100));
        pause.async_wait([this](error_code error) {
            if (!error)
                accept();
        });
    }

    void end()
    {
        if (connections.isEnding)
            return;
        connections.isEnding = true;
        error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        pause.cancel();
        for (HttpConnection *connection : std::unordered_set(connections.all))
            connection->finish();
        if (connections.all.empty())
            return;
        pause.expires_after(connections.limits.endTime);
        pause.async_wait([this](error_code error) {
            if (!error)
                io.stop();
        });
    }

    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::signal_set signals{io};
    asio::steady_timer pause{io};
    std::unique_ptr<asio::ssl::context> tls;
    bool isAccepting = false;
    Connections connections; ///< last: the workers end first
};

HttpServer::HttpServer(std::unique_ptr<Core> core) : m_core(std::move(core)) { }
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>>
HttpServer::listen(const Endpoint &endpoint, const HttpLimits &limits, HttpApplication application)
{
    auto tls = tlsOf(endpoint);
    if (!tls)
        return Unexpected{tls.error()};
    auto core = std::make_unique<Core>(limits, application);
    const auto address = resolved(core->io, endpoint);
    if (!address)
        return Unexpected{address.error()};
    if (auto opened = open(core->acceptor, *address); !opened)
        return Unexpected{opened.error()};
    core->tls = *std::move(tls);
    core->accept();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(core)));
}

quint16 HttpServer::port() const
{
    error_code ignored;
    return m_core->acceptor.local_endpoint(ignored).port();
}

void HttpServer::stopOnSignals()
{
    error_code ignored;
    m_core->signals.add(SIGINT, ignored);
    m_core->signals.add(SIGTERM, ignored);
#ifdef SIGBREAK
    m_core->signals.add(SIGBREAK, ignored);
#endif
    m_core->signals.async_wait([core = m_core.get()](error_code error, int) {
        if (!error)
            core->end();
    });
}

void HttpServer::run()
{
    m_core->io.run();
}

void HttpServer::stop()
{
    asio::post(m_core->io, [core = m_core.get()] { core->end(); });
}

} // namespace Ventanilla
