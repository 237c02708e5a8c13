#include "models/contract/usage.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(GetUsage)
VENTANILLA_REQUEST(ListAverageDailyUse)
VENTANILLA_REPLY(AccountUsage)
VENTANILLA_REPLY(ListOf<MonthlyAverage>)
VENTANILLA_REPLY(MonthlyAverage)

} // namespace Ventanilla
