#pragma once

#include "models/exporting/exportedusage.h"

#include <QByteArray>

namespace Ventanilla {

/// The rows of @p usage as CSV by RFC 4180 in UTF-8, one heading row and then a row each (exportTable()).
///
/// It begins with a byte order mark, without which Excel reads accents wrong. Commas separate and points divide in both
/// languages: the Spanish of the United States writes numbers as English does, and so does its Excel. Times are
/// `2026-03-08 01:00`, which Excel takes for dates in either language, and LibreOffice too.
[[nodiscard]] QByteArray usageCsv(const ExportedUsage &usage);

} // namespace Ventanilla
