#include "models/contract/utility.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(GetHealth)
VENTANILLA_REQUEST(GetUtility)
VENTANILLA_REPLY(Health)
VENTANILLA_REPLY(UtilityDocument)
VENTANILLA_REPLY(UtilityProfile)
VENTANILLA_REPLY(Nothing)

Result<UtilityProfile> readProfile(const UtilityDocument &document)
{
    return fromJson<UtilityProfile>(document.document);
}

} // namespace Ventanilla
