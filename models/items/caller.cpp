#include "models/items/caller.h"

#include "models/backend/whendone.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Caller::Caller(DeskSession &session, const CustomerNumber &number, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_customer(session.backend(), number)
    , m_guide(session.profile(), m_customer)
    , m_begunAt(QDateTime::currentDateTimeUtc())
{
    connect(&m_session.notes(), &NoteOutbox::sent, this, [this](const Note &note) {
        if (note.customerNumber != m_customer.number())
            return;
        if (m_noteState == NoteState::Waiting)
            setNoteState(NoteState::Sent);
        m_customer.refresh();
    });
    connect(&m_session.notes(), &NoteOutbox::refused, this, [this](const QueuedNote &note, const Failure &failure) {
        if (note.customer == m_customer.number())
            setNoteState(NoteState::Refused, failure);
    });
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
    if (text.isEmpty())
        return;
    // The call may be wrapped up before the note is kept: its draft goes with it all the same.
    DeskSession *session = &m_session;
    whenDone(session, m_session.notes().add(m_customer.number(), text),
             [call = QPointer<Caller>(this), session, number = m_customer.number(), text](const Result<Done> &kept) {
                 if (kept) {
                     const DraftPlace place{session->user().username, number, u"note"_s};
                     whenDone(session, session->drafts().discardDraft(place), [](const Result<Done> &) {});
                 }
                 if (call)
                     call->takeSending(text, kept);
             });
}

void Caller::takeSending(const QString &text, const Result<Done> &kept)
{
    if (!kept) { // the text stays where it was typed
        setNoteState(NoteState::Refused, kept.error());
        return;
    }
    if (m_noteText.trimmed() == text)
        m_noteText.clear();
    setNoteState(NoteState::Waiting);
    emit noteTaken();
}

void Caller::setNoteState(NoteState state, std::optional<Failure> failure)
{
    m_noteState = state;
    m_noteFailure = std::move(failure);
    emit noteChanged();
}

} // namespace Ventanilla
