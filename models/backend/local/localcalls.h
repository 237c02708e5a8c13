#pragma once

#include "models/backend/pendingcall.h"
#include "models/service/service.h"

namespace Ventanilla {

/// Answers @p call by the service, on the thread of @p database. The values are handed over as they are.
///
/// False where the session that it came with has ended, and the call is not answered, so that it can be made again.
[[nodiscard]] bool answerLocally(PendingCall &call, Service &service, Database &database, const CallContext &context);

} // namespace Ventanilla
