#pragma once

#include "models/contract/call.h"
#include "models/contract/operation.h"
#include "models/domain/failure.h"

namespace Ventanilla {

class Database;
class Service;

/// Answers one call from beginning to end: session, role, idempotency, precondition, one transaction
/// around the use case, ETag and 304, audit. The only way in, for the server and for the demo.
///
/// Runs on the thread of @p database and blocks. Each operation is instantiated by the .cpp of its subject, with
/// VENTANILLA_EXECUTE of executeimpl.h. Kept answers of an Idempotency-Key are 2xx, 400, 404, 409, 412 and 422
/// (settled 1); a replayed failure has Failure::replayed.
template <Operation Op>
[[nodiscard]] Result<Answer<typename Op::Reply>> execute(Service &service, Database &database, const Op &request,
                                                         const CallContext &context);

} // namespace Ventanilla
