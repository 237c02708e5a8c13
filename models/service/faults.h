#pragma once

#include "models/domain/failure.h"
#include "models/domain/words.h"

namespace Ventanilla {

/// Gives each fault of a failed decodeRequest() or parseJsonObject() its sentence, and the failure its detail. What has
/// words already is left alone.
void phraseFaults(Failure &failure, Language language);

/// @p failure as a representative may read it: one of the store, which carries the database's code, in words; others
/// as they are.
[[nodiscard]] Failure inWords(Failure failure, Language language);

} // namespace Ventanilla
