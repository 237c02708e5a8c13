#include "ui/usage/usageplot.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr double narrowestBar = 3; // pixels, with the gap beside it
constexpr double barShare = 0.78;  // of its place
constexpr int tickRoom = 64;       // pixels from label to label
constexpr int bandOpacity = 150;   // of 255: the grid shows through
constexpr int dotRadius = 3;
constexpr int tipPadding = 12;
constexpr int scaleGap = 8; // between a number and the bars

bool isKnown(double value)
{
    return !std::isnan(value);
}

} // namespace

UsagePlot::UsagePlot(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void UsagePlot::setContent(ChartContent content)
{
    m_content = std::move(content);
    m_hovered = -1;
    update();
}

void UsagePlot::setView(int first, int count)
{
    const int size = static_cast<int>(m_content.bars.size());
    m_first = std::clamp(first, 0, size);
    m_count = std::clamp(count, 0, size - m_first);
    update();
}

void UsagePlot::setGeometry(const QRectF &area, double top)
{
    prepareGeometryChange();
    m_area = area;
    m_top = top;
}

void UsagePlot::setCursor(int index, bool hasFocus)
{
    m_cursor = index;
    m_hasFocus = hasFocus;
    update();
}

void UsagePlot::setHovered(int index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    update();
}

void UsagePlot::setPlain(bool isPlain)
{
    m_isPlain = isPlain;
    update();
}

double UsagePlot::barWidth() const
{
    return m_count > 0 ? m_area.width() / m_count : 0;
}

bool UsagePlot::isDense() const
{
    return barWidth() < narrowestBar;
}

double UsagePlot::highest() const
{
    double highest = 0;
    for (int i = m_first; i < m_first + m_count; ++i) {
        if (bar(i).use > highest) // false for what is not known
            highest = bar(i).use;
    }
    for (const auto &line : {m_content.average, m_content.level})
        highest = std::max(highest, line ? line->value : 0.0);
    if (!m_content.showsYearBefore || isDense())
        return highest;
    for (int i = m_first; i < m_first + m_count; ++i)
        highest = std::max(highest, m_content.detail(i).before); // the first where the other is not known
    return highest;
}

int UsagePlot::barAt(double x) const
{
    if (m_count == 0 || x < m_area.left() || x >= m_area.right())
        return -1;
    return m_first + std::min(m_count - 1, static_cast<int>((x - m_area.left()) / barWidth()));
}

double UsagePlot::xOf(double bar) const
{
    return m_area.left() + (bar - m_first) * barWidth();
}

double UsagePlot::yOf(double value) const
{
    return m_area.bottom() - value / m_top * m_area.height();
}

QRectF UsagePlot::barRect(int index) const
{
    const double width = barWidth() * barShare;
    const double left = xOf(index) + (barWidth() - width) / 2;
    const double top = isKnown(bar(index).use) ? yOf(std::max(bar(index).use, 0.0)) : m_area.bottom();
    return {left, top, width, m_area.bottom() - top};
}

QRectF UsagePlot::boundingRect() const
{
    return parentItem() ? parentItem()->boundingRect() : m_area;
}

void UsagePlot::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_count == 0)
        return;
    paintBands(painter);
    isDense() ? paintColumns(painter) : paintBars(painter);
    if (m_content.level)
        paintLine(painter, *m_content.level, true);
    if (m_content.average)
        paintLine(painter, *m_content.average, false);
    paintBandLabels(painter);
    paintScale(painter);
    paintTicks(painter);
    paintNotes(painter);
    if (m_isPlain)
        return;
    paintCursor(painter);
    paintTip(painter);
}

void UsagePlot::paintBands(QPainter *painter) const
{
    QColor tint = Theme::color(Token::WarnTint);
    tint.setAlpha(bandOpacity);
    for (const auto &band : m_content.bands) {
        const double left = std::max(xOf(band.first), m_area.left());
        const double right = std::min(xOf(band.last), m_area.right());
        if (right <= left)
            continue;
        painter->fillRect(QRectF(left, m_area.top(), right - left, m_area.height()), tint);
        if (band.first >= m_first)
            painter->fillRect(QRectF(left - 1, m_area.top(), 2, m_area.height()), Theme::color(Token::Leak));
    }
}

void UsagePlot::paintBandLabels(QPainter *painter) const
{
    for (const auto &band : m_content.bands) {
        const double left = std::max(xOf(band.first), m_area.left());
        if (std::min(xOf(band.last), m_area.right()) <= left)
            continue;
        const double width = textWidth(band.label, TypeToken::Label) + 1;
        const int height = Theme::lineHeight(TypeToken::Label);
        const bool standsBefore = left - width - Theme::space(2) >= m_area.left();
        const double x = standsBefore ? left - width - Theme::space(2)
                                      : std::min(left + Theme::space(2), std::max(m_area.right() - width, m_area.left()));
        const QRectF room(x, m_area.top() + 2, std::min(width, m_area.right() - x), height);
        paintText(painter, room, band.label, TypeToken::Label, Token::Warn);
    }
}

