#include "ui/printing/statementpage.h"

#include "ui/kit/tokens.h"
#include "ui/printing/statementchart.h"

#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr double gap = 12;
constexpr double rowHeight = 12;
constexpr double factHeight = 13;
constexpr double leastChart = 110;
constexpr double mostChart = 230;
constexpr double columnGap = 18;
constexpr int rowsOfOneColumn = 13;
constexpr int rowsOfTwoColumns = 32;

QColor ink(Token token)
{
    return Tokens::shipped().color(Tokens::Scheme::Light, token);
}

} // namespace

StatementPage::StatementPage(const UsageStatement &statement)
    : m_statement(statement)
{
}

QFont StatementPage::font(Text text)
{
    QFont font(Tokens::shipped().family());
    // The painter counts points, so a "pixel" of the font is a point; hinting belongs to screens.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    switch (text) {
    case Text::Title:
        font.setPixelSize(17);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Figure:
        font.setPixelSize(15);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Strong:
        font.setPixelSize(9);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Body:
        font.setPixelSize(9);
        break;
    case Text::Small:
        font.setPixelSize(8);
        break;
    }
    return font;
}

double StatementPage::write(QPainter &painter, const QRectF &room, const QString &text, Text style, int flags)
{
    painter.setFont(font(style));
    painter.drawText(room, flags, text);
    return painter.boundingRect(room, flags, text).height();
}

void StatementPage::paint(QPainter &painter, const QRectF &page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(page.topLeft());
    // Smaller as a whole where there is too much; more fits across then, too, so a few steps settle it.
    double scale = 1;
    while (scale > 0.4 && fixedHeight(page.width() / scale) + leastChart > page.height() / scale)
        scale -= 0.02;
    painter.scale(scale, scale);
    const double width = page.width() / scale;
    const double height = page.height() / scale;
    const double chart = m_statement.rows.empty() ? 0 : std::min(mostChart, height - fixedHeight(width));
    double y = paintFigures(painter, paintFacts(painter, paintHead(painter, 0, width), width), width);
    if (!m_statement.rows.empty())
        paintChart(painter, {0, y, width, chart - gap});
    y = paintNotices(painter, paintTable(painter, y + chart, width), width);
    paintFoot(painter, y + std::max(0.0, height - fixedHeight(width) - chart), width);
    painter.restore();
}

double StatementPage::fixedHeight(double width) const
{
    // Measured by drawing into nothing: what is measured is then what is painted.
    QPicture nothing;
    QPainter measure(&nothing);
    double y = paintFigures(measure, paintFacts(measure, paintHead(measure, 0, width), width), width);
    y = paintTable(measure, y, width);
    return paintFoot(measure, paintNotices(measure, y, width), width);
}

double StatementPage::paintHead(QPainter &painter, double y, double width) const
{
    painter.setPen(ink(Token::Ink1));
    const double title = write(painter, {0, y, width, 40}, m_statement.title, Text::Title, Qt::AlignLeft | Qt::AlignTop);
    write(painter, {0, y, width, title}, m_statement.utility, Text::Strong, Qt::AlignRight | Qt::AlignVCenter);
    y += title;
    if (!m_statement.demoNote.isEmpty()) {
        painter.setPen(ink(Token::Bad));
        y += write(painter, {0, y, width, 40}, m_statement.demoNote, Text::Strong, Qt::AlignLeft | Qt::AlignTop);
    }
    y += 5;
    painter.setPen(QPen(ink(Token::Accent), 1.5));
    painter.drawLine(QPointF(0, y), QPointF(width, y));
    return y + 8;
}

