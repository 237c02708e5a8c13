#include "models/backend/noteoutbox.h"

#include "models/backend/whendone.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// Whether the same note may be taken another time.
bool isPassing(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Offline:
    case Failure::Kind::Unavailable:
    case Failure::Kind::Unauthorized:
    case Failure::Kind::TooManyRequests:
    case Failure::Kind::Internal:
        return true;
    default:
        return failure.type == u"/problems/idempotency-in-progress";
    }
}

} // namespace

NoteOutbox::NoteOutbox(Backend &backend, NoteQueue &queue, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_queue(queue)
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(30));
    connect(&m_again, &QTimer::timeout, this, &NoteOutbox::sendNext);
    connect(&m_backend, &Backend::userChanged, this, &NoteOutbox::load);
    connect(&m_backend, &Backend::connectionStateChanged, this, &NoteOutbox::sendNext);
    load();
}

QFuture<Result<Done>> NoteOutbox::add(const CustomerNumber &customer, const QString &text)
{
    auto promise = std::make_shared<Promise<Done>>();
    const auto user = m_backend.user();
    if (!user) {
        promise->finish(Unexpected{Failure{Failure::Kind::Unauthorized, {}, {}, {}, {}, {}}});
        return promise->future();
    }
    const QueuedNote note{Backend::newIdempotencyKey(), user->username, customer, text,
                          QDateTime::currentDateTimeUtc()};
    whenDone(this, m_queue.putNote(note), [this, note, promise](const Result<Done> &kept) {
        promise->finish(kept);
        if (!kept || !m_backend.user() || m_backend.user()->username != note.username)
            return;
        const auto same = [&](const QueuedNote &waiting) { return waiting.key == note.key; };
        if (std::none_of(m_waiting.begin(), m_waiting.end(), same)) // load() may have seen it already
            m_waiting.push_back(note);
        emit changed();
        sendNext();
    });
    return promise->future();
}

void NoteOutbox::discard(const QString &key)
{
    if (m_refused.remove(key))
        drop(key);
}

void NoteOutbox::load()
{
    m_waiting.clear();
    emit changed();
    const auto user = m_backend.user();
    if (!user)
        return;
    whenDone(this, m_queue.queuedNotes(user->username),
             [this, username = user->username](const Result<std::vector<QueuedNote>> &kept) {
                 if (!kept || !m_backend.user() || m_backend.user()->username != username)
                     return;
                 m_waiting = *kept;
                 emit changed();
                 sendNext();
             });
}

void NoteOutbox::sendNext()
{
    if (m_isSending || !m_backend.connectionState().isOnline())
        return;
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [this](const QueuedNote &note) { return !isRefused(note); });
    if (next == m_waiting.end())
        return;
    m_isSending = true;
    CreateNote create;
    create.customerNumber = next->customer;
    create.text = next->text;
    whenDone(this, m_backend.send(create, {{}, {}, next->key}),
             [this, note = *next](const Result<Answer<Note>> &result) { read(note, result); });
}

void NoteOutbox::read(const QueuedNote &note, const Result<Answer<Note>> &result)
{
    m_isSending = false;
    if (result) {
        drop(note.key);
        emit sent(result->value);
        return sendNext();
    }
    if (isPassing(result.error()))
        return m_again.start();
    m_refused.insert(note.key);
    emit refused(note, result.error());
    sendNext();
}

void NoteOutbox::drop(const QString &key)
{
    whenDone(this, m_queue.removeNote(key), [](const Result<Done> &) {});
    std::erase_if(m_waiting, [&](const QueuedNote &note) { return note.key == key; });
    emit changed();
}

} // namespace Ventanilla
