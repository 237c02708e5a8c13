#include "models/store/exchange/batchinsert.h"

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
    , m_tail(" ON CONFLICT " + onConflict)
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
    auto finished = isWhole ? Result<Done>(done) : insertOneByOne();
    m_values.clear();
    m_origins.clear();
    return finished;
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
    const QByteArray sql = m_head + QByteArrayList(rowCount, m_tuple).join(", ") + m_tail;
    auto rows = m_database.run(QString::fromLatin1(sql), values);
    if (!rows)
        return Unexpected{rows.error()};
    return rows->affected();
}

} // namespace Ventanilla
