#include "models/backend/local/localbackend.h"

#include "models/backend/local/localengine.h"
#include "models/backend/whendone.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

class LocalBackend::Desk final : public DemoDesk
{
public:
    explicit Desk(LocalBackend &backend) : m_backend(backend) { }

    QFuture<Result<std::vector<DemoMessage>>> messages() override;
    std::vector<StaffUser> users() const override;
    QFuture<Result<StaffUser>> switchUser(const QString &username) override
    {
        return m_backend.switchTo(username);
    }

private:
    LocalBackend &m_backend;
};

struct LocalBackend::Private
{
    Private(LocalBackend &backend, LocalSettings settings) : desk(backend), engine(std::move(settings)) { }

    Desk desk;
    std::vector<StaffUser> staff;
    std::vector<std::shared_ptr<PendingCall>> waiting; ///< for open()
    bool isOpen = false;
    std::optional<Failure> whyNot;
    LocalEngine engine;
};

QFuture<Result<std::vector<DemoMessage>>> LocalBackend::Desk::messages()
{
    return m_backend.m->engine.messages();
}

std::vector<StaffUser> LocalBackend::Desk::users() const
{
    return m_backend.m->staff;
}

LocalBackend::LocalBackend(LocalSettings settings, QObject *parent)
    : Backend(parent)
    , m(std::make_unique<Private>(*this, std::move(settings)))
{
}

LocalBackend::~LocalBackend() = default;

QFuture<Result<Done>> LocalBackend::open()
{
    auto promise = std::make_shared<Promise<Done>>();
    const auto tell = [this](int percent) { // on the writer's thread, which ends before this object does
        QMetaObject::invokeMethod(
            this, [this, percent] { emit progress(percent); }, Qt::QueuedConnection);
        return true;
    };
    whenDone(this, m->engine.open(tell), [this, promise](const Result<LocalStart> &started) {
        m->isOpen = true;
        if (started) {
            m->staff = started->staff;
            setSession(started->session);
            promise->finish(done);
        } else {
            m->whyNot = started.error();
            promise->finish(Unexpected{started.error()});
        }
        for (const auto &call : std::exchange(m->waiting, {}))
            run(call);
    });
    return promise->future();
}

DemoDesk *LocalBackend::demo()
{
    return &m->desk;
}

void LocalBackend::dispatch(std::shared_ptr<PendingCall> call)
{
    if (m->isOpen)
        run(call);
    else
        m->waiting.push_back(std::move(call));
}

void LocalBackend::run(const std::shared_ptr<PendingCall> &call)
{
    if (m->whyNot)
        return call->fail(*m->whyNot);
    CallContext context;
    context.ifMatch = call->options().ifMatch;
    context.ifNoneMatch = call->options().ifNoneMatch;
    context.idempotencyKey = call->options().idempotencyKey;
    context.language = language();
    QString username;
    if (session() && call->facts().audience != Audience::Anyone) {
        context.token = session()->token;
        username = session()->user.username;
    }
    const bool mayMessage = call->facts().method != Method::Get;
    const auto answered = m->engine.answer(call, context, username);
    whenDone(this, answered, [this, mayMessage, used = context.token](const Result<LocalOutcome> &outcome) {
        if (outcome && outcome->renewed && session() && session()->token == used)
            setSession(*outcome->renewed);
        if (outcome && mayMessage)
            emit m->desk.messagesChanged();
    });
}

QFuture<Result<StaffUser>> LocalBackend::switchTo(const QString &username)
{
    auto promise = std::make_shared<Promise<StaffUser>>();
    whenDone(this, m->engine.beginSession(username), [this, promise](const Result<Session> &begun) {
        if (!begun)
            return promise->finish(Unexpected{begun.error()});
        if (session())
            whenDone(this, send(DeleteSession{}), [](const Result<Answer<Nothing>> &) {});
        setSession(*begun);
        promise->finish(begun->user);
    });
    return promise->future();
}

} // namespace Ventanilla
