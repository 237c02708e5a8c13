#include "models/domain/emailaddress.h"

#include <QUrl>

namespace Ventanilla {

namespace {

constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestAddress = 254;

bool hasWrongCharacter(const QString &text)
{
    for (const QChar c : text) {
        if (c.isSpace() || !c.isPrint())
            return !c.isSurrogate();
        if (QStringView(u"<>\",;:\\()[]").contains(c))
            return true;
    }
    return false;
}

} // namespace

Expected<EmailAddress, Fault> EmailAddress::parse(const QString &text)
{
    EmailAddress email;
    email.m_text = text.trimmed().normalized(QString::NormalizationForm_C);
    if (email.m_text.isEmpty())
        return Unexpected{Fault{Fault::Reason::Empty}};
    const qsizetype at = email.m_text.indexOf(u'@');
    if (hasWrongCharacter(email.m_text) || at < 0 || email.m_text.indexOf(u'@', at + 1) >= 0)
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    const QString local = email.m_text.first(at);
    const QString domain = QString::fromLatin1(QUrl::toAce(email.m_text.sliced(at + 1)));
    if (local.isEmpty() || local.size() > longestLocalPart || email.m_text.size() > longestAddress)
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    const bool dotted = domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.');
    if (!dotted || domain.contains(QStringLiteral("..")))
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    email.m_key =
        local.toCaseFolded().normalized(QString::NormalizationForm_C) + u'@' + domain.toLower();
    return email;
}

} // namespace Ventanilla
