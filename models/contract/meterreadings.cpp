#include "models/contract/meterreadings.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(PostMeterReadings)
VENTANILLA_REPLY(ReadingsReceipt)

} // namespace Ventanilla
