#pragma once

#include "models/domain/failure.h"
#include "models/exporting/exportedusage.h"

#include <QByteArray>
#include <QPageSize>

class QPrinter;

namespace Ventanilla {

/// The statement of @p usage as a PDF of one page, with its text as text. On any thread.
[[nodiscard]] Result<QByteArray> statementPdf(const ExportedUsage &usage, QPageSize::PageSizeId pageSize = QPageSize::Letter);

/// The same on paper: one page, as large as the printer's. False where the printer refused. On the GUI thread.
[[nodiscard]] bool printStatement(const ExportedUsage &usage, QPrinter &printer);

} // namespace Ventanilla
