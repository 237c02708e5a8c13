#pragma once

#include "models/service/executeimpl.h"

namespace Ventanilla::Execution {

/// Who makes the call, and whether the session has to be marked as used.
struct Admission
{
    Actor actor;
    bool touches = false;
};

/// Whose session it is, in the transaction at hand. Unauthorized without one that lives, Forbidden for a role that is
/// not of @p audience.
[[nodiscard]] Result<Admission> admit(Database &database, const CallContext &context, Audience audience,
                                      const QDateTime &now);

/// Invalid for a page of another size than is given, Malformed where an Idempotency-Key is needed and there is none.
[[nodiscard]] Result<Done> checkRequest(const Rules &rules, const CallContext &context);

/// PreconditionRequired where the change has to name the state that it was made on, and does not.
[[nodiscard]] Result<Done> checkPrecondition(const Rules &rules, const CallContext &context);

/// A failure with @p phrase in the caller's language.
[[nodiscard]] Failure problem(Failure::Kind kind, const QString &type, const Phrase &phrase,
                              const CallContext &context, const QStringList &parts = {});

} // namespace Ventanilla::Execution
