#include "models/store/database.h"
#include "models/store/sqlfailure.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace Ventanilla {

Rows::Rows(Database &database, std::shared_ptr<QSqlQuery> query)
    : m_database(&database)
    , m_query(std::move(query))
{
}

Rows::Rows(Rows &&) noexcept = default;

Rows &Rows::operator=(Rows &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_query, other.m_query);
    return *this;
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    const QSqlError error = m_query->lastError();
    if (error.type() != QSqlError::NoError) {
        const StoreFault fault = storeFault(m_database->dialect(), error);
        m_database->noteFailure(storeFailure(fault, error.nativeErrorCode()));
    }
    return false;
}

QVariant Rows::value(int column) const
{
    // The driver's NULL has a type and would be taken for an empty text where it is bound again.
    return isNull(column) ? QVariant() : m_query->value(column);
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

std::optional<QString> Rows::optionalText(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return text(column);
}

std::optional<qint64> Rows::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

int Rows::columnCount() const
{
    return m_query->record().count();
}

QString Rows::columnName(int column) const
{
    return m_query->record().fieldName(column);
}

qint64 Rows::affected() const
{
    return m_query->numRowsAffected();
}

} // namespace Ventanilla
