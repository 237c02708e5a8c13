#include "models/store/instant.h"

namespace Ventanilla {

QString storedInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

QDateTime instantFromStore(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace Ventanilla
