#include "ui/alerts/recipientstable.h"

#include "ui/kit/announcer.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int box = 16;
constexpr int least = 132; ///< pixels that the words of an empty table need

/// Paints ticks as boxes, and what is the matter with a number.
class RecipientDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QWidget *>(option.widget);
        const bool isCurrent = view && view->hasFocus() && (option.state & QStyle::State_HasFocus);
        if (AlertRecipientsModel::alertOf(index.column())) {
            paintBoxOf(painter, content, index, isCurrent);
            return;
        }
        const QString text = index.data().toString();
        const auto state = static_cast<AlertRecipientsModel::MobileState>(index.data(AlertRecipientsModel::MobileStateRole).toInt());
        const bool isMobile = index.column() == AlertRecipientsModel::MobileColumn;
        if (isMobile && (state == AlertRecipientsModel::MobileState::NeedsConsent || state == AlertRecipientsModel::MobileState::OptedOut)) {
            paintMissing(painter, content, text, state);
            return;
        }
        const bool isNone = (isMobile && state == AlertRecipientsModel::MobileState::None)
            || (index.column() == AlertRecipientsModel::EmailColumn && !text.contains(u'@'));
        const bool isName = index.column() == AlertRecipientsModel::NameColumn;
        paintText(painter, content, text, isName ? TypeToken::BodyStrong : TypeToken::Body, isNone ? Token::Ink3 : Token::Ink1);
    }

private:
    static void paintBoxOf(QPainter *painter, const QRect &content, const QModelIndex &index, bool isCurrent)
    {
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        QRect square(0, 0, box, box);
        square.moveCenter(content.center());
        painter->save();
        if (index.data(AlertRecipientsModel::PendingRole).toBool())
            painter->setOpacity(0.4);
        paintBox(painter, square, isTicked ? Token::Accent : Token::Surface, isTicked ? Token::Accent : Token::Control, 3);
        if (isTicked)
            paintIcon(painter, Icon::Check, square.adjusted(1, 1, -1, -1), Token::OnAccent);
        painter->restore();
        if (isCurrent)
            paintOutline(painter, square.adjusted(-4, -4, 4, 4), Token::Focus, 5, 2);
    }

    static void paintMissing(QPainter *painter, const QRect &content, const QString &text, AlertRecipientsModel::MobileState state)
    {
        constexpr int glyph = 16;
        paintIcon(painter, Icon::Warning, QRect(content.left(), content.center().y() - glyph / 2, glyph, glyph), Token::Warn);
        QRect rest = content.adjusted(glyph + Theme::space(2), 0, 0, 0);
        const QString record = RecipientsTable::tr("Record", "the consent to text messages");
        const int words = textWidth(text, TypeToken::Body) + Theme::space(2);
        const bool isNeeded = state == AlertRecipientsModel::MobileState::NeedsConsent;
        if (!isNeeded || words + textWidth(record, TypeToken::BodyStrong) <= rest.width()) {
            paintText(painter, rest, text, TypeToken::Body, Token::Warn);
            rest.setLeft(rest.left() + words);
        }
        if (isNeeded) // alone where there is no room for both; the tip has the words
            paintText(painter, rest, record, TypeToken::BodyStrong, Token::AccentText);
    }
};

} // namespace

RecipientsTable::RecipientsTable(AlertRecipientsModel &model, QWidget *parent)
    : DataTable(parent)
    , m_model(model)
{
    setObjectName(u"recipientsTable"_s);
    setModel(&model);
    setItemDelegate(new RecipientDelegate(this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Who is told"));
    setFrameShape(QFrame::NoFrame);
    for (int column = AlertRecipientsModel::BillingCycleColumn; column < AlertRecipientsModel::ColumnCount; ++column)
        alignColumn(column, Qt::AlignHCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
}

QSize RecipientsTable::sizeHint() const
{
    const int rows = m_model.rowCount() * verticalHeader()->defaultSectionSize();
    return {600, horizontalHeader()->height() + (rows > 0 ? rows : least) + 1};
}

void RecipientsTable::fitColumns()
{
    const int margins = 2 * Theme::space(3);
    int fixed = 0;
    for (int column = AlertRecipientsModel::LanguageColumn; column < AlertRecipientsModel::ColumnCount; ++column) {
        const QString head = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int cell = column == AlertRecipientsModel::LanguageColumn ? textWidth(tr("Spanish"), TypeToken::Body) : box;
        const int wide = std::max(textWidth(head, TypeToken::Label), cell) + margins + Theme::space(1);
        setColumnHidden(column, false);
        setColumnWidth(column, wide);
        fixed += wide;
    }
    constexpr int leastRoom = 420; // for names, addresses and numbers
    const int language = columnWidth(AlertRecipientsModel::LanguageColumn);
    const bool isNarrow = viewport()->width() - fixed < leastRoom;
    setColumnHidden(AlertRecipientsModel::LanguageColumn, isNarrow);
    const int room = std::max(240, viewport()->width() - fixed + (isNarrow ? language : 0));
    setColumnWidth(AlertRecipientsModel::NameColumn, room * 30 / 100);
    setColumnWidth(AlertRecipientsModel::EmailColumn, room * 33 / 100);
    setColumnWidth(AlertRecipientsModel::MobileColumn, room * 37 / 100);
}

void RecipientsTable::act(const QModelIndex &index)
{
    if (AlertRecipientsModel::alertOf(index.column())) {
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model.setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    const auto state = static_cast<AlertRecipientsModel::MobileState>(index.data(AlertRecipientsModel::MobileStateRole).toInt());
    if (index.column() == AlertRecipientsModel::MobileColumn && state == AlertRecipientsModel::MobileState::NeedsConsent)
        emit consentRequested(index.row());
}

void RecipientsTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid()) {
        DataTable::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        return act(now);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit editRequested(now.row());
        return;
    case Qt::Key_Delete:
        emit removeRequested(now.row());
        return;
    default:
        DataTable::keyPressEvent(event);
    }
}

void RecipientsTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    DataTable::mouseReleaseEvent(event);
    if (under.isValid() && event->button() == Qt::LeftButton)
        act(under);
}

void RecipientsTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    if (under.isValid() && !AlertRecipientsModel::alertOf(under.column()))
        emit editRequested(under.row());
}

void RecipientsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    DataTable::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        Announcer::instance().say(this, current.data(Qt::AccessibleTextRole).toString());
}

void RecipientsTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fitColumns();
}

void RecipientsTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Who is told"));
        m_model.retranslate();
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
    DataTable::changeEvent(event);
}

} // namespace Ventanilla
