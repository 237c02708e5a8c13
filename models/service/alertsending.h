#pragma once

#include "models/service/call.h"
#include "models/store/alerteventstore.h"

#include <vector>

namespace Ventanilla {

inline constexpr QStringView alertPurposeText = u"usage_alert";

/// Puts a message into the outbox for each recipient of @p events and each way to reach it, in the
/// transaction of the events, with a row each for alert-events to show.
///
/// A recipient hears the kinds that it has chosen, of every owner's rules, in its own language; an
/// address or number that several recipients of an account share gets a message once. A number is
/// texted with consent and without any opt-out about this account alone.
[[nodiscard]] Result<Done> tellRecipients(Call &call, const std::vector<StoredAlertEvent> &events);

} // namespace Ventanilla
