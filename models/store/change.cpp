#include "models/store/change.h"

namespace Ventanilla {

Result<qint64> change(Database &database, const QString &sql, const QVariantList &values)
{
    auto rows = database.run(sql, values);
    if (!rows)
        return Unexpected{rows.error()};
    return rows->affected();
}

Result<Done> apply(Database &database, const QString &sql, const QVariantList &values)
{
    auto rows = database.run(sql, values);
    if (!rows)
        return Unexpected{rows.error()};
    return done;
}

} // namespace Ventanilla
