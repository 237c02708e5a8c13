#include "models/service/utility.h"

#include "models/service/executeimpl.h"
#include "models/store/utilitystore.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noUtility{"No utility's data were imported yet.",
                           "Todavía no se han importado los datos de ninguna empresa de agua."};

} // namespace

Result<Health> handle(Call &call, const GetHealth &)
{
    if (auto answered = ping(call.database()); !answered)
        return Unexpected{answered.error()};
    return Health{u"ok"_s, QStringLiteral(VENTANILLA_VERSION),
                  call.database().dialect() == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s};
}

Result<UtilityDocument> handle(Call &call, const GetUtility &)
{
    const auto found = findUtility(call.database());
    if (!found)
        return Unexpected{found.error()};
    if (!*found)
        return Unexpected{call.notFound(noUtility)};
    return UtilityDocument{QJsonDocument::fromJson(**found).object()};
}

VENTANILLA_EXECUTE(GetHealth)
VENTANILLA_EXECUTE(GetUtility)

} // namespace Ventanilla
