#include "ui/printing/statementchart.h"

#include "models/exporting/usagestatement.h"
#include "ui/kit/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr double labelRoom = 34; // at the left, for the scale
constexpr double barShare = 0.76; // of a bar's place
constexpr double widestBar = 36;
constexpr double hatchStep = 4;
constexpr int mostSteps = 4;

QColor ink(Token token)
{
    return Tokens::shipped().color(Tokens::Scheme::Light, token);
}

/// The next of 1, 2, 2.5 and 5 times a power of ten.
double niceStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= atLeast)
            return factor * power;
    }
    return 10 * power;
}

/// Where the bars stand, and which value is at the top.
struct Plot
{
    QRectF area;
    double step = 1;
    double top = 1;
    double place = 0; // of one bar, in points

    [[nodiscard]] double yOf(double value) const { return area.bottom() - area.height() * std::max(0.0, value) / top; }
    [[nodiscard]] QRectF barOf(int index, double value) const
    {
        const double width = std::min(widestBar, place * barShare);
        const double x = area.left() + (index + 0.5) * place - width / 2;
        return {QPointF(x, yOf(value)), QPointF(x + width, area.bottom())};
    }
};

Plot plotOf(const QRectF &area, const UsageStatement &statement, double line)
{
    Plot plot;
    plot.area = area.adjusted(labelRoom, line, 0, -line - 3);
    double highest = statement.average.value_or(0);
    for (const auto &row : statement.rows)
        highest = std::max(highest, row.height);
    plot.step = niceStep(std::max(highest, 1e-3) / mostSteps);
    plot.top = plot.step * std::max(1.0, std::ceil(highest / plot.step));
    plot.place = plot.area.width() / static_cast<double>(std::max<std::size_t>(1, statement.rows.size()));
    return plot;
}

void paintScale(QPainter &painter, const Plot &plot, const QString &unit)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates); // the numbers are alike in both languages
    const int decimals = plot.step >= 1 && plot.step == std::floor(plot.step) ? 0 : plot.step >= 0.1 ? 1 : 3;
    for (double value = 0; value <= plot.top * 1.0001; value += plot.step) {
        const double y = plot.yOf(value);
        painter.setPen(QPen(ink(Token::Grid), 0.5));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        painter.setPen(ink(Token::Ink2));
        painter.drawText(QRectF(plot.area.left() - labelRoom, y - 6, labelRoom - 5, 12), Qt::AlignRight | Qt::AlignVCenter,
                         locale.toString(value, 'f', decimals));
    }
    painter.drawText(QRectF(plot.area.left() - labelRoom, plot.area.top() - 20, 200, 12), Qt::AlignLeft | Qt::AlignVCenter, unit);
}

/// Lines of its own and no brush pattern: patterns come out as pictures in a PDF.
void paintHatched(QPainter &painter, const QRectF &bar)
{
    painter.save();
    painter.setPen(QPen(ink(Token::Bar), 0.75));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setClipRect(bar, Qt::IntersectClip);
    for (double x = bar.left() - bar.height(); x < bar.right(); x += hatchStep)
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
    painter.restore();
}

void paintBars(QPainter &painter, const Plot &plot, const UsageStatement &statement)
{
    for (int i = 0; i < static_cast<int>(statement.rows.size()); ++i) {
        const auto &row = statement.rows[static_cast<std::size_t>(i)];
        const QRectF bar = plot.barOf(i, row.height);
        if (bar.height() <= 0)
            continue;
        if (row.isEstimated)
            paintHatched(painter, bar);
        else
            painter.fillRect(bar, ink(row.isRunning ? Token::BarDim : Token::Bar));
    }
}

void paintTicks(QPainter &painter, const Plot &plot, const UsageStatement &statement)
{
    double widest = 1;
    for (const auto &row : statement.rows)
        widest = std::max(widest, painter.boundingRect(QRectF(), Qt::AlignLeft, row.tick).width());
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 8) / plot.place)));
    painter.setPen(ink(Token::Ink2));
    for (int i = 0; i < static_cast<int>(statement.rows.size()); i += every) {
        const double middle = plot.area.left() + (i + 0.5) * plot.place;
        painter.drawText(QRectF(middle - widest, plot.area.bottom() + 2, 2 * widest, 12), Qt::AlignHCenter | Qt::AlignVCenter,
                         statement.rows[static_cast<std::size_t>(i)].tick);
    }
}

void paintAverage(QPainter &painter, const Plot &plot, const UsageStatement &statement)
{
    const double y = plot.yOf(*statement.average);
    painter.setPen(QPen(ink(Token::Ink1), 1));
    painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
    const QRectF needed = painter.boundingRect(QRectF(plot.area.left() + 4, y - 13, 300, 12), Qt::AlignLeft | Qt::AlignVCenter,
                                               statement.averageLabel);
    painter.fillRect(needed.adjusted(-2, 0, 2, 0), ink(Token::Surface));
    painter.drawText(needed, Qt::AlignLeft | Qt::AlignVCenter, statement.averageLabel);
}

} // namespace

void paintStatementChart(QPainter &painter, const QRectF &area, const UsageStatement &statement)
{
    const Plot plot = plotOf(area, statement, 14);
    paintScale(painter, plot, statement.useHeading);
    paintBars(painter, plot, statement);
    paintTicks(painter, plot, statement);
    if (statement.average)
        paintAverage(painter, plot, statement);
}

} // namespace Ventanilla
