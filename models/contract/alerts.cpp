#include "models/contract/alerts.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListAlertRules)
VENTANILLA_REQUEST(GetAlertRule)
VENTANILLA_REQUEST(PutAlertRule)
VENTANILLA_REQUEST(BackTestAlertRule)
VENTANILLA_REPLY(ListOf<AlertRule>)
VENTANILLA_REPLY(AlertRule)
VENTANILLA_REPLY(BackTest)

} // namespace Ventanilla
