#pragma once

#include "models/store/database.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <vector>

namespace Ventanilla {

/// Where a row that is inserted came from.
struct RowOrigin
{
    qint64 line = 0;
    QByteArray raw;
};

/// Inserts rows into one table, many with a statement, inside of the caller's transaction. Rows that were added since
/// the last full statement are lost without flush().
class BatchInsert
{
public:
    using Origin = RowOrigin;
    using OnDuplicate = std::function<Result<Done>(const QVariantList &row, const Origin &origin)>;

    /// @param onConflict what follows ON CONFLICT, such as `DO NOTHING`; empty where a taken key is a failure.
    /// @param onDuplicate told of each row that was not inserted, as its key was taken by a row
    /// before it. Without it nobody asks which rows these were.
    BatchInsert(Database &database, const QByteArray &table, const QByteArrayList &columns,
                const QByteArray &onConflict = {}, OnDuplicate onDuplicate = {});

    /// Takes the values of one row, a value a column. Fails as Database::run() does.
    Result<Done> add(QVariantList row, Origin origin = {});

    /// Writes what is still held back. To be called at the end.
    Result<Done> flush();

private:
    Result<Done> insertAndTell();
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
