#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QLocale>
#include <QString>

#include <compare>

namespace Ventanilla {

/// An amount of water, exact: whole milli-cubic-inches in 64 bits (rules.md, "Volume").
///
/// 1 ft³ = 1728 in³ and 1 US gal = 231 in³, so 0.001 ft³, 0.001 gal and 0.00001 CCF are whole
/// numbers of the unit; sums and comparisons never round. Good for ±5.3 × 10⁹ ft³. May be negative:
/// a credit.
class Volume
{
public:
    constexpr Volume() = default;

    static constexpr Volume fromMilliCubicInches(qint64 amount) { return Volume(amount); }
    static constexpr Volume fromMilliCubicFeet(qint64 amount) { return Volume(amount * 1'728); }
    static constexpr Volume fromMilliGallons(qint64 amount) { return Volume(amount * 231); }

    /// The amount typed by a person, in @p locale: its decimal sign, no group separators at all, at
    /// most the decimals that are exact (3 in cf and gal, 5 in CCF) and under 10⁹ units.
    static Expected<Volume, Fault> parse(const QString &text, VolumeUnit unit,
                                         const QLocale &locale);

    /// The amount in a file or a reply: like parse(), with a point as the decimal sign.
    static Expected<Volume, Fault> parse(const QString &text, VolumeUnit unit);

    /// The amount from a JSON number; fails where it is not a multiple of the unit's exact step.
    static Expected<Volume, Fault> fromNumber(double amount, VolumeUnit unit);

    [[nodiscard]] constexpr qint64 milliCubicInches() const { return m_amount; }

    /// For JSON and charts only: never compared.
    [[nodiscard]] double toNumber(VolumeUnit unit) const;

    /// With exactly @p decimals (0 to 5), rounded half away from zero, a point as the decimal sign.
    [[nodiscard]] QString rounded(VolumeUnit unit, int decimals) const;

    /// The shortest decimal that parse() reads back as this amount, where the unit can hold it;
    /// else the nearest.
    [[nodiscard]] QString shortest(VolumeUnit unit) const;

    /// For people, without the unit's name: cf with 1 decimal, CCF with 2, gal with none, or with 2
    /// under 10.
    [[nodiscard]] QString shown(VolumeUnit unit, const QLocale &locale) const;

    friend constexpr bool operator==(Volume, Volume) = default;
    friend constexpr std::strong_ordering operator<=>(Volume, Volume) = default;
    friend constexpr Volume operator+(Volume a, Volume b)
    {
        return Volume(a.m_amount + b.m_amount);
    }
    friend constexpr Volume operator-(Volume a, Volume b)
    {
        return Volume(a.m_amount - b.m_amount);
    }
    friend constexpr Volume operator-(Volume a) { return Volume(-a.m_amount); }
    friend constexpr Volume operator*(Volume a, qint64 factor)
    {
        return Volume(a.m_amount * factor);
    }
    constexpr Volume &operator+=(Volume other)
    {
        m_amount += other.m_amount;
        return *this;
    }

private:
    explicit constexpr Volume(qint64 amount) : m_amount(amount) { }

    qint64 m_amount = 0;
};

} // namespace Ventanilla
