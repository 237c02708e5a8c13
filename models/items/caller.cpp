#include "models/items/caller.h"

#include "models/backend/whendone.h"
#include "models/contract/notes.h"

namespace Ventanilla {

Caller::Caller(Backend &backend, const CustomerNumber &number, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_customer(backend, number)
    , m_begunAt(QDateTime::currentDateTimeUtc())
{
}

void Caller::setNoteText(const QString &text)
{
    if (text == m_noteText)
        return;
    m_noteText = text;
    setNoteState(NoteState::Draft);
}

void Caller::sendNote()
{
    const QString text = m_noteText.trimmed();
    if (text.isEmpty() || m_noteState == NoteState::Sending || m_noteState == NoteState::Queued)
        return;
    const bool isOffline = !m_backend.connectionState().isOnline();
    setNoteState(isOffline ? NoteState::Queued : NoteState::Sending);
    CreateNote request;
    request.customerNumber = m_customer.number();
    request.text = text;
    whenDone(
        this, m_backend.send(request),
        [this](const Result<Answer<Note>> &answer) {
            if (!answer) {
                const bool isQueued = answer.error().kind == Failure::Kind::Offline;
                setNoteState(isQueued ? NoteState::Queued : NoteState::Refused, answer.error());
                return;
            }
            m_noteText.clear();
            setNoteState(NoteState::Sent);
            emit noteSent();
            m_customer.refresh();
        },
        [this] { setNoteState(NoteState::Draft); });
}

void Caller::setNoteState(NoteState state, std::optional<Failure> failure)
{
    m_noteState = state;
    m_noteFailure = std::move(failure);
    emit noteChanged();
}

} // namespace Ventanilla
