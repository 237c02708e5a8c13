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
Result<Op> decode(const ApiCall &call)
{
    auto query = readQuery(call.request);
    if (!query)
        return Unexpected{query.error()};
    auto body = readBody(call.request, bodyKind<Op>());
    if (!body)
        return Unexpected{body.error()};
    return decodeRequest<Op>({call.path, *std::move(query), *std::move(body)});
}

template <Operation Op>
Result<Answer<typename Op::Reply>> executed(const ApiCall &call)
{
    const auto request = decode<Op>(call);
    if (request)
        return execute(call.service, call.database, *request, call.context);
    Failure failure = request.error();
    phraseFaults(failure, call.context.language);
    return Unexpected{failure};
}

template <typename Reply>
void writeBody(const Answer<Reply> &answer, HttpReply &reply)
{
    if constexpr (!std::is_same_v<Reply, Nothing>) {
        reply.set("Content-Type", "application/json");
        reply.body = QJsonDocument(toJson(answer.value)).toJson(QJsonDocument::Compact);
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
    reply.status = outcome->notModified ? 304 : outcome->status;
    if (!outcome->etag.isEmpty())
        reply.set("ETag", outcome->etag.toLatin1());
    if (outcome->replayed)
        reply.set("Idempotency-Replayed", "true");
    if constexpr (isPage<Op>) {
        if (!outcome->notModified)
            return confirmationPage(outcome->value, call.facts);
    } else if (!outcome->notModified) {
        writeBody(*outcome, reply);
    }
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
