#pragma once

#include <QString>

namespace Ventanilla {

/// The last four digits of a phone number: `…0123` (api.md, "verifications"). Shorter texts are all
/// hidden.
[[nodiscard]] QString maskedPhone(const QString &phone);

/// The first letter of each side and the top-level domain: `j…@e….com`. What is no address is all
/// hidden.
[[nodiscard]] QString maskedEmail(const QString &email);

} // namespace Ventanilla
