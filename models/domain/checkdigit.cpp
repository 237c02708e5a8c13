#include "models/domain/checkdigit.h"

namespace Ventanilla {

Expected<QString, Fault> parseRoutingNumber(const QString &text)
{
    constexpr int length = 9;
    constexpr int weights[] = {3, 7, 1};
    auto digits = parseDigitKey(text, length);
    if (!digits)
        return Unexpected{digits.error()};
    int sum = 0;
    for (int i = 0; i < length; ++i)
        sum += weights[i % 3] * digits->at(i).digitValue();
    if (sum == 0 || sum % 10 != 0)
        return Unexpected{Fault{Fault::Reason::WrongCheckDigit}};
    return digits;
}

bool isCardNumber(const QString &text)
{
    constexpr qsizetype shortest = 12;
    constexpr qsizetype longest = 19;
    const QString digits = foldDigits(text);
    if (digits.size() < shortest || digits.size() > longest
        || !parseDigitKey(digits, int(digits.size())))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(digits.size() - 1 - i).digitValue();
        const int weighed = i % 2 == 0 ? digit : 2 * digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

} // namespace Ventanilla
