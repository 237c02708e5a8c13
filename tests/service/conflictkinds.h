#pragma once

#include "tests/service/collectingsink.h"

#include <QStringList>

namespace Ventanilla::Demo {

/// The kinds of api.md's table, "Merging usernames into one e-mail login".
[[nodiscard]] QStringList conflictKinds();

/// How many places in the data set would give a conflict of @p kind if the usernames around it were merged.
[[nodiscard]] int countOf(const CollectingSink &made, const QString &kind);

} // namespace Ventanilla::Demo
