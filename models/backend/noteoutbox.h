#pragma once

#include "models/backend/backend.h"
#include "models/contract/notes.h"
#include "models/platform/drafts.h"

#include <QSet>
#include <QTimer>

namespace Ventanilla {

/// Sends notes by itself, each exactly once, also those typed while the server was out of reach or before a crash.
///
/// A note is on disk before it is sent, and leaves the disk when the server has it. Only the notes of who is signed in are
/// sent. On the GUI thread; ends before the backend and the queue.
class NoteOutbox : public QObject
{
    Q_OBJECT

public:
    NoteOutbox(Backend &backend, NoteQueue &queue, QObject *parent = nullptr);

    /// Takes a note over from whoever is signed in; fails where it cannot be kept, so that the text stays in its field,
    /// and with Unauthorized where nobody is signed in. Whether it was sent is told by the signals.
    [[nodiscard]] QFuture<Result<Done>> add(const CustomerNumber &customer, const QString &text);

    /// What has not reached the server yet, the oldest first.
    [[nodiscard]] const std::vector<QueuedNote> &waiting() const { return m_waiting; }
    /// Whether the server has refused it; it is not sent again before the program's next start.
    [[nodiscard]] bool isRefused(const QueuedNote &note) const { return m_refused.contains(note.key); }
    /// Forgets a note that was refused.
    void discard(const QString &key);

signals:
    /// waiting() is different.
    void changed();
    void sent(const Ventanilla::Note &note);
    /// The server will not have it, whenever it is sent. It stays until discard().
    void refused(const Ventanilla::QueuedNote &note, const Ventanilla::Failure &failure);

private:
    void load();
    void sendNext();
    void read(const QueuedNote &note, const Result<Answer<Note>> &result);
    void drop(const QString &key);

    Backend &m_backend;
    NoteQueue &m_queue;
    std::vector<QueuedNote> m_waiting;
    QSet<QString> m_refused;
    bool m_isSending = false;
    QTimer m_again;
};

} // namespace Ventanilla
