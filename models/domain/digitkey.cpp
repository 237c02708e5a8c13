#include "models/domain/digitkey.h"

namespace Ventanilla {

namespace {

bool isSeparator(QChar c)
{
    constexpr char16_t softHyphen = 0x00AD;
    constexpr char16_t minusSign = 0x2212;
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == softHyphen || c == minusSign;
}

} // namespace

QString foldDigits(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (isSeparator(c))
            continue;
        folded.append(c.isDigit() ? QChar(u'0' + c.digitValue()) : c);
    }
    return folded;
}

Expected<QString, Fault> parseDigitKey(const QString &text, int length)
{
    QString digits = foldDigits(text);
    if (digits.isEmpty())
        return Unexpected{Fault{Fault::Reason::Empty}};
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    }
    if (digits.size() != length)
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    return digits;
}

} // namespace Ventanilla
