#pragma once

#include "models/domain/merge/plan.h"
#include "models/store/database.h"

namespace Ventanilla {

class Journal;

/// Everything that a merge of @p usernames into @p target reads, in the transaction at hand. Who
/// asks, the answers, the verified customers and today are the service's to add.
[[nodiscard]] Result<Merging::Inputs>
readMergeInputs(Database &database, const EmailAddress &target, const QStringList &usernames);

/// Writes the effects of @p plan; its links stand since @p at.
[[nodiscard]] Result<Done> writeMerge(Journal &journal, const Merging::Plan &plan,
                                      const QString &mergeId, const QDateTime &at);

} // namespace Ventanilla
