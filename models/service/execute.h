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

/// A request that is none of its operation's: what it takes to say who may be told so.
struct Misread
{
    Audience audience = Audience::Desk;
    Retry retry = Retry::NoKey;
    bool mayLackKey = false;
    QByteArray content; ///< tells it from other requests with the same key
    Failure failure;    ///< why it could not be read: Malformed, UnsupportedMedia, NotFound or Invalid
};

/// The answer to @p misread. Who may not call the operation is told that, and nothing of what was sent; then comes a
/// missing key, then the failure itself, kept for its key like every answer of the operation's own.
[[nodiscard]] Failure refuse(Service &service, Database &database, const Misread &misread,
                             const CallContext &context);

} // namespace Ventanilla
