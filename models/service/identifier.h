#pragma once

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>

namespace Ventanilla {

/// An opaque id such as `note_…`, never given twice. Later ones sort behind earlier ones of the same program.
[[nodiscard]] QString newId(QLatin1StringView prefix, const QDateTime &now);

} // namespace Ventanilla
