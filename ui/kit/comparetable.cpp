#include "ui/kit/comparetable.h"

#include "ui/kit/announcer.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace Ventanilla {

namespace {

constexpr int radioSize = 16;
constexpr int narrowestColumn = 96;

bool isSide(int column)
{
    return column == CompareModel::TheirsColumn || column == CompareModel::YoursColumn;
}

/// The cells of the two sides have a radio where they are asked and a tint where they are taken.
class CompareDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect &rect = option.rect;
        const bool tinted = isSide(index.column()) && isTaken(index);
        painter->fillRect(rect, Theme::color(tinted ? Token::Selected : Token::Surface));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::color(Token::Line));
        if (index.column() < CompareModel::SavedColumn)
            painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), Theme::color(Token::Line));
        const int margin = Theme::space(3);
        paintCell(painter, rect.adjusted(margin, 0, -margin, -1), option, index);
    }

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override
    {
        const auto verdict = index.data(CompareModel::VerdictRole).value<CompareVerdict>();
        const auto side = index.data(CompareModel::SideRole).value<std::optional<CompareSide>>();
        const QString text = index.data().toString();
        QRect rest = content;
        switch (index.column()) {
        case CompareModel::FieldColumn:
            paintText(painter, rest, text, TypeToken::BodyStrong, Token::Ink1);
            return;
        case CompareModel::SavedColumn:
            paintText(painter, rest, text, TypeToken::BodyStrong, side ? Token::Ink1 : Token::Bad);
            return;
        case CompareModel::WhyColumn:
            paintText(painter, rest, text, TypeToken::Note, side ? Token::Ink2 : Token::Bad);
            return;
        case CompareModel::OpenedColumn:
            paintText(painter, rest, text, TypeToken::Body, Token::Ink2);
            return;
        default:
            break;
        }
        if (verdict == CompareVerdict::Collision) {
            const bool underFocus = option.state & QStyle::State_HasFocus;
            paintRadio(painter, QRect(rest.left(), rest.center().y() - radioSize / 2, radioSize, radioSize),
                       isTaken(index), underFocus);
            rest.setLeft(rest.left() + radioSize + Theme::space(2));
        }
        paintText(painter, rest, text, isTaken(index) ? TypeToken::BodyStrong : TypeToken::Body, Token::Ink1);
    }

private:
    /// Fields that nobody changed are tinted nowhere, equal ones on both sides.
    static bool isTaken(const QModelIndex &index)
    {
        const auto verdict = index.data(CompareModel::VerdictRole).value<CompareVerdict>();
        if (verdict == CompareVerdict::Unchanged)
            return false;
        if (verdict == CompareVerdict::Same)
            return true;
        const auto own =
            index.column() == CompareModel::TheirsColumn ? CompareSide::Theirs : CompareSide::Yours;
        return index.data(CompareModel::SideRole).value<std::optional<CompareSide>>() == own;
    }

    static void paintRadio(QPainter *painter, const QRect &rect, bool on, bool underFocus)
    {
        const Token ink = on || underFocus ? Token::AccentText : Token::Control;
        paintBox(painter, rect, Token::Surface, ink, radioSize / 2.0, underFocus ? 2 : 1);
        if (on)
            paintBox(painter, QRectF(rect).adjusted(4, 4, -4, -4), ink, ink, radioSize / 4.0);
    }
};

/// What to hold the widest of @p widths to, so that all of them fit into @p room; none is held below narrowestColumn.
int widestThatFits(std::array<int, CompareModel::ColumnCount> widths, int room)
{
    std::sort(widths.begin(), widths.end());
    int left = room;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = left / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return qMax(share, narrowestColumn);
        left -= widths[i];
    }
    return widths.back();
}

} // namespace

CompareTable::CompareTable(QWidget *parent)
    : DataTable(parent)
{
    setAccessibleName(tr("Compare what was saved with yours"));
    setItemDelegate(new CompareDelegate(this));
    setSelectionMode(NoSelection);
    setRowSize(SizeToken::AttentionRow);
    setModel(&m_model);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(&m_model, &CompareModel::openCountChanged, this, &CompareTable::openCountChanged);
}

void CompareTable::setRows(const QList<CompareRow> &rows, const QString &subject, const QString &theirs)
{
    m_model.setRows(rows, subject, theirs);
    fitColumns();
    for (int row = 0; row < rows.size(); ++row) {
        if (!m_model.side(row)) {
            setCurrentIndex(m_model.index(row, CompareModel::TheirsColumn));
            break;
        }
    }
}

void CompareTable::fitColumns()
{
    std::array<int, CompareModel::ColumnCount> widths{};
    for (int column = 0; column < CompareModel::ColumnCount; ++column) {
        int width = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const int text = textWidth(m_model.index(row, column).data().toString(), TypeToken::BodyStrong);
            width = qMax(width,
                         text + 2 * Theme::space(3) + (isSide(column) ? radioSize + Theme::space(2) : 0) + 1);
        }
        widths[static_cast<std::size_t>(column)] = width;
    }
    const int widest = widestThatFits(widths, viewport()->width());
    for (int column = 0; column < CompareModel::ColumnCount; ++column)
        setColumnWidth(column, qMin(widths[static_cast<std::size_t>(column)], widest));
    updateGeometry();
}

void CompareTable::chooseEverywhere(CompareSide side)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_model.choose(row, side);
}

QSize CompareTable::sizeHint() const
{
    const int rows = m_model.rowCount() * Theme::size(SizeToken::AttentionRow);
    // Where the columns do not fit, the bar below them must not cover the last row.
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    return { DataTable::sizeHint().width(), horizontalHeader()->height() + rows + bar };
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fitColumns();
}

void CompareTable::chooseAt(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const std::optional<CompareSide> now = m_model.side(index.row());
    CompareSide side = now == CompareSide::Theirs ? CompareSide::Yours : CompareSide::Theirs;
    if (isSide(index.column()))
        side = index.column() == CompareModel::TheirsColumn ? CompareSide::Theirs : CompareSide::Yours;
    m_model.choose(index.row(), side);
    Announcer::instance().say(this, m_model.index(index.row(), 0).data(Qt::AccessibleTextRole).toString());
}

void CompareTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->modifiers() & ~Qt::KeypadModifier) {
        DataTable::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        chooseAt(index);
        return;
    case Qt::Key_T:
        chooseAt(index.siblingAtColumn(CompareModel::TheirsColumn));
        return;
    case Qt::Key_M:
        chooseAt(index.siblingAtColumn(CompareModel::YoursColumn));
        return;
    default:
        DataTable::keyPressEvent(event);
    }
}

void CompareTable::mouseReleaseEvent(QMouseEvent *event)
{
    DataTable::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && isSide(index.column()))
        chooseAt(index);
}

void CompareTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Compare what was saved with yours"));
        m_model.retranslate();
    }
    DataTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitColumns();
}

} // namespace Ventanilla
