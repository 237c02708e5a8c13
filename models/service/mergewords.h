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
[[nodiscard]] QString question(Language language, const Merging::Conflict &conflict,
                               const Merging::Plan &plan);

/// What an undo left as it is, and why.
[[nodiscard]] KeptThing shownKept(Language language, const Merging::KeptRow &kept);

/// What a stored merge holds beside its reply, so that everybody reads it in their own language:
/// its questions and what an undo kept, an array for each language.
inline const QString questionsMember = QStringLiteral("questions_by_language");
inline const QString keptMember = QStringLiteral("kept_by_language");
[[nodiscard]] QJsonObject questionsByLanguage(const Merging::Plan &plan);
[[nodiscard]] QJsonObject keptByLanguage(const std::vector<Merging::KeptRow> &kept);

/// The merge that is kept as @p stored, in the caller's language.
[[nodiscard]] Result<Merge> storedMerge(const Call &call, const QJsonObject &stored);

} // namespace Ventanilla
