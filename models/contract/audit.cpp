#include "models/contract/audit.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListAudit)
VENTANILLA_REQUEST(VerifyAudit)
VENTANILLA_REPLY(ListOf<AuditRow>)
VENTANILLA_REPLY(AuditRow)
VENTANILLA_REPLY(AuditCheck)

} // namespace Ventanilla
