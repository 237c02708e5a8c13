#pragma once

#include "models/service/outbox.h"

namespace Ventanilla {

/// @p message as it is mailed (RFC 5322, plain text in UTF-8), from the address @p from, dated when
/// it was written. A text message says so in `X-Ventanilla-Channel: sms`, and is addressed by its
/// number.
[[nodiscard]] QByteArray mimeMessage(const MessageRecord &message, const QString &from);

} // namespace Ventanilla
