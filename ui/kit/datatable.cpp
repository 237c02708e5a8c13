#include "ui/kit/datatable.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHash>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int loadingDelay = 300;

} // namespace

/// A header whose columns are aligned one by one, whatever the model says.
class DataTable::Header : public QHeaderView
{
public:
    explicit Header(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setStretchLastSection(true);
        setFixedHeight(Theme::size(SizeToken::Row));
    }

    void align(int column, Qt::Alignment alignment)
    {
        m_alignments.insert(column, alignment | Qt::AlignVCenter);
        viewport()->update();
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        option->textAlignment = m_alignments.value(column, defaultAlignment());
    }

private:
    QHash<int, Qt::Alignment> m_alignments;
};

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const DataTable *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered =
        table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
    const Token ground = selected ? Token::Selected : hovered ? Token::Hover : Token::Surface;
    painter->fillRect(option.rect, Theme::color(ground));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::color(Token::Line));
    const int margin = Theme::space(3);
    paintCell(painter, option.rect.adjusted(margin, 0, -margin, -1), option, index);
}

void RowDelegate::paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Token ink = cell.state & QStyle::State_Enabled ? Token::Ink1 : Token::Disabled;
    paintText(painter, content, cell.text, TypeToken::Body, ink, cell.displayAlignment | Qt::AlignVCenter);
}

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new Header(this))
    , m_notice(new EmptyState(viewport()))
    , m_loadingTimer(new QTimer(this))
{
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    setHorizontalHeader(m_header);
    setRowSize(SizeToken::Row);
    m_notice->hide();
    m_notice->setObjectName(u"noticeState"_s);
    connect(m_notice, &EmptyState::actionTriggered, this, &DataTable::retryRequested);
    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(loadingDelay);
    connect(m_loadingTimer, &QTimer::timeout, this, &DataTable::showState);
}

void DataTable::setRowSize(SizeToken size)
{
    verticalHeader()->setMinimumSectionSize(Theme::size(SizeToken::RowCompact));
    verticalHeader()->setDefaultSectionSize(Theme::size(size));
}

void DataTable::alignColumn(int column, Qt::Alignment alignment)
{
    m_header->align(column, alignment);
}

void DataTable::setState(State state)
{
    m_state = state;
    m_loadingTimer->stop();
    if (state == State::Loading && m_notice->isHidden())
        m_loadingTimer->start();
    else
        showState();
}

void DataTable::setEmptyMessage(Icon icon, const QString &title, const QString &sentence)
{
    m_empty = { icon, title, sentence };
    showState();
}

void DataTable::setFailedMessage(const QString &title, const QString &sentence)
{
    m_failed.title = title;
    m_failed.sentence = sentence;
    showState();
}

void DataTable::showState()
{
    if (m_loadingTimer->isActive())
        return;
    m_notice->setVisible(m_state != State::Ready);
    m_notice->setAction(m_state == State::Failed ? tr("Try again") : QString(), QKeySequence(Qt::Key_F5));
    if (m_state == State::Loading)
        m_notice->setMessage(Icon::Clock, tr("Loading…"), {});
    else if (m_state == State::Empty)
        m_notice->setMessage(m_empty.icon, m_empty.title, m_empty.sentence);
    else if (m_state == State::Failed)
        m_notice->setMessage(m_failed.icon, m_failed.title, m_failed.sentence);
    viewport()->update();
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QTableView::changeEvent(event);
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // The keyboard has somewhere to be: the first row, not yet selected.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::paintEvent(QPaintEvent *event)
{
    if (m_state != State::Ready && m_notice->isVisible())
        return;
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    const QRect around(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    QPainter painter(viewport());
    paintOutline(&painter, around, Token::Focus, 2, 2);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_notice->setGeometry(viewport()->rect());
}

} // namespace Ventanilla
