#pragma once

#include "server/http/httpmessage.h"

namespace Ventanilla {

/// @p reply as it goes over the wire, without its body. @p closes: the connection ends behind it.
[[nodiscard]] QByteArray headOf(const HttpReply &reply, bool closes);

} // namespace Ventanilla
