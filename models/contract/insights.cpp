#include "models/contract/insights.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListInsights)
VENTANILLA_REQUEST(ListEfficiencyTips)
VENTANILLA_REPLY(ListOf<Insight>)
VENTANILLA_REPLY(Insight)
VENTANILLA_REPLY(ListOf<EfficiencyTip>)
VENTANILLA_REPLY(EfficiencyTip)

} // namespace Ventanilla
