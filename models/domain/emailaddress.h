#pragma once

#include "models/domain/digitkey.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Ventanilla {

/// An e-mail address (rules.md, "Identifiers"): trimmed, NFC, compared without case and with its
/// domain in ASCII form, shown as typed. Dots and plus tags are kept: they tell addresses apart.
class EmailAddress
{
public:
    EmailAddress() = default;

    /// Fails without a local part (up to 64), an `@` and a domain with a dot in it (254 in all),
    /// and on spaces and control characters.
    static Expected<EmailAddress, Fault> parse(const QString &text);

    /// As typed, without the spaces around it.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// What is compared, stored as the key and looked up: `ana.ruiz@xn--and-6ma2c.example`.
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }

    friend bool operator==(const EmailAddress &a, const EmailAddress &b)
    {
        return a.m_key == b.m_key;
    }
    friend std::strong_ordering operator<=>(const EmailAddress &a, const EmailAddress &b)
    {
        return QString::compare(a.m_key, b.m_key) <=> 0;
    }
    friend size_t qHash(const EmailAddress &email, size_t seed = 0)
    {
        return qHash(email.m_key, seed);
    }

private:
    QString m_text;
    QString m_key;
};

} // namespace Ventanilla
