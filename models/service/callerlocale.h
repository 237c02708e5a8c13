#pragma once

#include "models/domain/volume.h"
#include "models/service/call.h"

#include <QLocale>

namespace Ventanilla {

// How dates and amounts read in the service's own sentences, in the caller's language.

[[nodiscard]] QLocale localeOf(const Call &call);

/// “March 8, 2026”, “8 de marzo de 2026”.
[[nodiscard]] QString shownDate(const Call &call, const QDate &date);

/// The utility's clock at @p instant with the date: “March 8, 2026, 2:00 AM”.
[[nodiscard]] QString shownInstant(const Call &call, const QDateTime &instant);

/// “1.50 gal (0.2 cf)”: the desk's unit is not known here, so both are said. Without its sign.
[[nodiscard]] QString shownUse(const Call &call, Volume use);

} // namespace Ventanilla
