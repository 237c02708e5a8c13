#pragma once

#include "models/contract/audit.h"
#include "models/service/call.h"

namespace Ventanilla {

[[nodiscard]] Result<ListOf<AuditRow>> handle(Call &call, const ListAudit &request);
[[nodiscard]] Result<AuditCheck> handle(Call &call, const VerifyAudit &request);

} // namespace Ventanilla
