#pragma once

#include "models/domain/expected.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Ventanilla {

/// Why a text is no value of the type that was asked for.
struct Fault
{
    enum class Reason { Empty, WrongLength, WrongCharacter, OutOfRange, WrongCheckDigit };

    Reason reason = Reason::WrongCharacter;

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// @p text without spaces and hyphens of any kind, every Unicode digit as 0–9 (rules.md, "Identifiers").
[[nodiscard]] QString foldDigits(const QString &text);

[[nodiscard]] Expected<QString, Fault> parseDigitKey(const QString &text, int length);

/// A key of exactly @p Length digits that keeps its leading zeros. Default-constructed it is empty
/// and stands for "not set yet"; every other value is well formed.
template <int Length, typename Tag>
class DigitKey
{
public:
    DigitKey() = default;

    /// Folds spaces and hyphens away first; fails where what is left is not @p Length digits.
    static Expected<DigitKey, Fault> parse(const QString &text)
    {
        auto digits = parseDigitKey(text, Length);
        if (!digits)
            return Unexpected{digits.error()};
        DigitKey key;
        key.m_digits = *std::move(digits);
        return key;
    }

    [[nodiscard]] const QString &text() const { return m_digits; }
    [[nodiscard]] bool isEmpty() const { return m_digits.isEmpty(); }

    friend bool operator==(const DigitKey &, const DigitKey &) = default;
    friend std::strong_ordering operator<=>(const DigitKey &a, const DigitKey &b)
    {
        return QString::compare(a.m_digits, b.m_digits) <=> 0;
    }
    friend size_t qHash(const DigitKey &key, size_t seed = 0) { return qHash(key.m_digits, seed); }

private:
    QString m_digits;
};

using CustomerNumber = DigitKey<8, struct CustomerNumberTag>;
using AccountNumber = DigitKey<7, struct AccountNumberTag>;
using BillNumber = DigitKey<10, struct BillNumberTag>;

} // namespace Ventanilla
