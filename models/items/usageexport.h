#pragma once

#include "models/backend/backend.h"
#include "models/contract/utility.h"
#include "models/exporting/exportedusage.h"
#include "models/items/usagemodel.h"

#include <functional>

namespace Ventanilla {

class DeskSession;

/// What @p usage shows now, with all that stands beside it in a file; nothing unless it is Ready.
/// @param language of the file's headings and sentences.
[[nodiscard]] std::optional<ExportedUsage> exportedUsage(const UsageModel &usage, const DeskSession &session,
                                                         const QString &customerName, Language language);

/// Of @p count bars of @p series from @p first on, which are bars of it.
[[nodiscard]] std::vector<ExportedRow> exportedRows(const UsageSeries &series, int first, int count);

/// The same days of the account as @p shown, row by row of @p interval: asked of @p backend, unless they are so already or
/// bills are all there is; of more than two years the latest two. On the GUI thread; the answer comes to @p context, unless that is gone.
void readExport(Backend &backend, QObject *context, const ExportedUsage &shown, UsageInterval interval,
                std::function<void(Result<ExportedUsage>)> then);

} // namespace Ventanilla
