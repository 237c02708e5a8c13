#pragma once

#include "models/domain/digitkey.h"

#include <QString>

namespace Ventanilla {

/// Nine digits, not all 0, (3(d1+d4+d7) + 7(d2+d5+d8) + d3+d6+d9) mod 10 = 0: a bank's ABA routing
/// number. Gives it without spaces and hyphens.
[[nodiscard]] Expected<QString, Fault> parseRoutingNumber(const QString &text);

/// 12 to 19 digits with a right Luhn check digit, spaces and hyphens folded away: a payment card's
/// number. The number itself is never kept (B2): this tells where one was typed into the wrong
/// field.
[[nodiscard]] bool isCardNumber(const QString &text);

} // namespace Ventanilla
