#pragma once

#include "models/platform/drafts.h"
#include "models/platform/secrets.h"

#include <QObject>

namespace Ventanilla {

/// What this desk keeps of what was typed: drafts, and notes that wait for the server. In one SQLite file of its own, on
/// a thread of its own, sealed with a key from the keychain, else from a file readable by the user alone.
///
/// Ready at once: what is asked before the key has come waits for it. Everything asked is done before the object is gone,
/// except where the key had not come; those calls fail like all others after it with closedFailure().
class DeskStore final : public QObject, public DraftStore, public NoteQueue
{
    Q_OBJECT

public:
    /// @param path of the file, made where it is absent
    DeskStore(const QString &path, Secrets &keychain, Secrets &files, QObject *parent = nullptr);
    ~DeskStore() override;

    QFuture<Result<Done>> saveDraft(const Draft &draft) override;
    QFuture<Result<std::vector<Draft>>> drafts(const QString &username, const std::optional<CustomerNumber> &customer) override;
    QFuture<Result<Done>> discardDraft(const DraftPlace &place) override;
    QFuture<Result<std::vector<CustomerNumber>>> customersWithDrafts(const QString &username) override;

    QFuture<Result<Done>> putNote(const QueuedNote &note) override;
    QFuture<Result<std::vector<QueuedNote>>> queuedNotes(const QString &username) override;
    QFuture<Result<Done>> removeNote(const QString &key) override;

private:
    struct Private;

    template <typename Task>
    auto run(Task task);

    std::unique_ptr<Private> m;
};

} // namespace Ventanilla
