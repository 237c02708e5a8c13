#pragma once

#include "models/contract/merges.h"
#include "models/domain/merge/plan.h"
#include "models/domain/merge/undo.h"
#include "models/service/call.h"

namespace Ventanilla {

/// A plan as the contract shows it, its questions in the caller's language.
[[nodiscard]] Merge shownPlan(const Call &call, const Merging::Plan &plan,
                              const QStringList &usernames);

/// The question of @p conflict, one sentence.
[[nodiscard]] QString question(const Call &call, const Merging::Conflict &conflict,
                               const Merging::Plan &plan);

/// What an undo left as it is, and why.
[[nodiscard]] KeptThing shownKept(const Call &call, const Merging::KeptRow &kept);

} // namespace Ventanilla
