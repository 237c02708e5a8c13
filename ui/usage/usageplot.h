#pragma once

#include "ui/usage/chartcontent.h"

#include <QGraphicsItem>

namespace Ventanilla {

/// The bars, lines and bands of a UsageChart over the plot area of its QChart. Where a bar would be narrower than three
/// pixels it paints one vertical line a column instead, from 0 to the least and on to the most of the column, so that no
/// frame has more work than the screen has columns.
class UsagePlot : public QGraphicsItem
{
public:
    explicit UsagePlot(QGraphicsItem *parent);

    void setContent(ChartContent content);
    [[nodiscard]] const ChartContent &content() const { return m_content; }
    void setView(int first, int count);
    /// @param area where the bars stand, in the coordinates of the parent. @param top the value at its upper edge.
    void setGeometry(const QRectF &area, double top);
    /// How far the numbers of the scale are apart.
    void setStep(double step) { m_step = step; }
    /// As it stands at the scale, and how much room the scale needs at the left for numbers up to @p top.
    [[nodiscard]] QString numberText(double value) const;
    [[nodiscard]] int scaleWidth(double top) const;
    /// The chosen bar and the one under the mouse; -1 for none.
    void setCursor(int index, bool hasFocus);
    void setHovered(int index);
    /// Whether cursor, focus and tooltip are left out, as on paper.
    void setPlain(bool isPlain);

    /// Whether columns are painted instead of bars.
    [[nodiscard]] bool isDense() const;
    /// The most that is in view, lines included; for the scale.
    [[nodiscard]] double highest() const;
    /// The bar at that x, -1 beside all.
    [[nodiscard]] int barAt(double x) const;
    [[nodiscard]] double barWidth() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] double xOf(double bar) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] QRectF barRect(int index) const;
    [[nodiscard]] std::optional<double> freePlace(double value, double width) const;
    [[nodiscard]] const ChartContent::Bar &bar(int index) const { return m_content.bars[static_cast<std::size_t>(index)]; }
    void paintBands(QPainter *painter) const;
    void paintBandLabels(QPainter *painter) const;
    void paintBars(QPainter *painter) const;
    void paintBar(QPainter *painter, int index) const;
    void paintColumns(QPainter *painter) const;
    void paintLine(QPainter *painter, const ChartContent::Line &line, bool isLevel) const;
    void paintScale(QPainter *painter) const;
    void paintTicks(QPainter *painter) const;
    void paintNotes(QPainter *painter) const;
    void paintCursor(QPainter *painter) const;
    void paintTip(QPainter *painter) const;

    ChartContent m_content;
    QRectF m_area;
    double m_top = 1;
    double m_step = 1;
    int m_first = 0;
    int m_count = 0;
    int m_cursor = -1;
    int m_hovered = -1;
    bool m_hasFocus = false;
    bool m_isPlain = false;
};

} // namespace Ventanilla
