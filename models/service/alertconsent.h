#pragma once

#include "models/store/messagestore.h"

namespace Ventanilla {

/// Whether @p message, where it is an alert's, is still wanted where it goes: by a recipient who is there, hears that
/// kind of alert, has that address or number, and for a text message consents to them and has not opted out. Any other
/// message is.
[[nodiscard]] Result<bool> isStillWanted(Database &database, const MessageRecord &message);

} // namespace Ventanilla
