#pragma once

#include "models/domain/words.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace Ventanilla::Merging {

/// One row of one table, by its key in canonical JSON.
struct RowRef
{
    QString table;
    QString key;

    friend bool operator==(const RowRef &, const RowRef &) = default;
    friend auto operator<=>(const RowRef &a, const RowRef &b)
    {
        const int byTable = QString::compare(a.table, b.table);
        return byTable != 0 ? byTable <=> 0 : QString::compare(a.key, b.key) <=> 0;
    }
};

/// One step of the journal: what a row was and what it became. No `before`: the row was added; no
/// `after`: it was removed.
struct JournalStep
{
    RowRef row;
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;
};

/// What undoing does to one row: to give it these columns back, to add it again, or to remove it.
struct UndoStep
{
    enum class Kind { Restore, Add, Remove };

    RowRef row;
    Kind kind = Kind::Restore;
    QJsonObject columns; ///< Restore: only those that the merge had changed; Add: the whole row

    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};

/// What undoing cannot give back.
struct KeptRow
{
    enum class Why {
        ChangedSince, ///< somebody changed what the merge had made of it
        RemovedSince,
        AddedSince, ///< the merge had removed it, and there is one again
        StillInUse ///< the merge had added it, and something that stays needs it
    };

    RowRef row;
    Why why = Why::ChangedSince;

    friend bool operator==(const KeptRow &, const KeptRow &) = default;
};

struct UndoInputs
{
    std::vector<JournalStep> journal; ///< in the order in which it was written
    std::map<RowRef, QJsonObject> now; ///< the rows of the journal that are there
    std::set<RowRef> inUse; ///< of them, those that rows outside of the journal need
    std::map<RowRef, std::set<RowRef>>
        needs; ///< rows of the journal that a row of it needs: a link its login
    /// Columns that nobody edits. An export carries none of them, and undo works after an import too.
    std::set<QString> bookkeeping = {QStringLiteral("version"), QStringLiteral("changed_by"),
                                     QStringLiteral("changed_at"), QStringLiteral("since")};
};

struct UndoPlan
{
    std::vector<UndoStep> steps; ///< in the order in which to write them: the journal backwards
    std::vector<KeptRow> kept; ///< in the order of the rows
};

/// What gives back the state before the journal (rules.md, "Merging", 6). Column by column: a row
/// that was changed elsewhere since, in columns that the merge had left alone, is given back as
/// well. A row that is kept keeps what it needs. In mode `exact` anything kept means that nothing
/// may be written.
[[nodiscard]] UndoPlan planUndo(const UndoInputs &inputs);

} // namespace Ventanilla::Merging
