#include "models/domain/volume.h"

#include <array>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr std::array<qint64, 6> powersOfTen = {1, 10, 100, 1'000, 10'000, 100'000};
constexpr int mostWholeDigits = 9; // api.md: a threshold is under 10⁹

struct Scale
{
    qint64 unit; // in milli-cubic-inches
    int decimals; // that are exact
};

constexpr Scale scaleOf(VolumeUnit unit)
{
    switch (unit) {
    case VolumeUnit::Cf:
        return {1'728'000, 3};
    case VolumeUnit::Gal:
        return {231'000, 3};
    case VolumeUnit::Ccf:
        return {172'800'000, 5};
    }
    Q_UNREACHABLE();
}

struct Parts
{
    bool negative = false;
    qint64 whole = 0;
    qint64 fraction = 0;
};

/// Whole part and fraction, the fraction in units of 10^-decimals, rounded half away from zero.
Parts partsOf(qint64 amount, qint64 unit, int decimals)
{
    const qint64 size = qAbs(amount);
    const qint64 power = powersOfTen[size_t(decimals)];
    Parts parts{amount < 0, size / unit, (2 * (size % unit) * power + unit) / (2 * unit)};
    if (parts.fraction == power) {
        ++parts.whole;
        parts.fraction = 0;
    }
    parts.negative = parts.negative && (parts.whole != 0 || parts.fraction != 0);
    return parts;
}

QString padded(qint64 fraction, int decimals)
{
    return QString::number(fraction).rightJustified(decimals, u'0');
}

bool isAsciiNumber(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

Expected<Volume, Fault> parseDecimal(QStringView text, VolumeUnit unit, const QString &point)
{
    const bool negative = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    const QStringView size = negative ? text.sliced(1) : text;
    if (size.isEmpty())
        return Unexpected{Fault{Fault::Reason::Empty}};
    const qsizetype at = size.indexOf(point);
    const QStringView whole = at < 0 ? size : size.first(at);
    const QStringView fraction = at < 0 ? QStringView() : size.sliced(at + point.size());
    const bool dangling = at >= 0 && fraction.isEmpty();
    if (whole.isEmpty() || dangling || !isAsciiNumber(whole) || !isAsciiNumber(fraction))
        return Unexpected{Fault{Fault::Reason::WrongCharacter}};
    const Scale scale = scaleOf(unit);
    if (fraction.size() > scale.decimals)
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    if (whole.size() > mostWholeDigits)
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    const qint64 step = scale.unit / powersOfTen[size_t(scale.decimals)];
    const qint64 steps = fraction.toString().leftJustified(scale.decimals, u'0').toLongLong();
    const qint64 amount = whole.toLongLong() * scale.unit + steps * step;
    return Volume::fromMilliCubicInches(negative ? -amount : amount);
}

} // namespace

Expected<Volume, Fault> Volume::parse(const QString &text, VolumeUnit unit, const QLocale &locale)
{
    return parseDecimal(text.trimmed(), unit, locale.decimalPoint());
}

Expected<Volume, Fault> Volume::parse(const QString &text, VolumeUnit unit)
{
    return parseDecimal(text, unit, QStringLiteral("."));
}

Expected<Volume, Fault> Volume::fromNumber(double amount, VolumeUnit unit)
{
    constexpr double most = 1e9;
    if (!(std::abs(amount) < most))
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    const Scale scale = scaleOf(unit);
    const double power = double(powersOfTen[size_t(scale.decimals)]);
    const qint64 steps = std::llround(amount * power);
    // A JSON decimal is read as the nearest double, and the same decimal made from the steps is
    // too.
    if (double(steps) / power != amount)
        return Unexpected{Fault{Fault::Reason::WrongLength}};
    return Volume(steps * (scale.unit / qint64(power)));
}

double Volume::toNumber(VolumeUnit unit) const
{
    const Scale scale = scaleOf(unit);
    const qint64 step = scale.unit / powersOfTen[size_t(scale.decimals)];
    if (m_amount % step == 0)
        return double(m_amount / step) / double(powersOfTen[size_t(scale.decimals)]);
    return double(m_amount) / double(scale.unit);
}

QString Volume::rounded(VolumeUnit unit, int decimals) const
{
    Q_ASSERT(decimals >= 0 && size_t(decimals) < powersOfTen.size());
    const Parts parts = partsOf(m_amount, scaleOf(unit).unit, decimals);
    QString text = parts.negative ? QStringLiteral("-") : QString();
    text += QString::number(parts.whole);
    if (decimals > 0)
        text += u'.' + padded(parts.fraction, decimals);
    return text;
}

QString Volume::shortest(VolumeUnit unit) const
{
    QString text = rounded(unit, scaleOf(unit).decimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString Volume::shown(VolumeUnit unit, const QLocale &locale) const
{
    const Scale scale = scaleOf(unit);
    const bool small = qAbs(m_amount) < 10 * scale.unit;
    const int decimals = unit == VolumeUnit::Cf ? 1 : (unit == VolumeUnit::Ccf || small) ? 2 : 0;
    const Parts parts = partsOf(m_amount, scale.unit, decimals);
    QString text = parts.negative ? locale.negativeSign() : QString();
    text += locale.toString(parts.whole);
    if (decimals > 0)
        text += locale.decimalPoint() + padded(parts.fraction, decimals);
    return text;
}

} // namespace Ventanilla
