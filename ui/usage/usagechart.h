#pragma once

#include "ui/usage/chartcontent.h"

#include <QChartView>

class QValueAxis;

namespace Ventanilla {

class UsagePlot;

/// Usage as bars over time: average, alert level, leaks, estimates and gaps (pictures 04, 11). The grid is that of Qt
/// Charts, the rest is one item above it. Moves and zooms by wheel, drag and keys, by asking: whoever owns the chart
/// moves the view. A picture to screen readers: each chosen bar is announced by the page.
class UsageChart : public QChartView
{
    Q_OBJECT

public:
    explicit UsageChart(QWidget *parent = nullptr);

    void setContent(ChartContent content);
    [[nodiscard]] const ChartContent &content() const;
    void setView(int first, int count);
    /// The chosen bar, -1 for none.
    void setCursorBar(int index);
    /// Whether single pixels stand for more than one bar.
    [[nodiscard]] bool isDense() const;
    /// Paints what is shown without cursor and tooltip and in the colours of paper, for a file or a page.
    void paintPicture(QPainter *painter, const QRectF &target);

    QSize sizeHint() const override { return {640, 220}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    /// Another view is wanted, so many bars on.
    void moveRequested(int bars);
    void pageRequested(int direction);
    /// @param anchor the place, in bars, that should stay where it is; negative for the middle.
    void zoomRequested(double factor, double anchor);
    void stepRequested(int bars);
    void cursorRequested(int bar);
    void endRequested(bool isLast);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    void dress();
    [[nodiscard]] QMargins marginsFor(double top) const;

    UsagePlot *m_plot;
    QValueAxis *m_value;
    int m_first = 0;
    int m_count = 0;
    int m_cursor = -1;
    QPointF m_pressedAt;
    bool m_isPressed = false;
    bool m_isDragging = false;
    double m_dragged = 0;
};

} // namespace Ventanilla
