#pragma once

#include "models/domain/failure.h"
#include "server/api/requestfacts.h"

namespace Ventanilla {

/// The status that carries a failure of @p kind (failure.h names them).
[[nodiscard]] int statusOf(Failure::Kind kind);

/// @p failure as `application/problem+json` (RFC 9457), with what its status asks for:
/// `Retry-After` (429, 503), `WWW-Authenticate` (401). Where the failure has no type or sentence,
/// those of its status.
[[nodiscard]] HttpReply problemReply(const Failure &failure, const RequestFacts &facts);

/// The problem of a request that is none of the contract's calls: 400, 404, 405, 408, 413, 417,
/// 431, 503, 505.
[[nodiscard]] HttpReply problemReply(int status, const RequestFacts &facts);

/// The headers that every reply has.
void addCommonHeaders(HttpReply &reply, const RequestFacts &facts);

/// What a status is called, for people.
[[nodiscard]] QString statusTitle(int status, Language language);
[[nodiscard]] QString statusSentence(int status, Language language);

} // namespace Ventanilla
