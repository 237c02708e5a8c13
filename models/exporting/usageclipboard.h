#pragma once

#include "models/exporting/exportedusage.h"

namespace Ventanilla {

/// The rows of @p usage for the clipboard, with the cells of exportTable(): what a spreadsheet or a letter takes over as a
/// table.
struct UsageClipboard
{
    QString text; ///< cells parted by tabs, rows by line feeds
    QString html; ///< a table; texts are marked as such, so that Excel does not read them
};

[[nodiscard]] UsageClipboard usageClipboard(const ExportedUsage &usage);

} // namespace Ventanilla
