#include "models/contract/verifications.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(CreateVerification)
VENTANILLA_REQUEST(SendVerificationCode)
VENTANILLA_REQUEST(DeleteVerificationLock)
VENTANILLA_REPLY(CallerFactors)
VENTANILLA_REPLY(Verification)
VENTANILLA_REPLY(SentCode)

} // namespace Ventanilla
