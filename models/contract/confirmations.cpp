#include "models/contract/confirmations.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ShowConfirmation)
VENTANILLA_REQUEST(Confirm)
VENTANILLA_REPLY(Confirmation)

} // namespace Ventanilla
