#include "models/contract/accounts.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(GetAccount)
VENTANILLA_REQUEST(PatchAccount)
VENTANILLA_REPLY(Account)

} // namespace Ventanilla
