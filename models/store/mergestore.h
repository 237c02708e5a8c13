#pragma once

#include "models/domain/merge/plan.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace Ventanilla {

/// A merge that was applied, or applied and undone.
struct MergeRow
{
    QString id;
    qint64 sequence = 0; ///< the order in which merges were applied; given by addMerge()
    MergeState state = MergeState::Applied;
    QString loginKey;
    QString loginEmail;
    bool isLoginNew = false;
    QJsonObject request;
    QJsonObject reply; ///< as the contract shows it
    std::optional<QString> reason;
    QString appliedBy;
    QDateTime appliedAt;
};

/// Which merges; what is empty asks for all.
struct MergeFilter
{
    std::optional<CustomerNumber> customer; ///< one of whose accounts it touches
    std::optional<AccountNumber> account;
    QString loginKey;
    QString username;
    std::optional<qint64> beforeSequence;
    int limit = 50;
};

[[nodiscard]] Result<Done> addMerge(Database &database, const MergeRow &merge,
                                    const Merging::Touches &touches);
[[nodiscard]] Result<std::optional<MergeRow>> mergeRow(Database &database, const QString &id);
/// Whether a username says that it went by the merge @p id, be that on record or not: imported ones say so, too.
[[nodiscard]] Result<bool> isMergeOfUsername(Database &database, const QString &id);
/// Newest first.
[[nodiscard]] Result<std::vector<MergeRow>> mergeRows(Database &database,
                                                      const MergeFilter &filter);

/// Holders of the accounts that a merge touches, in order.
[[nodiscard]] Result<std::vector<CustomerNumber>> mergeHolders(Database &database,
                                                               const QString &id);
/// The newest applied merge after this one that touches something that it touches.
[[nodiscard]] Result<std::optional<QString>> laterMerge(Database &database, const MergeRow &merge);

/// How a merge was taken back.
struct MergeUndo
{
    QString id;
    UndoMode mode = UndoMode::Exact;
    std::optional<QString> reason;
    QJsonArray kept;
    QJsonObject reply;
    QString by;
    QDateTime at;
};
/// Marks the merge as undone.
[[nodiscard]] Result<Done> saveMergeUndo(Database &database, const MergeUndo &undo);

/// The holders of a login's, or of a username's, accounts.
[[nodiscard]] Result<std::vector<CustomerNumber>> loginHolders(Database &database,
                                                               const QString &loginKey);
[[nodiscard]] Result<std::vector<CustomerNumber>> usernameHolders(Database &database,
                                                                  const QString &username);
[[nodiscard]] Result<std::optional<CustomerNumber>> accountHolder(Database &database,
                                                                  const AccountNumber &account);

} // namespace Ventanilla
