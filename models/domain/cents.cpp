#include "models/domain/cents.h"

namespace Ventanilla {

namespace {

bool isNumber(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Expected<qint64, Fault> parseCents(const QString &text, const QLocale &locale)
{
    constexpr qsizetype mostWholeDigits = 9;
    constexpr qsizetype decimals = 2;
    QString amount = text.trimmed();
    if (amount.startsWith(u'$'))
        amount = amount.sliced(1).trimmed();
    if (amount.isEmpty())
        return Unexpected{Fault{Fault::Reason::Empty}};
    const QString point = locale.decimalPoint();
    const qsizetype at = amount.indexOf(point);
    const QString whole = at < 0 ? amount : amount.first(at);
    const QString fraction = at < 0 ? QString() : amount.sliced(at + point.size());
    if (whole.isEmpty() || !isNumber(whole) || !isNumber(fraction)
        || (at >= 0 && fraction.isEmpty()))
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    if (fraction.size() > decimals)
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    if (whole.size() > mostWholeDigits)
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    return whole.toLongLong() * 100 + fraction.leftJustified(decimals, u'0').toLongLong();
}

QString shownCents(qint64 cents, const QLocale &locale)
{
    const qint64 size = qAbs(cents);
    const QString sign = cents < 0 ? QString(QChar(0x2212)) : QString();
    const QString fraction = QString::number(size % 100).rightJustified(2, u'0');
    return sign + u'$' + locale.toString(size / 100) + locale.decimalPoint() + fraction;
}

} // namespace Ventanilla
