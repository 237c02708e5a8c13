#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Inserts many rows with few statements.
class RowBatch
{
public:
    /// @param insert up to `VALUES`, such as `INSERT INTO t (a, b) VALUES`; @p suffix such as `ON
    /// CONFLICT DO NOTHING`.
    /// @param marks of one row, such as `(?, ?)`.
    RowBatch(Database &database, const QString &insert, const QString &marks,
             const QString &suffix = {});

    [[nodiscard]] Result<Done> add(const QVariantList &row);
    /// Inserts what is left. Rows that were added since the last full batch are lost without it.
    [[nodiscard]] Result<Done> finish();

private:
    [[nodiscard]] Result<Done> insert(int rows);

    Database &m_database;
    QString m_insert;
    QString m_marks;
    QString m_suffix;
    QVariantList m_values;
    int m_rows = 0;
};

} // namespace Ventanilla
