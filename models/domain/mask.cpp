#include "models/domain/mask.h"

#include "models/domain/digitkey.h"

namespace Ventanilla {

namespace {

constexpr QChar ellipsis(0x2026);

QString firstCharacter(const QString &text)
{
    return text.first(text.size() > 1 && text.at(0).isHighSurrogate() ? 2 : 1);
}

} // namespace

QString maskedPhone(const QString &phone)
{
    constexpr qsizetype visible = 4;
    QString digits = foldDigits(phone);
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    return ellipsis + (digits.size() > visible ? digits.last(visible) : QString());
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    const qsizetype dot = email.lastIndexOf(u'.');
    if (at < 1 || dot < at + 2 || dot + 1 == email.size())
        return ellipsis;
    return firstCharacter(email) + ellipsis + u'@' + firstCharacter(email.sliced(at + 1)) + ellipsis
        + email.sliced(dot);
}

} // namespace Ventanilla
