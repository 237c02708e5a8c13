#pragma once

#include "models/store/database.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <vector>

namespace Ventanilla {

/// Inserts rows into one table, many with a statement, inside of the caller's transaction.
class BatchInsert
{
public:
    /// Where a row came from.
    struct Origin
    {
        qint64 line = 0;
        QByteArray raw;
    };
    using OnDuplicate = std::function<Result<Done>(const QVariantList &row, const Origin &origin)>;

    /// @param onConflict what follows ON CONFLICT, such as `DO NOTHING`.
    /// @param onDuplicate told of each row that was not inserted, as its key was taken by a row
    /// before it.
    BatchInsert(Database &database, const QByteArray &table, const QByteArrayList &columns,
                const QByteArray &onConflict, OnDuplicate onDuplicate);

    /// Takes the values of one row, a value a column. Fails as Database::run() does.
    Result<Done> add(QVariantList row, Origin origin);

    /// Writes what is still held back. To be called at the end.
    Result<Done> flush();

private:
    Result<qint64> insert(const QVariantList &values, qsizetype rowCount);
    Result<Done> insertOneByOne();

    Database &m_database;
    QByteArray m_head;
    QByteArray m_tuple;
    QByteArray m_tail;
    qsizetype m_columnCount;
    qsizetype m_rowsPerStatement;
    QVariantList m_values;
    std::vector<Origin> m_origins;
    OnDuplicate m_onDuplicate;
};

} // namespace Ventanilla
