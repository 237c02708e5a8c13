#include "models/store/rowbatch.h"

#include "models/store/collect.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int fullBatch = 100;

}

RowBatch::RowBatch(Database &database, const QString &insert, const QString &marks,
                   const QString &suffix)
    : m_database(database)
    , m_insert(insert)
    , m_marks(marks)
    , m_suffix(suffix)
{
}

Result<Done> RowBatch::add(const QVariantList &row)
{
    m_values += row;
    if (++m_rows < fullBatch)
        return done;
    return insert(std::exchange(m_rows, 0));
}

Result<Done> RowBatch::finish()
{
    const qsizetype width = m_rows > 0 ? m_values.size() / m_rows : 0;
    const QVariantList values = std::exchange(m_values, {});
    const int rows = std::exchange(m_rows, 0);
    for (int row = 0; row < rows; ++row) {
        m_values = values.mid(row * width, width);
        if (auto inserted = insert(1); !inserted)
            return inserted;
    }
    return done;
}

Result<Done> RowBatch::insert(int rows)
{
    const QString sql =
        m_insert + u' ' + m_marks + (u", "_s + m_marks).repeated(rows - 1) + u' ' + m_suffix;
    return apply(m_database, sql, std::exchange(m_values, {}));
}

} // namespace Ventanilla
