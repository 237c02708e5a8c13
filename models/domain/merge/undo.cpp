#include "models/domain/merge/undo.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

/// All that the journal did to one row.
struct Change
{
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;
    size_t last = 0; ///< its newest step
};

std::map<RowRef, Change> changesOf(const std::vector<JournalStep> &journal)
{
    std::map<RowRef, Change> changes;
    for (size_t i = 0; i < journal.size(); ++i) {
        const auto [found, isNew] = changes.try_emplace(journal[i].row);
        if (isNew)
            found->second.before = journal[i].before;
        found->second.after = journal[i].after;
        found->second.last = i;
    }
    return changes;
}

QJsonObject without(QJsonObject row, const std::set<QString> &columns)
{
    for (const QString &column : columns)
        row.remove(column);
    return row;
}

/// The columns of @p before that differ in @p after.
QJsonObject difference(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject columns;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after.value(it.key()) != it.value())
            columns.insert(it.key(), it.value());
    }
    return columns;
}

class Undo
{
public:
    explicit Undo(const UndoInputs &inputs) : m_inputs(inputs), m_changes(changesOf(inputs.journal))
    {
    }

    UndoPlan plan()
    {
        for (const auto &[row, change] : m_changes)
            decide(row, change);
        keepWhatIsNeeded();
        UndoPlan plan;
        std::vector<std::pair<size_t, UndoStep>> ordered;
        for (const auto &[row, step] : m_steps)
            ordered.emplace_back(m_changes.at(row).last, step);
        std::sort(ordered.begin(), ordered.end(),
                  [](const auto &a, const auto &b) { return a.first > b.first; });
        for (auto &[position, step] : ordered)
            plan.steps.push_back(std::move(step));
        for (const auto &[row, why] : m_kept)
            plan.kept.push_back({row, why});
        return plan;
    }

private:
    void decide(const RowRef &row, const Change &change)
    {
        const auto found = m_inputs.now.find(row);
        const bool isThere = found != m_inputs.now.end();
        if (!change.before && !change.after)
            return; // added and removed again by the merge itself
        if (!change.after) {
            if (isThere)
                m_kept[row] = KeptRow::Why::AddedSince;
            else
                m_steps[row] = {row, UndoStep::Kind::Add, *change.before};
        } else if (!isThere) {
            m_kept[row] = KeptRow::Why::RemovedSince;
        } else if (!change.before) {
            decideAdded(row, *change.after, found->second);
        } else {
            decideChanged(row, change, found->second);
        }
    }

    void decideAdded(const RowRef &row, const QJsonObject &after, const QJsonObject &now)
    {
        if (without(now, m_inputs.bookkeeping) != without(after, m_inputs.bookkeeping))
            m_kept[row] = KeptRow::Why::ChangedSince;
        else if (m_inputs.inUse.contains(row))
            m_kept[row] = KeptRow::Why::StillInUse;
        else
            m_steps[row] = {row, UndoStep::Kind::Remove, {}};
    }

    void decideChanged(const RowRef &row, const Change &change, const QJsonObject &now)
    {
        const QJsonObject before = without(*change.before, m_inputs.bookkeeping);
        const QJsonObject columns = difference(before, *change.after);
        for (auto it = columns.begin(); it != columns.end(); ++it) {
            if (now.value(it.key()) != change.after->value(it.key())) {
                m_kept[row] = KeptRow::Why::ChangedSince;
                return;
            }
        }
        if (!columns.isEmpty())
            m_steps[row] = {row, UndoStep::Kind::Restore, columns};
    }

    /// A link that stays keeps its login, even though the login itself is as the merge made it.
    void keepWhatIsNeeded()
    {
        std::vector<RowRef> waiting;
        for (const auto &[row, why] : m_kept) {
            if (why != KeptRow::Why::RemovedSince)
                waiting.push_back(row);
        }
        while (!waiting.empty()) {
            const RowRef row = waiting.back();
            waiting.pop_back();
            const auto needs = m_inputs.needs.find(row);
            if (needs == m_inputs.needs.end())
                continue;
            for (const RowRef &needed : needs->second) {
                const auto step = m_steps.find(needed);
                if (step == m_steps.end() || step->second.kind != UndoStep::Kind::Remove)
                    continue;
                m_steps.erase(step);
                m_kept[needed] = KeptRow::Why::StillInUse;
                waiting.push_back(needed);
            }
        }
    }

    const UndoInputs &m_inputs;
    const std::map<RowRef, Change> m_changes;
    std::map<RowRef, UndoStep> m_steps;
    std::map<RowRef, KeptRow::Why> m_kept;
};

} // namespace

UndoPlan planUndo(const UndoInputs &inputs)
{
    return Undo(inputs).plan();
}

} // namespace Ventanilla::Merging
