#pragma once

#include "models/contract/meterreadings.h"
#include "models/service/call.h"

namespace Ventanilla {

/// All of the readings or none. Only the months that they lie in are read and written; what changed
/// is told to readingsArrived() and is one row of the audit trail. An hour that is known keeps its
/// measured value against an estimate, and takes over every other new value.
[[nodiscard]] Result<Answer<ReadingsReceipt>> handle(Call &call, const PostMeterReadings &request);

} // namespace Ventanilla
