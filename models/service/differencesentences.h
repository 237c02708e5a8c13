#pragma once

#include "models/domain/usage/reconciliation.h"
#include "models/service/call.h"

namespace Ventanilla {

/// What a representative says about @p part of why a bill and its hours differ.
[[nodiscard]] QString differenceSentence(const Call &call, const ExplainedPart &part,
                                         const Reconciliation &whole);

} // namespace Ventanilla