void UsagePlot::paintBars(QPainter *painter) const
{
    for (int i = m_first; i < m_first + m_count; ++i) {
        if (isKnown(bar(i).use))
            paintBar(painter, i);
    }
}

void UsagePlot::paintBar(QPainter *painter, int index) const
{
    const ChartContent::Bar &shown = bar(index);
    const ChartContent::Detail detail = m_content.detail ? m_content.detail(index) : ChartContent::Detail();
    const QRectF rect = barRect(index);
    const QColor full = Theme::color(Token::Bar);
    if (shown.isEstimated) {
        painter->fillRect(rect, Theme::color(Token::Surface));
        painter->fillRect(rect, QBrush(full, Qt::BDiagPattern));
    } else {
        painter->fillRect(rect, shown.isRunning || shown.isPartial ? Theme::color(Token::BarDim) : full);
    }
    if (detail.steady > 0) {
        const double top = yOf(std::min(detail.steady, shown.use));
        painter->fillRect(QRectF(rect.left(), top, rect.width(), rect.bottom() - top), Theme::color(Token::Leak));
    }
    if (shown.isEstimated || (shown.isPartial && !shown.isRunning)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(full, 1, shown.isEstimated ? Qt::SolidLine : Qt::DashLine));
        painter->drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (m_content.level && shown.use > m_content.level->value) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(Token::BadSolid));
        painter->drawEllipse(QPointF(rect.center().x(), rect.top() - 2 * dotRadius - 1), dotRadius, dotRadius);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (m_content.showsYearBefore && isKnown(detail.before)) {
        const double y = yOf(detail.before);
        painter->fillRect(QRectF(xOf(index) + 1, y - 1, barWidth() - 2, 2), Theme::color(Token::Ink2));
    }
}

void UsagePlot::paintColumns(QPainter *painter) const
{
    // Whole device columns of the area; each is one line, or none where nothing is known.
    const int columns = std::max(1, static_cast<int>(m_area.width()));
    const QColor full = Theme::color(Token::Bar);
    const QColor dim = Theme::color(Token::BarDim);
    for (int column = 0; column < columns; ++column) {
        const int begin = m_first + static_cast<int>(static_cast<qint64>(column) * m_count / columns);
        const int end = std::max(begin + 1, m_first + static_cast<int>(static_cast<qint64>(column + 1) * m_count / columns));
        double least = std::numeric_limits<double>::infinity();
        double most = -1;
        for (int i = begin; i < end; ++i) {
            const double use = bar(i).use;
            if (!isKnown(use))
                continue;
            least = std::min(least, use);
            most = std::max(most, use);
        }
        if (most < 0)
            continue;
        const double x = std::floor(m_area.left()) + column;
        const double upper = yOf(most);
        const double lower = yOf(std::max(least, 0.0));
        painter->fillRect(QRectF(x, upper, 1, lower - upper), end - begin > 1 ? dim : full);
        painter->fillRect(QRectF(x, lower, 1, m_area.bottom() - lower), full);
    }
}

/// The leftmost place, so wide, where no bar stands above that value.
std::optional<double> UsagePlot::freePlace(double value, double width) const
{
    int begin = m_first;
    for (int i = m_first; !isDense() && i < m_first + m_count; ++i) {
        if (bar(i).use > value) // false for what is not known
            begin = i + 1;
        else if (xOf(i + 1) - xOf(begin) >= width)
            return xOf(begin);
    }
    return std::nullopt;
}

void UsagePlot::paintLine(QPainter *painter, const ChartContent::Line &line, bool isLevel) const
{
    if (line.value > m_top)
        return;
    const double y = std::round(yOf(line.value)) + 0.5;
    painter->setPen(isLevel ? QPen(Theme::color(Token::BadSolid), 1.5, Qt::DashLine) : QPen(Theme::color(Token::Ink1), 1.5));
    painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    const int height = Theme::lineHeight(TypeToken::Caption);
    const double width = textWidth(line.label, TypeToken::Caption) + 6;
    const auto free = freePlace(line.value, width + 3);
    const QRectF room(free.value_or(m_area.left()) + 3, y - height - 1, width, height);
    if (!free) {
        QColor ground = Theme::color(Token::Surface);
        ground.setAlpha(215); // bars behind the words stay seen, the words readable
        painter->fillRect(room, ground);
    }
    paintText(painter, room.adjusted(3, 0, 0, 0), line.label, TypeToken::Caption, isLevel ? Token::Bad : Token::Ink1);
}

