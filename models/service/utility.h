#pragma once

#include "models/contract/utility.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Unavailable where the database does not answer.
[[nodiscard]] Result<Health> handle(Call &call, const GetHealth &request);

/// The profile as it was imported. NotFound where none was.
[[nodiscard]] Result<UtilityDocument> handle(Call &call, const GetUtility &request);

} // namespace Ventanilla
