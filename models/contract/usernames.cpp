#include "models/contract/usernames.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListUsernames)
VENTANILLA_REPLY(ListOf<Username>)
VENTANILLA_REPLY(Username)

} // namespace Ventanilla
