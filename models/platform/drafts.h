#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/failure.h"

#include <QDateTime>
#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace Ventanilla {

/// The form that a draft was typed into: whose, about whom, and which one.
struct DraftPlace
{
    QString username;
    std::optional<CustomerNumber> customer; ///< empty for forms that concern no customer
    QString form;                           ///< such as `note` or `account-0001234`

    friend bool operator==(const DraftPlace &, const DraftPlace &) = default;
};

/// What was typed into one field and not saved yet. Never a password.
struct Draft
{
    DraftPlace place;
    QString field;
    QString text;
    QDateTime updatedAt; ///< UTC; set by who keeps it

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// A note that waits for the server.
struct QueuedNote
{
    QString key; ///< its Idempotency-Key, which makes a repeated sending harmless
    QString username;
    CustomerNumber customer;
    QString text;
    QDateTime queuedAt; ///< UTC

    friend bool operator==(const QueuedNote &, const QueuedNote &) = default;
};

/// Keeps what was typed, beyond a crash. On the GUI thread; asynchronous, in the order called.
class DraftStore
{
public:
    virtual ~DraftStore() = default;

    /// Puts the field's text in the place of the one before. An empty text is kept too: somebody has cleared the field.
    [[nodiscard]] virtual QFuture<Result<Done>> saveDraft(const Draft &draft) = 0;
    /// The drafts of all forms of @p customer, by form and field.
    [[nodiscard]] virtual QFuture<Result<std::vector<Draft>>> drafts(const QString &username,
                                                                     const std::optional<CustomerNumber> &customer) = 0;
    /// Forgets every field of the form.
    [[nodiscard]] virtual QFuture<Result<Done>> discardDraft(const DraftPlace &place) = 0;
    /// About whom @p username has drafts, the newest first; for the choice after a crash.
    [[nodiscard]] virtual QFuture<Result<std::vector<CustomerNumber>>> customersWithDrafts(const QString &username) = 0;
};

/// Keeps notes until the server has them. On the GUI thread; asynchronous, in the order called.
class NoteQueue
{
public:
    virtual ~NoteQueue() = default;

    [[nodiscard]] virtual QFuture<Result<Done>> putNote(const QueuedNote &note) = 0;
    /// The notes of @p username, the oldest first.
    [[nodiscard]] virtual QFuture<Result<std::vector<QueuedNote>>> queuedNotes(const QString &username) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> removeNote(const QString &key) = 0;
};

} // namespace Ventanilla
