#pragma once

// The body of execute.h. Included by the .cpp files of the subjects alone, which instantiate it for their operations
// at their end: VENTANILLA_EXECUTE(CreateNote). By then handle(Call &, const CreateNote &) has to be declared; it gives
// Result<Reply>, or Result<Answer<Reply>> where it decides the status.

#include "models/contract/operations.h"
#include "models/service/call.h"
#include "models/service/cursor.h"
#include "models/service/execute.h"
#include "models/service/service.h"
#include "models/store/idempotencystore.h"

#define VENTANILLA_EXECUTE(Op)                                                                               \
    template Result<Answer<Op::Reply>> execute<Op>(Service &, Database &, const Op &, const CallContext &);

namespace Ventanilla {

/// An operation that opens its transactions by itself: handle() runs outside of any. For one that does slow work
/// which no other writer may wait for.
template <Operation Op>
inline constexpr bool opensTransactions = false;

namespace Execution {

/// What execute() needs to know of an operation.
struct Rules
{
    Method method = Method::Get;
    Audience audience = Audience::Desk;
    Retry retry = Retry::NoKey;
    Precondition precondition = Precondition::None;
    bool mayLackKey = false; ///< this one request, such as a dry run
    int limit = 1;           ///< of the page asked for
    QString fingerprint;     ///< of the operation and its content, where a key was given
};

/// The use case of one call, with its types taken away.
struct Work
{
    std::function<Result<Done>(Call &)> handle;
    /// What handle() gave, to be kept.
    std::function<KeptAnswer()> answer;
};

/// How one call went: its own answer, or the kept one that is given again.
struct Outcome
{
    std::optional<KeptAnswer> replayed;
};

[[nodiscard]] CallContext completed(const CallContext &context);
[[nodiscard]] QString fingerprintOf(const char *id, const WireRequest &request);
[[nodiscard]] bool isNamed(const QString &etag, const QString &ifNoneMatch);

[[nodiscard]] Result<Outcome> runReader(Service &service, Database &database, const Rules &rules,
                                        const CallContext &context, const Work &work);
[[nodiscard]] Result<Outcome> runWriter(Service &service, Database &database, const Rules &rules,
                                        const CallContext &context, const Work &work);
[[nodiscard]] Result<Outcome> runAlone(Service &service, Database &database, const CallContext &context,
                                       const Work &work);

[[nodiscard]] QJsonObject bodyOf(const KeptAnswer &kept);
[[nodiscard]] QByteArray textOf(const QJsonObject &body);

template <Operation Op>
constexpr int usualStatus()
{
    if (Op::method == Method::Post)
        return Op::retry == Retry::NoKey && Op::audience == Audience::Anyone && requires { Op::page; } ? 200 : 201;
    return std::is_same_v<typename Op::Reply, Nothing> ? 204 : 200;
}

/// Whether a GET reads the same representation, so that an ETag of it is of use.
template <typename Reply>
constexpr bool isRead()
{
    bool found = false;
    AllOperations::forEach([&]<typename Op>() {
        found = found || (Op::method == Method::Get && std::is_same_v<typename Op::Reply, Reply>);
    });
    return found;
}

template <Operation Op>
Answer<typename Op::Reply> answerOf(typename Op::Reply reply)
{
    Answer<typename Op::Reply> answer;
    answer.value = std::move(reply);
    answer.status = usualStatus<Op>();
    return answer;
}

template <Operation Op>
Answer<typename Op::Reply> answerOf(Answer<typename Op::Reply> answer)
{
    return answer;
}

/// The etag of each item that has not got its own yet (settled 3).
template <typename Reply>
void nameItems(Reply &)
{
}

template <typename Item>
requires requires(Item item) { item.etag; }
void nameItems(ListOf<Item> &list)
{
    for (Item &item : list.items) {
        if (item.etag.isEmpty())
            item.etag = etagOf(item);
    }
}

/// handle(), which knows its cursors unsealed.
template <Operation Op>
auto handledPage(Call &call, const Op &request) -> decltype(handle(call, request))
{
    if constexpr (!std::is_base_of_v<PageRequest, Op>) {
        return handle(call, request);
    } else {
        auto cursor = openedCursor(call, Op::id, request.cursor);
        if (!cursor)
            return Unexpected{cursor.error()};
        Op opened = request;
        opened.cursor = *std::move(cursor);
        return handle(call, opened);
    }
}

template <Operation Op>
void sealNextCursor(const Call &call, typename Op::Reply &reply)
{
    if constexpr (requires { reply.nextCursor; }) {
        if (reply.nextCursor)
            reply.nextCursor = sealedCursor(call, Op::id, *reply.nextCursor);
    }
}

template <Operation Op>
Rules rulesOf(const Op &request, const CallContext &context)
{
    Rules rules{Op::method, Op::audience, Op::retry, Op::precondition, false, 1, {}};
    if constexpr (requires { request.keyMayBeAbsent(); })
        rules.mayLackKey = request.keyMayBeAbsent();
    if constexpr (std::is_base_of_v<PageRequest, Op>)
        rules.limit = request.limit;
    if (!context.idempotencyKey.isEmpty())
        rules.fingerprint = fingerprintOf(Op::id, encodeRequest(request));
    return rules;
}

template <Operation Op>
Result<Answer<typename Op::Reply>> replayed(const KeptAnswer &kept)
{
    auto value = fromJson<typename Op::Reply>(bodyOf(kept));
    if (!value)
        return Unexpected{value.error()};
    Answer<typename Op::Reply> answer;
    answer.value = *std::move(value);
    answer.status = kept.status;
    answer.etag = kept.etag;
    answer.replayed = true;
    return answer;
}

} // namespace Execution

template <Operation Op>
Result<Answer<typename Op::Reply>> execute(Service &service, Database &database, const Op &request,
                                           const CallContext &given)
{
    using Reply = typename Op::Reply;
    const CallContext context = Execution::completed(given);
    const Execution::Rules rules = Execution::rulesOf(request, context);
    Answer<Reply> answer;
    Execution::Work work;
    work.handle = [&](Call &call) -> Result<Done> {
        auto handled = Execution::handledPage(call, request);
        if (!handled)
            return Unexpected{handled.error()};
        answer = Execution::answerOf<Op>(*std::move(handled));
        Execution::nameItems(answer.value);
        Execution::sealNextCursor<Op>(call, answer.value);
        if (answer.etag.isEmpty() && Execution::isRead<Reply>())
            answer.etag = etagOf(answer.value);
        return done;
    };
    work.answer = [&] { return KeptAnswer{{}, answer.status, Execution::textOf(toJson(answer.value)), answer.etag}; };

    const bool onlyReads = Op::method == Method::Get || (rules.mayLackKey && context.idempotencyKey.isEmpty());
    auto outcome = opensTransactions<Op> ? Execution::runAlone(service, database, context, work)
        : onlyReads ? Execution::runReader(service, database, rules, context, work)
                    : Execution::runWriter(service, database, rules, context, work);
    if (!outcome)
        return Unexpected{outcome.error()};
    if (outcome->replayed)
        return Execution::replayed<Op>(*outcome->replayed);
    if (Op::method == Method::Get && Execution::isNamed(answer.etag, context.ifNoneMatch)) {
        answer.value = {};
        answer.notModified = true;
    }
    return answer;
}

} // namespace Ventanilla
