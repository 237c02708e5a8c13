#include "models/contract/session.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(CreateSession)
VENTANILLA_REQUEST(DeleteSession)
VENTANILLA_REPLY(StaffUser)
VENTANILLA_REPLY(Session)

} // namespace Ventanilla
