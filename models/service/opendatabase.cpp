#include "models/service/opendatabase.h"

#include "models/store/migrations.h"

namespace Ventanilla {

Result<std::unique_ptr<Database>> openDatabase(const QString &url)
{
    auto database = Database::open(url);
    if (!database)
        return database;
    if (auto version = migrate(**database); !version)
        return Unexpected{version.error()};
    return database;
}

} // namespace Ventanilla
