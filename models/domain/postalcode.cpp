#include "models/domain/postalcode.h"

namespace Ventanilla {

namespace {

constexpr int shortLength = 5;
constexpr int longLength = 9;

} // namespace

Expected<PostalCode, Fault> PostalCode::parse(const QString &text)
{
    auto digits = parseDigitKey(text, shortLength);
    if (!digits && digits.error().reason == Fault::Reason::WrongLength)
        digits = parseDigitKey(text, longLength);
    if (!digits)
        return Unexpected{digits.error()};
    PostalCode code;
    code.m_text = text.trimmed();
    code.m_key = digits->first(shortLength);
    return code;
}

} // namespace Ventanilla
