#pragma once

#include "models/platform/promise.h"
#include "models/contract/call.h"
#include "models/contract/codec.h"
#include "models/contract/seriestext.h"

#include <QFuture>

#include <typeindex>

namespace Ventanilla {

/// What a caller may say about one sending beside the operation's fields.
struct SendOptions
{
    QString ifMatch;     ///< an ETag with its quotes, or empty
    QString ifNoneMatch; ///< an ETag, `*`, or empty
    /// Makes a repeat harmless. send() makes one where it is empty and the operation takes one, so it is given only to
    /// repeat a call that was begun before, such as a note in the outbox.
    QString idempotencyKey;
};

/// What an operation's struct says of it, for those who do not know its type.
struct OperationFacts
{
    const char *id;
    Method method;
    Audience audience;
    Retry retry;
    const char *series = nullptr; ///< the member of the reply that is a long series, see seriestext.h
};

template <typename Reply>
constexpr const char *seriesName()
{
    if constexpr (requires { Reply::series(); })
        return Reply::series().name;
    else
        return nullptr;
}

/// A server's answer with a status of the 200s, or 304.
struct WireAnswer
{
    int status = 200;
    QString etag;
    bool replayed = false;
    QJsonObject body;
    std::optional<VolumeSeries> series; ///< taken out of the body, see OperationFacts
};

/// One call on its way, of whatever operation. It is finished exactly once: by its backend, or by going away.
/// Answers may be given on any thread; everything else belongs to one thread at a time.
class PendingCall
{
public:
    PendingCall(const PendingCall &) = delete;
    PendingCall &operator=(const PendingCall &) = delete;
    virtual ~PendingCall() = default;

    [[nodiscard]] const OperationFacts &facts() const { return m_facts; }
    [[nodiscard]] const SendOptions &options() const { return m_options; }
    /// Of the operation's struct; finds the function that knows it.
    [[nodiscard]] std::type_index operation() const { return m_operation; }

    [[nodiscard]] virtual WireRequest wire() const = 0;
    /// Fails with Internal `/problems/answer-not-understood` where the body is not the operation's reply.
    virtual void answerWire(WireAnswer answer) = 0;
    virtual void fail(const Failure &failure) = 0;

    [[nodiscard]] virtual bool isFinished() const = 0;
    /// Whether the one who asked has cancelled the future. A change goes on all the same; a read may be dropped.
    [[nodiscard]] virtual bool isCanceled() const = 0;
    /// To learn of a cancellation.
    [[nodiscard]] virtual QFuture<void> future() const = 0;

protected:
    PendingCall(const OperationFacts &facts, std::type_index operation, SendOptions options)
        : m_facts(facts), m_operation(operation), m_options(std::move(options))
    {
    }

private:
    OperationFacts m_facts;
    std::type_index m_operation;
    SendOptions m_options;
};

/// A pending call whose operation is known.
template <Operation Op>
class PendingCallOf final : public PendingCall
{
public:
    using Reply = typename Op::Reply;

    PendingCallOf(Op request, SendOptions options)
        : PendingCall({Op::id, Op::method, Op::audience, Op::retry, seriesName<Reply>()}, typeid(Op), std::move(options))
        , m_request(std::move(request))
    {
    }

    [[nodiscard]] const Op &request() const { return m_request; }
    [[nodiscard]] QFuture<Result<Answer<Reply>>> typedFuture() const { return m_promise.future(); }
    void answer(Result<Answer<Reply>> result) { m_promise.finish(std::move(result)); }

    [[nodiscard]] WireRequest wire() const override { return encodeRequest(m_request); }
    void answerWire(WireAnswer wire) override
    {
        Answer<Reply> answer;
        answer.status = wire.status;
        answer.etag = wire.etag;
        answer.replayed = wire.replayed;
        answer.notModified = wire.status == 304;
        if (!answer.notModified) {
            auto value = fromJson<Reply>(wire.body);
            if (!value)
                return fail(value.error());
            answer.value = *std::move(value);
            if constexpr (requires { Reply::series(); }) {
                if (wire.series)
                    answer.value.*(Reply::series().member) = *std::move(wire.series);
            }
        }
        m_promise.finish(std::move(answer));
    }
    void fail(const Failure &failure) override { m_promise.finish(Unexpected{failure}); }

    [[nodiscard]] bool isFinished() const override { return m_promise.isFinished(); }
    [[nodiscard]] bool isCanceled() const override { return m_promise.isCanceled(); }
    [[nodiscard]] QFuture<void> future() const override { return QFuture<void>(m_promise.future()); }

private:
    Op m_request;
    Promise<Answer<Reply>> m_promise;
};

} // namespace Ventanilla
