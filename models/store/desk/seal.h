#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Ventanilla {

/// A key of 32 random bytes that seals values (XChaCha20-Poly1305), and its public name.
class SealKey
{
public:
    static SealKey random();
    /// Empty where @p bytes are no key.
    static std::optional<SealKey> fromBytes(const QByteArray &bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Tells keys apart and says nothing about them.
    [[nodiscard]] QString name() const;

    /// @p text, unreadable, and bound to @p place: it opens in no other.
    [[nodiscard]] QByteArray seal(const QString &text, const QString &place) const;
    /// Empty where it was sealed by another key, for another place, or was changed.
    [[nodiscard]] std::optional<QString> open(const QByteArray &sealed, const QString &place) const;

private:
    explicit SealKey(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    QByteArray m_bytes;
};

/// The keys of this user: the first seals, all open.
class SealKeys
{
public:
    explicit SealKeys(std::vector<SealKey> keys) : m_keys(std::move(keys)) { }

    [[nodiscard]] const SealKey &current() const { return m_keys.front(); }
    [[nodiscard]] std::optional<QString> open(const QByteArray &sealed, const QString &keyName, const QString &place) const;

private:
    std::vector<SealKey> m_keys;
};

} // namespace Ventanilla
