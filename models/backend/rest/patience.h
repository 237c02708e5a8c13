#pragma once

#include "models/backend/rest/outcome.h"
#include "models/backend/rest/restsettings.h"

#include <chrono>
#include <optional>

namespace Ventanilla {

/// How long to wait before @p facts' call is sent once more, with the same key; empty where it is not.
///
/// Sent again is what may be repeated: reads, and changes with a key. That is after an answer that was lost or cannot be
/// read, after 503 and its like, while the first sending is still being worked on (409
/// `/problems/idempotency-in-progress`), and after 429 where it says for how short a time. A wait that the server asks
/// for beyond the longest pause is handed to the caller instead.
///
/// @param attempt how often it has been sent, from 1
/// @param wasOffline the server was out of reach before: nobody is kept waiting for it
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const OperationFacts &facts, const Outcome &outcome,
                                                                         int attempt, bool wasOffline,
                                                                         const RestSettings &settings);

} // namespace Ventanilla
