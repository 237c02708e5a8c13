#pragma once

#include "models/contract/alerts.h"
#include "models/items/alertinput.h"

namespace Ventanilla {

/// A rule of the contract as its fields mean it, and back into a request.
[[nodiscard]] AlertSetting settingOf(const AlertRule &rule);
void fill(PutAlertRule &request, const AlertSetting &setting);
void fill(BackTestAlertRule &request, const AlertSetting &setting);

/// Puts two people's changes of one rule together, field by field; empty where both changed the same field to different
/// values. A level and its unit are one field.
[[nodiscard]] std::optional<AlertSetting> mergeAlertSettings(const AlertSetting &opened, const AlertSetting &theirs,
                                                             const AlertSetting &mine);

} // namespace Ventanilla
