#include "server/api/api.h"

#include "server/api/endpoints.h"
#include "server/api/hardstop.h"
#include "server/api/problem.h"

#include <QCryptographicHash>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

CallContext contextOf(const HttpRequest &request, const RequestFacts &facts)
{
    CallContext context;
    context.token = tokenOf(request);
    context.ifMatch = QString::fromLatin1(request.header("If-Match"));
    context.ifNoneMatch = QString::fromLatin1(request.header("If-None-Match"));
    context.idempotencyKey = QString::fromLatin1(request.header("Idempotency-Key"));
    context.requestId = facts.requestId;
    context.language = facts.language;
    return context;
}

} // namespace

Api::Api(Service &service, Settings settings)
    : m_service(service)
    , m_settings(std::move(settings))
    , m_limit(m_settings.requestsPerSecond, m_settings.burst)
{
    for (int i = 0; i < int(endpoints().size()); ++i)
        m_router.add(endpoints()[size_t(i)].method, QLatin1StringView(endpoints()[size_t(i)].path),
                     i);
}

HttpApplication Api::application()
{
    HttpApplication application;
    application.makeHandler = [this] {
        // One a worker; opened with its first request, and again where that failed.
        auto database = std::make_shared<std::unique_ptr<Database>>();
        return [this, database](const HttpRequest &request) { return answer(request, *database); };
    };
    application.refuse = [](int status, const HttpRequest &request) {
        return problemReply(status, factsOf(request));
    };
    application.admit = [this](const HttpRequest &request) { return admit(request); };
    application.isSlow = [](const HttpRequest &request) {
        return request.method == "POST" && request.path() == "/v1/session"; // Argon2
    };
    return application;
}

HttpReply Api::admit(const HttpRequest &request)
{
    const QString token = tokenOf(request);
    const QByteArray client = token.isEmpty()
        ? request.peer.toLatin1()
        : QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
    const auto seconds = m_limit.take(client, RateLimit::Clock::now());
    if (!seconds) {
        HttpReply none;
        none.status = 0;
        return none;
    }
    Failure failure;
    failure.kind = Failure::Kind::TooManyRequests;
    failure.retryAfterSeconds = seconds;
    return problemReply(failure, factsOf(request));
}

HttpReply Api::answer(const HttpRequest &request, std::unique_ptr<Database> &database) const
{
    const RequestFacts facts = factsOf(request);
    const Router::Match match = m_router.match(request.method, request.path());
    if (match.allowed.isEmpty())
        return problemReply(404, facts);
    if (match.route < 0) {
        HttpReply reply = problemReply(405, facts);
        reply.set("Allow", match.allowed);
        return reply;
    }
    if (!database) {
        auto opened = Database::open(m_settings.databaseUrl);
        if (!opened)
            return problemReply(503, facts);
        database = *std::move(opened);
        watchForHardStop(*database);
    }
    const ApiCall call{m_service,   *database, request, facts, contextOf(request, facts),
                       match.values};
    return endpoints()[size_t(match.route)].answer(call);
}

} // namespace Ventanilla
