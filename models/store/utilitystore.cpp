#include "models/store/utilitystore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

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
