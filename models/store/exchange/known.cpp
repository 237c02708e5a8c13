#include "models/store/exchange/known.h"

#include "models/domain/emailaddress.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

std::pair<QString, QString> Known::owner(QByteArrayView text) const
{
    const QString name = QString::fromUtf8(text);
    if (text.startsWith(usernamePrefix)) {
        const QByteArrayView bare = text.sliced(sizeof(usernamePrefix) - 1);
        if (has(Entity::Username, bare.toByteArray()))
            return {u"username"_s, QString::fromUtf8(bare)};
    }
    if (text.contains('@')) {
        const auto email = EmailAddress::parse(name);
        if (email && has(Entity::Login, email->key().toUtf8()))
            return {u"login"_s, email->key()};
    }
    if (has(Entity::Username, text.toByteArray()))
        return {u"username"_s, name};
    return {};
}

void Known::addMeter(KnownMeter meter)
{
    m_meterIndexes.insert(meter.serial.toUtf8(), static_cast<int>(m_meters.size()));
    m_meters.push_back(std::move(meter));
}

} // namespace Ventanilla
