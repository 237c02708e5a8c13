#pragma once

#include "models/domain/failure.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Ventanilla {

class Database;

/// A table whose changes can be undone: its key and all of its columns, the key's first.
struct JournalTable
{
    QString name;
    qsizetype keyColumns = 1;
    QStringList columns;
};

/// Null for a table that no journal speaks of.
[[nodiscard]] const JournalTable *journalTable(const QString &name);

/// The values of the key columns of @p row.
[[nodiscard]] QJsonArray keyOf(const JournalTable &table, const QJsonObject &row);
/// @p key as the journal and RowRef have it.
[[nodiscard]] QString keyText(const QJsonArray &key);
[[nodiscard]] QJsonArray keyFromText(const QString &text);

[[nodiscard]] Result<std::optional<QJsonObject>>
readRow(Database &database, const JournalTable &table, const QJsonArray &key);
[[nodiscard]] Result<Done> insertRow(Database &database, const JournalTable &table,
                                     const QJsonObject &row);
[[nodiscard]] Result<Done> updateRow(Database &database, const JournalTable &table,
                                     const QJsonArray &key, const QJsonObject &columns,
                                     const QString &by, const QString &at);
[[nodiscard]] Result<Done> deleteRow(Database &database, const JournalTable &table,
                                     const QJsonArray &key);

} // namespace Ventanilla
