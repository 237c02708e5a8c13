#include "models/service/identifier.h"

#include <QRandomGenerator>

#include <atomic>

namespace Ventanilla {

QString newId(QLatin1StringView prefix, const QDateTime &now)
{
    static std::atomic<quint32> counter = 0;
    const quint64 order = (static_cast<quint64>(now.toSecsSinceEpoch()) << 24) | (counter++ & 0xffffff);
    return QStringLiteral("%1%2%3")
        .arg(prefix)
        .arg(order, 15, 16, QLatin1Char('0'))
        .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace Ventanilla
