#pragma once

#include "models/domain/failure.h"
#include "models/exporting/exportedusage.h"

#include <QByteArray>

namespace Ventanilla {

/// @p usage as an Excel workbook (.xlsx) by libxlsxwriter: a sheet with the rows of exportTable() and a chart of them, a
/// sheet of the bills against the meter where there are bills, and a sheet that says whose and what they are.
///
/// Numbers are numbers, times are dates, texts are texts and never formulas. Writes a temporary file, so it is not for the
/// GUI thread. Fails with Internal where that file cannot be written; the sentence says so in the file's language.
[[nodiscard]] Result<QByteArray> usageWorkbook(const ExportedUsage &usage);

} // namespace Ventanilla
