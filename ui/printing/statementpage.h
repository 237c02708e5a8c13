#pragma once

#include "models/exporting/usagestatement.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace Ventanilla {

/// Lays a statement out on one page, Letter, A4 or any other, always in the light colours. What does not fit in height
/// is drawn smaller as a whole, so nothing is cut and no second page begins.
///
/// Sizes are in points. It paints on any thread, on a device that text can be painted on there.
class StatementPage
{
public:
    /// @param statement must outlive the object.
    explicit StatementPage(const UsageStatement &statement);

    /// Fills @p page, in points of the painter's coordinates.
    void paint(QPainter &painter, const QRectF &page) const;

private:
    enum class Text { Title, Strong, Body, Small, Figure };

    [[nodiscard]] static QFont font(Text text);
    /// Writes a paragraph and gives its height.
    static double write(QPainter &painter, const QRectF &room, const QString &text, Text style, int flags);

    /// Each paints from @p y on down over @p width and gives the y below it.
    double paintHead(QPainter &painter, double y, double width) const;
    double paintFacts(QPainter &painter, double y, double width) const;
    double paintFigures(QPainter &painter, double y, double width) const;
    void paintChart(QPainter &painter, const QRectF &area) const;
    double paintTable(QPainter &painter, double y, double width) const;
    void paintTableRow(QPainter &painter, const UsageStatement::Row &row, const QRectF &place) const;
    double paintNotices(QPainter &painter, double y, double width) const;
    double paintFoot(QPainter &painter, double y, double width) const;
    [[nodiscard]] int tableColumns() const;
    [[nodiscard]] double tableHeight() const;
    /// The height of all but the chart.
    [[nodiscard]] double fixedHeight(double width) const;

    const UsageStatement &m_statement;
};

} // namespace Ventanilla
