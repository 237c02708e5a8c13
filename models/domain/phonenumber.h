#pragma once

#include "models/domain/digitkey.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Ventanilla {

/// A telephone number: compared by its digits, shown as typed.
///
/// A North American number is the same with and without its leading 1 or +1; any other starts with
/// a plus.
class PhoneNumber
{
public:
    PhoneNumber() = default;

    /// Accepts spaces, hyphens, points, slashes, brackets and a plus at the front; fails on other
    /// characters, and where there are neither ten digits nor (after a plus) eight to fifteen.
    static Expected<PhoneNumber, Fault> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// What is compared: `3125550123`, or `+34911234567` abroad.
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }

    friend bool operator==(const PhoneNumber &a, const PhoneNumber &b)
    {
        return a.m_key == b.m_key;
    }
    friend std::strong_ordering operator<=>(const PhoneNumber &a, const PhoneNumber &b)
    {
        return QString::compare(a.m_key, b.m_key) <=> 0;
    }
    friend size_t qHash(const PhoneNumber &phone, size_t seed = 0)
    {
        return qHash(phone.m_key, seed);
    }

private:
    QString m_text;
    QString m_key;
};

} // namespace Ventanilla
