#pragma once

#include "ui/kit/card.h"

class QStackedWidget;

namespace Ventanilla {

class DataTable;
class UsageChart;
class UsageLegend;
class UsageModel;
class UsageTableModel;

/// The card in the middle of the Usage tab: the bars in view as a chart or as a table, and the legend under them. The
/// chart's keys, wheel and drag move the model's view; a chosen bar is read aloud.
class UsageViews : public Card
{
    Q_OBJECT

public:
    /// @param usage must outlive the card.
    explicit UsageViews(UsageModel &usage, QWidget *parent = nullptr);

    [[nodiscard]] UsageChart *chart() const { return m_chart; }
    [[nodiscard]] UsageLegend *legend() const { return m_legend; }
    [[nodiscard]] bool isTable() const;
    void showTable(bool isShown);
    /// Where the keyboard starts.
    [[nodiscard]] QWidget *front() const;

    /// The view or the chosen bar has moved; quick enough for each step of a drag.
    void move();
    /// Anything else has changed.
    void refresh(const QString &range);
    void toggleYearBefore();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectChart();
    void showLegend();
    void showColumns();
    void chooseBar(int bar);
    void retranslate();

    UsageModel &m_usage;
    UsageTableModel *m_tableModel;
    QStackedWidget *m_stack;
    UsageChart *m_chart;
    DataTable *m_table;
    UsageLegend *m_legend;
    bool m_showsYearBefore = false;
};

} // namespace Ventanilla
