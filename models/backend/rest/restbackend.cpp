#include "models/backend/rest/restbackend.h"

#include "models/backend/rest/http.h"
#include "models/backend/rest/patience.h"
#include "models/backend/whendone.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Whether nobody waits for a read any more. A change is never dropped.
bool isDropped(const PendingCall &call)
{
    return call.isCanceled() && call.facts().method == Method::Get;
}

} // namespace

/// One call from dispatch() to its answer.
struct RestBackend::Journey
{
    std::shared_ptr<PendingCall> call;
    HttpHeaders headers;
    QString username; ///< whose call it is; empty where nobody was signed in
    int attempt = 0;
    QPointer<QNetworkReply> reply;
};

struct RestBackend::Private
{
    explicit Private(RestSettings given) : settings(std::move(given)), http(settings) { }

    RestSettings settings;
    Http http;
    std::vector<std::shared_ptr<Journey>> waiting; ///< for a session
    QTimer probeTimer;
    std::chrono::milliseconds probePause{0};
    QTimer doubtTimer; ///< runs while an answer is waited for
    std::vector<std::weak_ptr<Journey>> underWay;
    QPointer<QNetworkReply> probeReply;
};

RestBackend::RestBackend(RestSettings settings, QObject *parent)
    : Backend(parent)
    , m(std::make_unique<Private>(std::move(settings)))
{
    m->probeTimer.setSingleShot(true);
    connect(&m->probeTimer, &QTimer::timeout, this, &RestBackend::probe);
    m->doubtTimer.setSingleShot(true);
    m->doubtTimer.setInterval(m->settings.patience);
    connect(&m->doubtTimer, &QTimer::timeout, this, &RestBackend::doubt);
    connect(this, &Backend::userChanged, this, &RestBackend::releaseWaiting);
}

RestBackend::~RestBackend()
{
    // What is still under way ends with the replies and timers below, each call with closedFailure().
    m->http.ignoreReplies(*this);
    m.reset();
}

void RestBackend::resume(const Session &kept)
{
    setSession(kept);
}

void RestBackend::dispatch(std::shared_ptr<PendingCall> call)
{
    auto journey = std::make_shared<Journey>();
    journey->call = std::move(call);
    journey->headers.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    journey->headers.language = QByteArray(toText(language()).data(), toText(language()).size());
    if (user() && journey->call->facts().audience != Audience::Anyone)
        journey->username = user()->username;
    if (isSessionEnded() && waitForSession(journey))
        return;
    if (!journey->username.isEmpty())
        journey->headers.token = session()->token.toLatin1();

    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    connect(watcher, &QFutureWatcherBase::canceled, this, [weak = std::weak_ptr(journey)] {
        const auto cancelled = weak.lock();
        if (cancelled && cancelled->reply && isDropped(*cancelled->call))
            cancelled->reply->abort();
    });
    watcher->setFuture(journey->call->future());
    sendNow(journey);
}

void RestBackend::sendNow(const std::shared_ptr<Journey> &journey)
{
    if (isDropped(*journey->call))
        return journey->call->fail(closedFailure());
    ++journey->attempt;
    journey->reply = m->http.send(*journey->call, journey->headers);
    connect(journey->reply, &QNetworkReply::finished, this, [this, journey] { readAnswer(journey); });
    m->underWay.push_back(journey);
    if (!m->doubtTimer.isActive())
        m->doubtTimer.start();
}

void RestBackend::sendLater(const std::shared_ptr<Journey> &journey, std::chrono::milliseconds pause)
{
    auto *timer = new QTimer(this); // QTimer::singleShot would keep the call beyond this object
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, timer, journey] {
        timer->deleteLater();
        sendNow(journey);
    });
    timer->start(pause);
}

void RestBackend::readAnswer(const std::shared_ptr<Journey> &journey)
{
    const HttpAnswer answer = Http::read(*journey->reply);
    journey->reply->deleteLater();
    const PendingCall &call = *journey->call;
    if (isDropped(call))
        return journey->call->fail(closedFailure());

    Outcome outcome = judge(answer, call.facts().series);
    const bool wasOffline = !connectionState().isOnline();
    if (outcome.what == Outcome::What::Answered) {
        noteReached(true);
        return journey->call->answerWire(std::move(outcome.answer));
    }
    if (const auto pause =
            pauseBeforeRepeat(call.facts(), outcome, journey->attempt, wasOffline, m->settings)) {
        return sendLater(journey, *pause);
    }
    noteReached(
        outcome.what == Outcome::What::Unusable
        || (outcome.what == Outcome::What::Refused && outcome.failure.kind != Failure::Kind::Unavailable));
    refuse(journey, outcome.failure);
}

void RestBackend::refuse(const std::shared_ptr<Journey> &journey, const Failure &failure)
{
    if (failure.kind == Failure::Kind::Unauthorized && waitForSession(journey))
        return;
    journey->call->fail(failure);
}

/// Whether the call, which met a 401 or comes after one, goes on later or with a token it had not.
bool RestBackend::waitForSession(const std::shared_ptr<Journey> &journey)
{
    const bool isOfThisUser = user() && !journey->username.isEmpty() && user()->username == journey->username;
    if (!isOfThisUser || qstrcmp(journey->call->facts().id, DeleteSession::id) == 0)
        return false;
    const QByteArray token = session()->token.toLatin1();
    if (!isSessionEnded() && token != journey->headers.token) { // renewed since it was sent
        journey->headers.token = token;
        journey->attempt = 0;
        sendNow(journey);
        return true;
    }
    m->waiting.push_back(journey);
    endSession();
    return true;
}

void RestBackend::releaseWaiting()
{
    for (const auto &journey : std::exchange(m->waiting, {})) {
        if (!user() || user()->username != journey->username) {
            journey->call->fail(Failure{Failure::Kind::Unauthorized, {}, {}, {}, {}, {}});
            continue;
        }
        journey->headers.token = session()->token.toLatin1();
        journey->attempt = 0;
        sendNow(journey);
    }
}

void RestBackend::checkConnection()
{
    if (connectionState().isOnline())
        return;
    m->probePause = m->settings.probePause;
    probe();
}

/// A call has had no answer for a while: is it slow, or is nobody there? The call itself goes on waiting.
void RestBackend::doubt()
{
    std::erase_if(m->underWay, [](const std::weak_ptr<Journey> &one) {
        const auto journey = one.lock();
        return !journey || !journey->reply || journey->reply->isFinished();
    });
    if (m->underWay.empty())
        return;
    m->doubtTimer.start();
    if (connectionState().isOnline())
        probe();
}

void RestBackend::probe()
{
    if (m->probeReply)
        return;
    m->probeReply = m->http.probe();
    connect(m->probeReply, &QNetworkReply::finished, this, [this] {
        const Outcome outcome = judge(Http::read(*m->probeReply));
        std::exchange(m->probeReply, nullptr)->deleteLater();
        if (outcome.what == Outcome::What::Answered)
            return noteReached(true);
        if (connectionState().isOnline())
            return noteReached(false);
        m->probeTimer.start(m->probePause);
        m->probePause = std::min(m->probePause * 2, m->settings.longestProbePause);
    });
}

void RestBackend::noteReached(bool isReached)
{
    if (isReached) {
        m->probeTimer.stop();
        return setReach(ConnectionState::Reach::Online);
    }
    if (connectionState().isOnline()) {
        m->probePause = m->settings.probePause;
        m->probeTimer.start(m->probePause);
        setReach(ConnectionState::Reach::Offline);
    }
}

} // namespace Ventanilla
