#include "models/items/usageview.h"

#include "models/items/usagetext.h"

namespace Ventanilla {

namespace {

UsageView::Row rowOf(const UsageModel &usage, int index)
{
    const UsageSeries &series = usage.series();
    const UsageBar &bar = series.at(index);
    UsageView::Row row;
    row.begins = series.begin(index);
    row.ends = QDateTime::fromSecsSinceEpoch(bar.ends, series.zone);
    row.label = UsageText::bar(series, index);
    row.remark = UsageText::remark(series, index);
    if (!series.billNumbers.empty())
        row.billNumber = series.billNumbers[static_cast<std::size_t>(index)];
    row.use = bar.use;
    row.yearBefore = series.yearBefore(index);
    row.steady = series.steadyUse(index, usage.facts().leaks(), usage.now());
    row.isEstimated = bar.isEstimated;
    row.isPartial = bar.isPartial;
    row.isRunning = bar.isRunning;
    return row;
}

} // namespace

std::optional<UsageView> viewOf(const UsageModel &usage, const QString &customerName, bool isDemo)
{
    if (usage.state() != UsageModel::State::Ready || usage.count() == 0)
        return std::nullopt;
    const UsageSeries &series = usage.series();
    const int last = usage.first() + usage.count() - 1;
    UsageView view;
    view.account = usage.accountNumber();
    view.customerName = customerName;
    if (const auto &account = usage.facts().account()) {
        view.serviceAddress = account->serviceAddress;
        view.meter = account->meter;
    }
    view.interval = usage.interval();
    view.unit = usage.unit();
    view.from = series.firstDay(usage.first());
    view.until = series.lastDay(last).addDays(1);
    view.timeZone = series.zone.id();
    view.isBilledOnly = usage.isBilledOnly();
    view.isDemo = isDemo;
    for (int i = usage.first(); i <= last; ++i)
        view.rows.push_back(rowOf(usage, i));
    view.figures = usage.figures();
    view.insights = usage.facts().insights().value_or(std::vector<Insight>());
    return view;
}

} // namespace Ventanilla
