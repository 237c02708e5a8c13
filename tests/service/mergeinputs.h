#pragma once

#include "models/domain/merge/plan.h"
#include "tests/service/collectingsink.h"

#include <QMap>
#include <QStringList>

namespace Ventanilla::Demo {

/// Made data as what a merge of @p usernames into @p target reads, asked for by a representative whose caller
/// is verified for everything.
[[nodiscard]] Merging::Inputs mergeInputs(const CollectingSink &made, const QString &target,
                                          const QStringList &usernames);

/// For every customer, the kinds of conflict that come up when all of the usernames linked to its accounts,
/// or having its e-mail address, are merged into its first login, or into its e-mail address.
[[nodiscard]] QMap<QString, int> conflictsByKind(const CollectingSink &made);

} // namespace Ventanilla::Demo
