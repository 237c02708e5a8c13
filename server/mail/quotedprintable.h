#pragma once

#include <QByteArray>

namespace Ventanilla {

/// @p text, whose lines end in CRLF, in quoted-printable (RFC 2045, 6.7): lines of at most 76 ASCII characters.
[[nodiscard]] QByteArray quotedPrintable(const QByteArray &text);

} // namespace Ventanilla
