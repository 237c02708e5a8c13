#include "server/api/endpoints.h"

#include "models/contract/codec.h"
#include "models/contract/operations.h"
#include "models/service/execute.h"
#include "models/service/faults.h"
#include "server/api/confirmationpage.h"
#include "server/api/problem.h"
#include "server/api/requestbody.h"

#include <QJsonDocument>

namespace Ventanilla {

namespace {

template <Operation Op>
inline constexpr bool isPage = requires
{
    Op::page;
};

template <Operation Op>
constexpr bool needsBody()
{
    bool needs = false;
    std::apply(
        [&](const auto &...field) {
            ((needs = needs || (field.in == In::Body && field.needed)), ...);
        },
        Op::fields());
    return needs;
}

template <Operation Op>
constexpr BodyKind bodyKind()
{
    if (Op::method == Method::Get)
        return BodyKind::None;
    if (isPage<Op>)
        return BodyKind::EmptyForm;
    return needsBody<Op>() ? BodyKind::Json : BodyKind::MayLack;
}

template <Operation Op>
Result<WireParts> readParts(const ApiCall &call)
{
    auto query = readQuery(call.request);
    if (!query)
        return Unexpected{query.error()};
    auto body = readBody(call.request, bodyKind<Op>());
    if (!body)
        return Unexpected{body.error()};
    return WireParts{call.path, *std::move(query), *std::move(body)};
}

/// What was asked for, the same for a body that is laid out differently.
template <Operation Op>
QByteArray contentOf(const ApiCall &call, const Result<WireParts> &parts)
{
    const QByteArray body = parts ? QJsonDocument(parts->body).toJson(QJsonDocument::Compact) : call.request.body;
    return QByteArray(Op::id) + '\n' + call.request.target + '\n' + body;
}

template <Operation Op>
Failure refused(const ApiCall &call, const Result<WireParts> &parts, Failure failure)
{
    phraseFaults(failure, call.context.language);
    Misread misread{Op::audience, Op::retry, false, contentOf<Op>(call, parts), failure};
    misread.mayLackKey = requires(const Op &request) { request.keyMayBeAbsent(); };
    return refuse(call.service, call.database, misread, call.context);
}

template <Operation Op>
Result<Answer<typename Op::Reply>> executed(const ApiCall &call)
{
    const auto parts = readParts<Op>(call);
    const auto request = parts ? decodeRequest<Op>(*parts) : Result<Op>(Unexpected{parts.error()});
    if (request)
        return execute(call.service, call.database, *request, call.context);
    return Unexpected{refused<Op>(call, parts, request.error())};
}

template <typename Reply>
void writeBody(const Answer<Reply> &answer, HttpReply &reply)
{
    if constexpr (!std::is_same_v<Reply, Nothing>) {
        reply.set("Content-Type", "application/json");
        reply.body = toJsonText(answer.value);
    }
}

template <Operation Op>
HttpReply answer(const ApiCall &call)
{
    const auto outcome = executed<Op>(call);
    if (!outcome) {
        if constexpr (isPage<Op>)
            return failurePage(outcome.error(), call.facts);
        else
            return problemReply(outcome.error(), call.facts);
    }
    HttpReply reply;
    if constexpr (isPage<Op>)
        reply = outcome->notModified ? reply : confirmationPage(outcome->value, call.facts);
    else if (!outcome->notModified)
        writeBody(*outcome, reply);
    reply.status = outcome->notModified ? 304 : outcome->status;
    if (!outcome->etag.isEmpty())
        reply.set("ETag", outcome->etag.toLatin1());
    if (outcome->replayed)
        reply.set("Idempotency-Replayed", "true");
    if constexpr (requires { Op::location(outcome->value); }) {
        if (outcome->status == 201)
            reply.set("Location", Op::location(outcome->value).toLatin1());
    }
    if (!isPage<Op> || outcome->notModified) // a page has them
        addCommonHeaders(reply, call.facts);
    return reply;
}

} // namespace

const std::vector<ApiEndpoint> &endpoints()
{
    static const std::vector<ApiEndpoint> all = [] {
        std::vector<ApiEndpoint> list;
        AllOperations::forEach([&list]<typename Op>() {
            list.push_back({Op::method, Op::path, &answer<Op>});
        });
        return list;
    }();
    return all;
}

} // namespace Ventanilla
