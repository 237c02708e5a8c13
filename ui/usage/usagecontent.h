#pragma once

#include "models/items/usagemodel.h"
#include "ui/usage/chartcontent.h"

#include <QCoreApplication>

namespace Ventanilla {

/// What the chart draws of a UsageModel, in the unit that is chosen and in the interface's language.
class UsageContent
{
    Q_DECLARE_TR_FUNCTIONS(UsageContent)

public:
    /// @param usage must outlive the content, which asks it for each bar in sight.
    [[nodiscard]] static ChartContent of(const UsageModel &usage, bool showsYearBefore);
    /// The labels under the bars from @p first on, at most @p most of them.
    [[nodiscard]] static std::vector<ChartContent::Tick> ticks(const UsageSeries &series, int first, int count, int most);
    /// What is told of one bar: in the tooltip, and to screen readers in one sentence.
    [[nodiscard]] static ChartContent::Tip tip(const UsageModel &usage, int bar);
    [[nodiscard]] static QString sentence(const UsageModel &usage, int bar);

private:
    [[nodiscard]] static std::vector<ChartContent::Band> bands(const UsageModel &usage);
    [[nodiscard]] static std::optional<ChartContent::Line> average(const UsageModel &usage);
    [[nodiscard]] static std::optional<ChartContent::Line> level(const UsageModel &usage);
};

} // namespace Ventanilla
