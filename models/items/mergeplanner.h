#pragma once

#include "models/backend/backend.h"
#include "models/contract/merges.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace Ventanilla {

/// Plans a merge, keeps the answers to its questions, does it and undoes it. GUI thread.
///
/// Nothing is shown as done before the server says so. A plan that comes with a refusal (409, 412) takes the place of
/// the one before; answers whose `conflict_id` is still asked stay, and what is different in it is marked.
class MergePlanner : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Planning, Planned, Applying, Applied, Undoing, Undone };
    Q_ENUM(State)

    explicit MergePlanner(Backend &backend, QObject *parent = nullptr);

    /// A dry run; of several the last one counts.
    void plan(const QString &loginEmail, const QStringList &usernames);
    void planAgain();
    /// Applies what was planned. Nothing happens unless canApply(). Sent again after it got no answer, it is done once.
    void apply(const QString &reason);
    void undo(UndoMode mode, const QString &reason);

    [[nodiscard]] State state() const { return m_state; }
    /// The newest plan, or the merge as it was done or undone.
    [[nodiscard]] const std::optional<Merge> &merge() const { return m_merge; }
    [[nodiscard]] const QDateTime &readAt() const { return m_readAt; }
    /// Why the last call gave nothing; empty once another is on its way.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// Whether a merge or an undo was sent and nobody knows whether it was done.
    [[nodiscard]] bool isOutcomeUnknown() const;

    /// The answer given, else the default, else empty.
    [[nodiscard]] QString answer(const MergeConflict &conflict) const;
    /// The same of a merge that was done: how the question was decided.
    [[nodiscard]] QString decided(const MergeConflict &conflict) const;
    void setAnswer(const QString &conflictId, const QString &choice);
    [[nodiscard]] int questionsLeft() const;
    [[nodiscard]] bool canApply() const;
    /// The usernames that end with the merge as it is answered now: one of which something is skipped stays (settled 9).
    [[nodiscard]] QStringList ending() const;
    /// The plan, as it is answered, ends no username and moves no account.
    [[nodiscard]] bool leavesAllAsIs() const { return m_merge && m_merge->moves.empty() && ending().isEmpty(); }
    /// Of the newest plan, in a 409 or 412: the accounts and questions that were not so in the plan before.
    [[nodiscard]] bool isMarked(const MergeMove &move) const { return m_markedAccounts.contains(move.accountNumber); }
    [[nodiscard]] bool isMarked(const MergeConflict &conflict) const { return m_markedConflicts.contains(conflict.conflictId); }
    [[nodiscard]] bool hasMarks() const { return !m_markedAccounts.isEmpty() || !m_markedConflicts.isEmpty(); }

    /// One `id choice` a line, for a draft.
    [[nodiscard]] QString answersDraft() const;
    void restoreAnswers(const QString &draft);

signals:
    void changed();
    void answered(const QString &conflictId);
    void applied();
    void undone();

private:
    [[nodiscard]] std::vector<MergeResolution> resolutions() const;
    void askPlan(std::vector<MergeResolution> given);
    void takePlan(const Merge &plan);
    void takeRefusal(const Failure &failure);
    void mark(const Merge &before, const Merge &now);
    void takeFailure(const Failure &failure, State fallback);

    Backend &m_backend;
    QString m_loginEmail;
    QStringList m_usernames;
    State m_state = State::Empty;
    std::optional<Merge> m_merge;
    QDateTime m_readAt;
    std::optional<Failure> m_failure;
    QHash<QString, QString> m_answers;
    QSet<AccountNumber> m_markedAccounts;
    QSet<QString> m_markedConflicts;
    QTimer m_pause;
    int m_latest = 0;
    QString m_key; ///< of a change that was sent and not answered
    CreateMerge m_sent;
    UndoMerge m_sentUndo;
};

} // namespace Ventanilla
