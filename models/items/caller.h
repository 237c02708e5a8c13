#pragma once

#include "models/items/customermodel.h"
#include "models/items/desksession.h"
#include "models/items/guidemodel.h"

#include <QDateTime>
#include <QObject>

namespace Ventanilla {

/// One call: its customer, since when it lasts, and the note that is being written. GUI thread.
class Caller : public QObject
{
    Q_OBJECT

public:
    enum class NoteState { Draft, Waiting, Sent, Refused };
    Q_ENUM(NoteState)

    Caller(DeskSession &session, const CustomerNumber &number, QObject *parent = nullptr);

    [[nodiscard]] CustomerModel &customer() { return m_customer; }
    /// How far the call has come in its guide.
    [[nodiscard]] GuideModel &guide() { return m_guide; }
    [[nodiscard]] const QDateTime &begunAt() const { return m_begunAt; }
    /// When the call was parked; invalid while it is on the line.
    [[nodiscard]] const QDateTime &parkedAt() const { return m_parkedAt; }
    void setParkedAt(const QDateTime &instant) { m_parkedAt = instant; }

    [[nodiscard]] const QString &noteText() const { return m_noteText; }
    void setNoteText(const QString &text);
    [[nodiscard]] NoteState noteState() const { return m_noteState; }
    [[nodiscard]] const std::optional<Failure> &noteFailure() const { return m_noteFailure; }
    /// Hands what is written, if anything, to the outbox: kept on disk first, then sent by itself, once.
    void sendNote();

signals:
    void noteChanged();
    /// The note is kept on its way: its draft can go.
    void noteTaken();

private:
    void takeSending(const QString &text, const Result<Done> &kept);
    void setNoteState(NoteState state, std::optional<Failure> failure = {});

    DeskSession &m_session;
    CustomerModel m_customer;
    GuideModel m_guide;
    QDateTime m_begunAt;
    QDateTime m_parkedAt;
    QString m_noteText;
    NoteState m_noteState = NoteState::Draft;
    std::optional<Failure> m_noteFailure;
};

} // namespace Ventanilla
