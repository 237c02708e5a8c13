#include "models/domain/phonenumber.h"

namespace Ventanilla {

namespace {

constexpr qsizetype nationalLength = 10;
constexpr qsizetype shortestAbroad = 8;
constexpr qsizetype longestAbroad = 15; // E.164

} // namespace

Expected<PhoneNumber, Fault> PhoneNumber::parse(const QString &text)
{
    PhoneNumber phone;
    phone.m_text = text.trimmed();
    if (phone.m_text.isEmpty())
        return Unexpected{Fault{Fault::Reason::Empty}};
    QString digits = foldDigits(phone.m_text);
    const bool withPlus = digits.startsWith(u'+');
    digits.removeIf([](QChar c) { return QStringView(u"()./").contains(c); });
    if (withPlus)
        digits.remove(0, 1);
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    }
    if (digits.size() == nationalLength + 1 && digits.startsWith(u'1'))
        phone.m_key = digits.sliced(1);
    else if (!withPlus && digits.size() == nationalLength)
        phone.m_key = digits;
    else if (withPlus && digits.size() >= shortestAbroad && digits.size() <= longestAbroad)
        phone.m_key = u'+' + digits;
    else
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    return phone;
}

} // namespace Ventanilla
