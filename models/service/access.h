#pragma once

#include "models/service/call.h"

namespace Ventanilla {

/// Whether the caller has proved @p needed for one of @p customers to this session; where there are
/// none, for anybody in it. Fails as Call::requireLevel(). For what belongs to several customers,
/// or to nobody yet.
[[nodiscard]] Result<Done> requireLevelOfOne(Call &call,
                                             const std::vector<CustomerNumber> &customers,
                                             VerificationLevel needed);

} // namespace Ventanilla
