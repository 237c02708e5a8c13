#pragma once

#include <QWidget>

namespace Ventanilla {

class StatTile;
class UsageModel;

/// The four figures above the chart: the total, the average, what changed, and the highest bar.
class UsageTiles : public QWidget
{
    Q_OBJECT

public:
    /// @param usage must outlive the widget.
    explicit UsageTiles(UsageModel &usage, QWidget *parent = nullptr);

    /// Shows what is in view now.
    void refresh();

private:
    void showTotal(const struct UsageFigures &figures);
    void showAverage(const UsageFigures &figures);
    void showChange(const UsageFigures &figures);
    void showYearBefore(const UsageFigures &figures);
    void showHighest(const UsageFigures &figures);
    [[nodiscard]] QString wholeBars(int count) const;

    UsageModel &m_usage;
    StatTile *m_total;
    StatTile *m_average;
    StatTile *m_change;
    StatTile *m_highest;
};

} // namespace Ventanilla
