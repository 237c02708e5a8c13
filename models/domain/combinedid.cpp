#include "models/domain/combinedid.h"

namespace Ventanilla {

Expected<CombinedId, Fault> CombinedId::parse(const QString &text)
{
    constexpr int customerLength = 8;
    constexpr int wholeLength = 15;
    const auto digits = parseDigitKey(text, wholeLength);
    if (!digits)
        return Unexpected{digits.error()};
    // Both halves are of the right length and of digits alone: they cannot fail.
    return CombinedId{*CustomerNumber::parse(digits->first(customerLength)),
                      *AccountNumber::parse(digits->sliced(customerLength))};
}

} // namespace Ventanilla
