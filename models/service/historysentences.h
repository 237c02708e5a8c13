#pragma once

#include "models/service/call.h"
#include "models/store/historystore.h"

namespace Ventanilla {

/// One sentence in the caller's language for a line of a customer's history: a note's text as it
/// was typed, what an action of the trail did; an action that is not known is shown by its word.
[[nodiscard]] QString historySentence(const Call &call, const HistoryRow &row);

} // namespace Ventanilla
