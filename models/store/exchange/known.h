#pragma once

#include "models/store/exchange/tables.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <array>
#include <utility>

namespace Ventanilla {

struct KnownMeter
{
    QString serial;
    QString accountNumber;
    qint64 tickMilliCubicFeet = 0;
};

/// What the rows of an import have declared so far, for others to refer to.
class Known
{
public:
    void add(Entity entity, const QByteArray &key) { keys(entity).insert(key); }
    [[nodiscard]] bool has(Entity entity, const QByteArray &key) const
    {
        return m_keys[static_cast<size_t>(entity)].contains(key);
    }

    /// Whose @p text of an `owner` column is: owner_kind and owner_key; both empty where it is
    /// nobody's. A text that is both is the login's; `username:` before it makes it the username's.
    [[nodiscard]] std::pair<QString, QString> owner(QByteArrayView text) const;

    void addMeter(KnownMeter meter);
    /// Its place in meters(), or -1.
    [[nodiscard]] int meterIndex(const QByteArray &serial) const
    {
        return m_meterIndexes.value(serial, -1);
    }
    [[nodiscard]] const std::vector<KnownMeter> &meters() const { return m_meters; }

private:
    QSet<QByteArray> &keys(Entity entity) { return m_keys[static_cast<size_t>(entity)]; }

    std::array<QSet<QByteArray>, static_cast<size_t>(Entity::PaymentMethod) + 1> m_keys;
    QHash<QByteArray, int> m_meterIndexes;
    std::vector<KnownMeter> m_meters;
};

/// What a username that reads like the address of a login is written with.
inline constexpr char usernamePrefix[] = "username:";

} // namespace Ventanilla
