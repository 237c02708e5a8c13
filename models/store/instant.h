#pragma once

#include <QDateTime>
#include <QString>

namespace Ventanilla {

/// An instant as every table keeps it: RFC 3339 in UTC with whole seconds, 20 characters.
[[nodiscard]] QString storedInstant(const QDateTime &instant);

/// The other way round, in UTC; invalid where @p text is none.
[[nodiscard]] QDateTime instantFromStore(const QString &text);

} // namespace Ventanilla
