#pragma once

#include "models/exporting/exportedusage.h"

#include <QByteArray>

namespace Ventanilla {

/// The readings of @p usage as a Green Button file: an Atom feed with NAESB ESPI 4.0 content, which programs for
/// households and buildings read.
///
/// One UsagePoint (water), its time zone's rules, one MeterReading whose ReadingType is potable water in ft³ by the
/// thousandth, an IntervalBlock for each local day, and a UsageSummary for each bill. Values are whole thousandths of a
/// cubic foot, exact. A row of which nothing is known is absent; an estimated one has quality 8, a partly known one 10.
/// It names neither the customer nor the address, as the standard keeps those apart; the demo's says "Demo data".
///
/// Give it hours (UsageInterval::Hour), or bills where that is all there is; each row has its own start and duration.
[[nodiscard]] QByteArray greenButton(const ExportedUsage &usage);

} // namespace Ventanilla
