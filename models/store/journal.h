#pragma once

#include "models/domain/merge/undo.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QJsonArray>

#include <vector>

namespace Ventanilla {

/// Whose journal it is, and who writes it when.
struct JournalOwner
{
    QString kind; ///< `merge`, `bulk_job`
    QString id;
    QString by;
    QDateTime at;
};

/// Changes rows and writes down what they were and what they became, in the transaction at hand, so
/// that the whole can be undone (architecture.md, "Undo is a journal"). Rows are objects by column:
/// texts, whole numbers, null. Each change counts the row's version up and marks who made it.
class Journal
{
public:
    /// For the first changes of a new owner: steps count from 1.
    Journal(Database &database, JournalOwner owner);

    /// @p row holds the key columns and every other that is not NULL or its default.
    [[nodiscard]] Result<Done> add(const QString &table, const QJsonObject &row);
    /// Gives @p columns of the row with @p key other values; writes nothing where they are the
    /// same. Internal where there is no such row.
    [[nodiscard]] Result<Done> change(const QString &table, const QJsonArray &key,
                                      const QJsonObject &columns);
    /// change() of columns that belong to the key: the row goes and comes again.
    [[nodiscard]] Result<Done> changeKey(const QString &table, const QJsonArray &key,
                                         const QJsonObject &columns);
    [[nodiscard]] Result<Done> remove(const QString &table, const QJsonArray &key);

private:
    [[nodiscard]] Result<Done> note(const QString &table, const QString &key,
                                    const std::optional<QJsonObject> &before,
                                    const std::optional<QJsonObject> &after);

    Database &m_database;
    JournalOwner m_owner;
    qint64 m_step = 0;
};

/// Everything that planUndo() reads: the journal of @p owner, its rows as they are now, and what
/// needs them.
[[nodiscard]] Result<Merging::UndoInputs> readUndoInputs(Database &database, const QString &kind,
                                                         const QString &id);

/// Writes the steps of an undo, each as a change made by @p by.
[[nodiscard]] Result<Done> writeUndo(Database &database,
                                     const std::vector<Merging::UndoStep> &steps, const QString &by,
                                     const QDateTime &at);

} // namespace Ventanilla
