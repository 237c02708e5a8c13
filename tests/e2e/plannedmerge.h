#pragma once

#include "tests/server/serverprocess.h"

namespace Ventanilla {

/// The body of the merge of rules.md in the example utility, planned just now; its open questions have their first answer.
/// @param token a supervisor's session.
[[nodiscard]] QByteArray plannedMerge(const ServerProcess &server, const QByteArray &token);

} // namespace Ventanilla
