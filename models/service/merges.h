#pragma once

#include "models/contract/merges.h"
#include "models/service/call.h"
#include "models/store/mergestore.h"

namespace Ventanilla {

/// A dry run gives the plan (200), everything else applies it (201) in the transaction of the call.
/// See CreateMerge for how it fails. A representative needs everybody whose account moves verified
/// for a merge, and for a plan at least one of them; a supervisor needs no caller, and the trail
/// says so.
[[nodiscard]] Result<Answer<Merge>> handle(Call &call, const CreateMerge &request);

/// Level `read` of one of the holders whose accounts it touched.
[[nodiscard]] Result<Merge> handle(Call &call, const GetMerge &request);
/// Likewise for what is filtered by; without a filter for supervisors alone.
[[nodiscard]] Result<ListOf<Merge>> handle(Call &call, const ListMerges &request);

/// Gives back what was (rules.md, "Merging", 6). The same people as for the merge must be verified.
[[nodiscard]] Result<Answer<Merge>> handle(Call &call, const UndoMerge &request);

/// A merge on record, and the customers whose accounts it moved.
struct MergeOnRecord
{
    MergeRow row;
    std::vector<CustomerNumber> holders;
};

/// NotFound for a merge that is not on record, which tells one that came with imported data from none at all.
[[nodiscard]] Result<MergeOnRecord> findMerge(const Call &call, const QString &mergeId);

} // namespace Ventanilla
