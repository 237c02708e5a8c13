#include "ui/usage/usagechart.h"

#include "ui/kit/theme.h"
#include "ui/usage/usageplot.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QValueAxis>

#include <cmath>

namespace Ventanilla {

namespace {

constexpr double zoomIn = 0.8;
constexpr int wheelStep = 120; // an eighth of a degree each, one notch
constexpr int mostSteps = 5;   // of the scale
constexpr int edge = 4;        // pixels between what is painted and the chart's end

/// The least of 1, 2, 2.5 and 5 times a power of ten that covers @p highest in mostSteps steps.
double niceStep(double highest)
{
    const double rough = std::max(highest, 1e-6) / mostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

UsageChart::UsageChart(QWidget *parent)
    : QChartView(parent)
    , m_plot(nullptr)
    , m_value(new QValueAxis(this))
{
    setObjectName(QStringLiteral("usageChart"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setProperty("noRing", true); // the ring is around the chosen bar
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);

    auto *series = new QLineSeries(this); // an axis needs one to have a scale
    chart()->addSeries(series);
    chart()->addAxis(m_value, Qt::AlignLeft);
    series->attachAxis(m_value);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_value->setLabelsVisible(false); // the plot's, which knows how wide they are at once
    m_value->setLineVisible(false);
    m_value->setMinorGridLineVisible(false);
    m_plot = new UsagePlot(chart());
    m_plot->setZValue(chart()->zValue() + 100);
    connect(chart(), &QChart::plotAreaChanged, this, &UsageChart::fit);
    dress();
}

void UsageChart::dress()
{
    m_value->setGridLinePen(QPen(Theme::color(Token::Grid), 1));
    fit();
}

/// Room around the bars: at the left for the scale, above for the unit, below for two lines: what the bars are, and a note.
QMargins UsageChart::marginsFor(double top) const
{
    const int line = Theme::lineHeight(TypeToken::Caption);
    return {m_plot->scaleWidth(top), line * 3 / 2 + edge, edge, 2 * line + edge};
}

const ChartContent &UsageChart::content() const
{
    return m_plot->content();
}

void UsageChart::setContent(ChartContent content)
{
    m_plot->setContent(std::move(content));
    m_plot->setView(m_first, m_count);
    fit();
}

void UsageChart::setView(int first, int count)
{
    m_first = first;
    m_count = count;
    m_plot->setView(first, count);
    fit();
}

void UsageChart::setCursorBar(int index)
{
    m_cursor = index;
    m_plot->setCursor(index, hasFocus());
}

bool UsageChart::isDense() const
{
    return m_plot->isDense();
}

void UsageChart::paintPicture(QPainter *painter, const QRectF &target)
{
    {
        const PaperLook paper;
        dress();
        m_plot->setPlain(true);
        scene()->render(painter, target, sceneRect(), Qt::KeepAspectRatio);
        m_plot->setPlain(false);
    }
    dress();
}

void UsageChart::fit()
{
    const QRectF area = chart()->plotArea();
    m_plot->setGeometry(area, m_value->max()); // the width decides whether bars or columns are shown
    const double highest = m_plot->highest();
    const double step = niceStep(highest);
    // Room above the bars for dots and labels.
    const double top = step * std::max(1.0, std::ceil(highest / step + 0.2));
    if (top != m_value->max()) {
        m_value->setRange(0, top);
        m_value->setTickCount(static_cast<int>(std::lround(top / step)) + 1);
    }
    m_plot->setStep(step);
    m_plot->setGeometry(area, top);
    if (const QMargins margins = marginsFor(top); margins != chart()->margins())
        chart()->setMargins(margins); // comes back here by the plot area
    m_plot->update();
}

void UsageChart::changeEvent(QEvent *event)
{
    const auto type = event->type();
    if (m_plot && (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange))
        dress();
    QChartView::changeEvent(event);
}

void UsageChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    m_plot->setCursor(m_cursor, true);
}

void UsageChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_plot->setCursor(m_cursor, false);
}

void UsageChart::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        emit stepRequested(-1);
        break;
    case Qt::Key_Right:
        emit stepRequested(1);
        break;
    case Qt::Key_PageUp:
        emit pageRequested(-1);
        break;
    case Qt::Key_PageDown:
        emit pageRequested(1);
        break;
    case Qt::Key_Up:
        emit zoomRequested(zoomIn, m_cursor + 0.5);
        break;
    case Qt::Key_Down:
        emit zoomRequested(1 / zoomIn, m_cursor + 0.5);
        break;
    case Qt::Key_Home:
        emit endRequested(false);
        break;
    case Qt::Key_End:
        emit endRequested(true);
        break;
    default:
        event->ignore();
    }
}

void UsageChart::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
    m_isDragging = false;
    m_pressedAt = event->position();
    m_dragged = 0;
    event->accept();
}

void UsageChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPressed && !m_isDragging)
        m_isDragging = std::abs(event->position().x() - m_pressedAt.x()) >= QApplication::startDragDistance();
    if (!m_isDragging) {
        m_plot->setHovered(m_plot->barAt(event->position().x()));
        return;
    }
    m_plot->setHovered(-1);
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_dragged += (m_pressedAt.x() - event->position().x()) / m_plot->barWidth();
    m_pressedAt = event->position();
    const int whole = static_cast<int>(m_dragged);
    if (whole == 0)
        return;
    m_dragged -= whole;
    emit moveRequested(whole);
}

void UsageChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = m_plot->barAt(event->position().x());
    if (m_isPressed && !m_isDragging && bar >= 0)
        emit cursorRequested(bar);
    m_isPressed = m_isDragging = false;
    viewport()->unsetCursor();
}

void UsageChart::leaveEvent(QEvent *event)
{
    m_plot->setHovered(-1);
    QChartView::leaveEvent(event);
}

void UsageChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y()) || event->modifiers() & Qt::ShiftModifier;
    const double notches = static_cast<double>(turned.x() != 0 && isSideways ? turned.x() : turned.y()) / wheelStep;
    if (isSideways) {
        emit moveRequested(static_cast<int>(std::lround(-notches * std::max(1, m_count / 10))));
    } else if (notches != 0) {
        const double bar = m_first + (event->position().x() - chart()->plotArea().left()) / m_plot->barWidth();
        emit zoomRequested(std::pow(zoomIn, notches), bar);
    }
    event->accept();
}

} // namespace Ventanilla