QString UsagePlot::numberText(double value) const
{
    const bool isWhole = m_step == std::floor(m_step);
    return QLocale().toString(value, 'f', isWhole ? 0 : m_step < 1 ? 2 : 1);
}

int UsagePlot::scaleWidth(double top) const
{
    return std::max(textWidth(numberText(top), TypeToken::Caption), textWidth(m_content.unit, TypeToken::Caption)) + scaleGap;
}

void UsagePlot::paintScale(QPainter *painter) const
{
    const int height = Theme::lineHeight(TypeToken::Caption);
    const double width = m_area.left() - scaleGap;
    const auto paintAt = [&](double y, const QString &text) {
        paintText(painter, {0, y, width, double(height)}, text, TypeToken::Caption, Token::Ink2, Qt::AlignRight | Qt::AlignVCenter);
    };
    paintAt(m_area.top() - 1.5 * height, m_content.unit); // half a line is the topmost number's
    for (double value = 0; value < m_top + m_step / 2; value += m_step)
        paintAt(yOf(value) - height / 2.0, numberText(value));
}

void UsagePlot::paintTicks(QPainter *painter) const
{
    const int height = Theme::lineHeight(TypeToken::Caption);
    if (!m_content.ticks)
        return;
    const double right = parentItem() ? parentItem()->boundingRect().right() : m_area.right();
    const int most = std::max(2, static_cast<int>(m_area.width() / tickRoom));
    for (const auto &tick : m_content.ticks(m_first, m_count, most)) {
        const double width = textWidth(tick.label, TypeToken::Caption) + 2;
        const double middle = xOf(tick.index + 0.5);
        const double x = std::clamp(middle - width / 2, 0.0, std::max(0.0, right - width));
        paintText(painter, {x, m_area.bottom() + 4, width, double(height)}, tick.label, TypeToken::Caption, Token::Ink2, Qt::AlignCenter);
    }
}

void UsagePlot::paintNotes(QPainter *painter) const
{
    const int height = Theme::lineHeight(TypeToken::Caption);
    for (int i = m_first; !isDense() && m_content.detail && i < m_first + m_count; ++i) {
        const QString note = m_content.detail(i).note;
        if (note.isEmpty())
            continue;
        const double width = textWidth(note, TypeToken::Caption) + 2;
        paintText(painter, {xOf(i + 0.5) - width / 2, m_area.bottom() + 2 + height, width, double(height)}, note, TypeToken::Caption,
                  Token::Ink2, Qt::AlignCenter);
    }
}

void UsagePlot::paintCursor(QPainter *painter) const
{
    const bool isSeen = m_cursor >= m_first && m_cursor < m_first + m_count;
    painter->setBrush(Qt::NoBrush);
    if (!isSeen) {
        if (m_hasFocus)
            paintOutline(painter, m_area.adjusted(-2, -2, 2, 2), Token::Focus, Theme::radius(RadiusToken::Control), 2);
        return;
    }
    QRectF ring = barRect(m_cursor).adjusted(-3, -3, 3, 3);
    ring.setWidth(std::max(ring.width(), 8.0));
    paintOutline(painter, ring, m_hasFocus ? Token::Focus : Token::Control, Theme::radius(RadiusToken::Control), 2);
}

void UsagePlot::paintTip(QPainter *painter) const
{
    const int index = m_hovered >= 0 ? m_hovered : m_hasFocus ? m_cursor : -1;
    if (index < m_first || index >= m_first + m_count || !m_content.tip)
        return;
    const ChartContent::Tip tip = m_content.tip(index);
    const int line = Theme::lineHeight(TypeToken::Note) + 2;
    int width = textWidth(tip.title, TypeToken::Label);
    for (const auto &[name, value] : tip.rows)
        width = std::max(width, textWidth(name, TypeToken::Note) + Theme::space(5) + textWidth(value, TypeToken::Label));
    const QSizeF size(width + 2 * tipPadding, line * (tip.rows.size() + 1) + tipPadding);
    const double middle = xOf(index + 0.5);
    const double gap = barWidth() / 2 + Theme::space(2);
    const bool standsBefore = middle - gap - size.width() >= m_area.left();
    const double x = standsBefore ? middle - gap - size.width() : std::min(middle + gap, m_area.right() - size.width());
    const QRectF box(QPointF(x, m_area.top() + Theme::space(5)), size);
    paintBox(painter, box, Token::Surface, Token::Control, Theme::radius(RadiusToken::Card));
    QRectF row = box.adjusted(tipPadding, tipPadding / 2.0, -tipPadding, 0);
    row.setHeight(line);
    paintText(painter, row, tip.title, TypeToken::Label, Token::Ink1);
    for (const auto &[name, value] : tip.rows) {
        row.translate(0, line);
        paintText(painter, row, name, TypeToken::Note, Token::Ink2);
        paintText(painter, row, value, TypeToken::Label, Token::Ink1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace Ventanilla