double StatementPage::paintFacts(QPainter &painter, double y, double width) const
{
    const auto half = static_cast<int>((m_statement.facts.size() + 1) / 2);
    const double column = (width - columnGap) / 2;
    for (int i = 0; i < static_cast<int>(m_statement.facts.size()); ++i) {
        const auto &fact = m_statement.facts[static_cast<std::size_t>(i)];
        const double x = i < half ? 0 : column + columnGap;
        const double top = y + (i % half) * factHeight;
        painter.setPen(ink(Token::Ink3));
        write(painter, {x, top, 84, factHeight}, fact.label, Text::Small, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(ink(Token::Ink1));
        painter.setFont(font(Text::Body));
        // A name may be longer than the paper.
        const QString value = QFontMetricsF(painter.font()).elidedText(fact.value, Qt::ElideRight, column - 86);
        painter.drawText(QRectF(x + 86, top, column - 86, factHeight), Qt::AlignLeft | Qt::AlignVCenter, value);
    }
    return y + half * factHeight + gap;
}

double StatementPage::paintFigures(QPainter &painter, double y, double width) const
{
    const double column = (width - 2 * columnGap) / 3;
    double x = 0;
    for (const auto &figure : m_statement.figures) {
        painter.setPen(QPen(ink(Token::Line), 0.75));
        painter.setBrush(ink(Token::Sunken));
        painter.drawRoundedRect(QRectF(x, y, column, 48), 4, 4);
        painter.setPen(ink(Token::Ink2));
        write(painter, {x + 8, y + 4, column - 16, 12}, figure.label, Text::Small, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(ink(Token::Ink1));
        write(painter, {x + 8, y + 15, column - 16, 19}, figure.value, Text::Figure, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(ink(Token::Ink2));
        write(painter, {x + 8, y + 33, column - 16, 12}, figure.note, Text::Small, Qt::AlignLeft | Qt::AlignVCenter);
        x += column + columnGap;
    }
    return y + 48 + gap;
}

void StatementPage::paintChart(QPainter &painter, const QRectF &area) const
{
    painter.setFont(font(Text::Small));
    paintStatementChart(painter, area, m_statement);
}

int StatementPage::tableColumns() const
{
    const auto rows = static_cast<int>(m_statement.rows.size());
    return rows <= rowsOfOneColumn ? 1 : rows <= rowsOfTwoColumns ? 2 : 3;
}

double StatementPage::tableHeight() const
{
    const int columns = tableColumns();
    const auto rows = (static_cast<int>(m_statement.rows.size()) + columns - 1) / columns;
    return rows == 0 ? 0 : (rows + 1) * rowHeight;
}

void StatementPage::paintTableRow(QPainter &painter, const UsageStatement::Row &row, const QRectF &place) const
{
    painter.setPen(QPen(ink(Token::Line), 0.5));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    const double marks = 26;
    painter.setPen(ink(Token::Ink1));
    write(painter, place, row.label, Text::Small, Qt::AlignLeft | Qt::AlignVCenter);
    write(painter, place.adjusted(0, 0, -marks, 0), row.value, Text::Small, Qt::AlignRight | Qt::AlignVCenter);
    painter.setPen(ink(Token::Ink2));
    write(painter, place.adjusted(place.width() - marks + 4, 0, 0, 0), row.marks, Text::Small, Qt::AlignLeft | Qt::AlignVCenter);
}

double StatementPage::paintTable(QPainter &painter, double y, double width) const
{
    if (m_statement.rows.empty())
        return y;
    const int columns = tableColumns();
    // One column is no wider than half the page, or the eye loses its line.
    const int across = std::max(2, columns);
    const double column = (width - (across - 1) * columnGap) / across;
    const auto perColumn = (static_cast<int>(m_statement.rows.size()) + columns - 1) / columns;
    for (int i = 0; i < columns; ++i) {
        const QRectF head(i * (column + columnGap), y, column, rowHeight);
        painter.setPen(ink(Token::Ink2));
        write(painter, head, m_statement.periodHeading, Text::Strong, Qt::AlignLeft | Qt::AlignVCenter);
        write(painter, head.adjusted(0, 0, -26, 0), m_statement.useHeading, Text::Strong, Qt::AlignRight | Qt::AlignVCenter);
        painter.setPen(QPen(ink(Token::Control), 0.75));
        painter.drawLine(head.bottomLeft(), head.bottomRight());
    }
    for (int i = 0; i < static_cast<int>(m_statement.rows.size()); ++i) {
        const QRectF place((i / perColumn) * (column + columnGap), y + (i % perColumn + 1) * rowHeight, column, rowHeight);
        paintTableRow(painter, m_statement.rows[static_cast<std::size_t>(i)], place);
    }
    y += tableHeight() + 2;
    if (!m_statement.legend.isEmpty()) {
        painter.setPen(ink(Token::Ink2));
        y += write(painter, {0, y, width, 100}, m_statement.legend.join(QStringLiteral(". ")), Text::Small,
                   Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    }
    return y + gap * 0.75;
}

double StatementPage::paintNotices(QPainter &painter, double y, double width) const
{
    for (const auto &notice : m_statement.notices) {
        painter.setPen(ink(Token::Ink1));
        const QRectF room(0, y, width, 400);
        y += write(painter, room, notice.title, Text::Strong, Qt::AlignLeft | Qt::AlignTop);
        y += write(painter, {0, y, width, 400}, notice.text, Text::Body, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap) + 5;
    }
    return y + 2;
}

double StatementPage::paintFoot(QPainter &painter, double y, double width) const
{
    painter.setPen(QPen(ink(Token::Line), 0.75));
    painter.drawLine(QPointF(0, y), QPointF(width, y));
    painter.setPen(ink(Token::Ink2));
    return y + 4
        + write(painter, {0, y + 4, width, 400}, m_statement.footer, Text::Small, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
}

} // namespace Ventanilla
