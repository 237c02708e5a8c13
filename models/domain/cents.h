#pragma once

#include "models/domain/digitkey.h"

#include <QLocale>
#include <QString>

namespace Ventanilla {

/// The amount of money typed by a person, in cents: `61.2`, `$1,234.56` is refused for its group
/// separator.
///
/// A dollar sign at the front is allowed; the decimal sign is @p locale's; at most two decimals,
/// under 10⁹ dollars.
[[nodiscard]] Expected<qint64, Fault> parseCents(const QString &text, const QLocale &locale);

/// @p cents for people: `$1,234.56`, `−$5.00`; digits and signs are @p locale's, the currency is
/// the dollar.
[[nodiscard]] QString shownCents(qint64 cents, const QLocale &locale);

} // namespace Ventanilla
