#pragma once

#include "models/domain/alerts/account.h"
#include "models/service/call.h"
#include "models/store/alertstatestore.h"

namespace Ventanilla {

/// What the evaluator is told of an account. @p calendar must outlive it.
[[nodiscard]] Alerts::Account alertAccount(const Call &call, const LocalCalendar &calendar,
                                           const StoredCycles &cycles);

} // namespace Ventanilla
