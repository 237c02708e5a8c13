#include "models/store/utilitystore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<Done> ping(Database &database)
{
    if (auto rows = database.run(u"SELECT 1 ORDER BY 1"_s); !rows)
        return Unexpected{rows.error()};
    return done;
}

Result<std::optional<QByteArray>> findUtility(Database &database)
{
    auto rows = database.run(u"SELECT profile FROM utility WHERE id = 1"_s);
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<QByteArray>();
    return std::optional(rows->bytes(0));
}

} // namespace Ventanilla
