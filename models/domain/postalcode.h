#pragma once

#include "models/domain/digitkey.h"

#include <QString>

#include <compare>

namespace Ventanilla {

/// A US postal code, shown as typed; the first five digits alone are compared (rules.md,
/// "Identifiers").
class PostalCode
{
public:
    PostalCode() = default;

    /// Five or nine digits, with spaces and hyphens of any kind.
    static Expected<PostalCode, Fault> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }

    friend bool operator==(const PostalCode &a, const PostalCode &b) { return a.m_key == b.m_key; }
    friend std::strong_ordering operator<=>(const PostalCode &a, const PostalCode &b)
    {
        return QString::compare(a.m_key, b.m_key) <=> 0;
    }

private:
    QString m_text;
    QString m_key;
};

} // namespace Ventanilla
