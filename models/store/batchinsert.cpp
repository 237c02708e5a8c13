#include "models/store/batchinsert.h"

#include <algorithm>
#include <bit>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// SQLite takes 32,766 values a statement; beyond some hundreds of rows nothing is won.
constexpr qsizetype mostRows = 256;
constexpr qsizetype mostValues = 8192;

} // namespace

BatchInsert::BatchInsert(Database &database, const QByteArray &table, const QByteArrayList &columns,
                         const QByteArray &onConflict, OnDuplicate onDuplicate)
    : m_database(database)
    , m_head("INSERT INTO " + table + " (" + columns.join(", ") + ") VALUES ")
    , m_tuple("(" + QByteArrayList(columns.size(), "?").join(", ") + ")")
    , m_tail(onConflict.isEmpty() ? QByteArray() : " ON CONFLICT " + onConflict)
    , m_columnCount(columns.size())
    , m_rowsPerStatement(qBound<qsizetype>(1, mostValues / columns.size(), mostRows))
    , m_onDuplicate(std::move(onDuplicate))
{
}

Result<Done> BatchInsert::add(QVariantList row, Origin origin)
{
    Q_ASSERT(row.size() == m_columnCount);
    m_values.append(std::move(row));
    m_origins.push_back(std::move(origin));
    return static_cast<qsizetype>(m_origins.size()) < m_rowsPerStatement ? Result<Done>(done)
                                                                         : flush();
}

Result<Done> BatchInsert::flush()
{
    if (m_origins.empty())
        return done;
    Result<Done> flushed = done;
    if (m_onDuplicate)
        flushed = insertAndTell();
    else if (auto inserted = insert(m_values, static_cast<qsizetype>(m_origins.size())); !inserted)
        flushed = Unexpected{inserted.error()};
    m_values.clear();
    m_origins.clear();
    return flushed;
}

Result<Done> BatchInsert::insertAndTell()
{
    auto saved = m_database.run(u"SAVEPOINT batch"_s);
    if (!saved)
        return Unexpected{saved.error()};
    const auto rowCount = static_cast<qsizetype>(m_origins.size());
    const auto inserted = insert(m_values, rowCount);
    if (!inserted)
        return Unexpected{inserted.error()};
    const bool isWhole = *inserted == rowCount;
    if (!isWhole) {
        if (auto back = m_database.run(u"ROLLBACK TO SAVEPOINT batch"_s); !back)
            return Unexpected{back.error()};
    }
    if (auto released = m_database.run(u"RELEASE SAVEPOINT batch"_s); !released)
        return Unexpected{released.error()};
    return isWhole ? Result<Done>(done) : insertOneByOne();
}

Result<Done> BatchInsert::insertOneByOne()
{
    for (size_t i = 0; i < m_origins.size(); ++i) {
        const QVariantList row =
            m_values.mid(static_cast<qsizetype>(i) * m_columnCount, m_columnCount);
        const auto inserted = insert(row, 1);
        if (!inserted)
            return Unexpected{inserted.error()};
        if (*inserted == 1)
            continue;
        if (auto told = m_onDuplicate(row, m_origins[i]); !told)
            return told;
    }
    return done;
}

Result<qint64> BatchInsert::insert(const QVariantList &values, qsizetype rowCount)
{
    // Full statements, then powers of two: a table has a handful of texts to prepare, whatever the count.
    qint64 affected = 0;
    for (qsizetype from = 0; from < rowCount;) {
        const auto left = static_cast<size_t>(rowCount - from);
        const auto rows = std::min(m_rowsPerStatement, static_cast<qsizetype>(std::bit_floor(left)));
        const QByteArray sql = m_head + QByteArrayList(rows, m_tuple).join(", ") + m_tail;
        const bool areAll = rows == rowCount;
        auto inserted = m_database.run(QString::fromLatin1(sql),
                                       areAll ? values : values.mid(from * m_columnCount, rows * m_columnCount));
        if (!inserted)
            return Unexpected{inserted.error()};
        affected += inserted->affected();
        from += rows;
    }
    return affected;
}

} // namespace Ventanilla
