#include "ui/customer/accountscolumn.h"

#include "models/items/customermodel.h"
#include "models/items/desksession.h"
#include "ui/customer/accountdelegate.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/keytips.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int compactWidth = 264;
constexpr int headHeight = 39; ///< with its line as high as the tabs beside it
}

/// The rows with a sentence each for readers.
class AccountsColumn::Rows : public AccountListModel
{
public:
    Rows(DeskSession &session, QObject *parent)
        : AccountListModel(parent)
        , m_session(session)
    {
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::AccessibleTextRole || !index.isValid())
            return AccountListModel::data(index, role);
        return AccountWords::sentence(entry(index.row()), m_session.today());
    }

private:
    DeskSession &m_session;
};

AccountsColumn::AccountsColumn(DeskSession &session, CustomerModel &customer, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_customer(customer)
    , m_rows(new Rows(session, this))
    , m_delegate(new AccountDelegate(this))
    , m_header(new SectionHeader({}, this))
    , m_filterButton(new Button(Icon::Filter, {}, this))
    , m_filterBox(new QWidget(this))
    , m_filterField(new SearchField({}, {}, m_filterBox))
    , m_list(new QListView(this))
{
    build();
    connect(m_filterButton, &Button::clicked, this, &AccountsColumn::openFilter);
    connect(m_filterField, &SearchField::textChanged, this, &AccountsColumn::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsColumn::chooseRow);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_rows->entry(index.row()).kind == AccountEntry::Kind::ClosedHeader)
            toggleClosed();
    });
    connect(m_rows, &QAbstractItemModel::modelReset, this, &AccountsColumn::showSelection);
    connect(&m_customer, &CustomerModel::changed, this, &AccountsColumn::showCustomer);
    retranslate();
    showCustomer();
}

void AccountsColumn::build()
{
    setObjectName(u"accountsColumn"_s);
    m_list->setObjectName(u"accountsList"_s);
    m_filterField->setObjectName(u"accountsFilterField"_s);
    m_filterButton->setObjectName(u"accountsFilterButton"_s);
    KeyTipOverlay::setTip(m_filterButton, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    KeyTipOverlay::setTip(m_list, Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    m_header->addTrailing(m_filterButton);
    m_header->setFixedHeight(headHeight);
    m_filterField->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setProperty("noRing", true); // rows draw their own focus
    m_list->setFrameShape(QFrame::NoFrame);

    auto *field = new QVBoxLayout(m_filterBox);
    field->setContentsMargins(Theme::space(3), 0, Theme::space(3), Theme::space(2));
    field->addWidget(m_filterField);
    m_filterBox->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_filterBox);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_list, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize AccountsColumn::sizeHint() const
{
    return {m_isCompact ? compactWidth : Theme::size(SizeToken::Accounts), 400};
}

void AccountsColumn::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    m_delegate->setCompact(isCompact);
    m_list->doItemsLayout();
    updateGeometry();
}

void AccountsColumn::showCustomer()
{
    m_delegate->setToday(m_session.today());
    m_rows->setCustomer(m_customer.customer(), m_session.today());
    m_header->setCount(m_rows->accountCount() > 0 ? QLocale().toString(m_rows->accountCount()) : QString());
    m_filterButton->setVisible(m_rows->accountCount() > 1);
    if (!m_selected.isEmpty() && !findAccount(m_customer.customer(), m_selected)
        && m_customer.state() == CustomerModel::State::Ready)
        select({});
    showSelection();
}

void AccountsColumn::showSelection()
{
    const int row = m_rows->rowOf(m_selected);
    const QSignalBlocker quiet(m_list->selectionModel());
    const QModelIndex index = m_rows->index(std::max(row, 0));
    if (row < 0) { // filtered out: still chosen, and no other row says it were
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        m_list->viewport()->update();
        return;
    }
    if (m_list->currentIndex() == index && m_list->selectionModel()->isSelected(index))
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_list->viewport()->update();
}

bool AccountsColumn::isChoice(int row) const
{
    return row >= 0 && row < m_rows->rowCount() && m_rows->entry(row).kind != AccountEntry::Kind::ClosedHeader;
}

void AccountsColumn::chooseRow(const QModelIndex &index)
{
    if (!index.isValid() || !isChoice(index.row()))
        return;
    const AccountNumber number = m_rows->entry(index.row()).account.accountNumber;
    if (number == m_selected)
        return;
    m_selected = number;
    emit selectionChanged();
}

void AccountsColumn::select(const AccountNumber &number)
{
    const CustomerAccount *account = findAccount(m_customer.customer(), number);
    const AccountNumber wanted = account ? number : AccountNumber();
    if (account && account->status == AccountStatus::Closed && !m_rows->isClosedOpen())
        toggleClosed();
    if (m_rows->rowOf(wanted) < 0)
        closeFilter();
    const bool isOther = wanted != m_selected;
    m_selected = wanted;
    showSelection();
    if (isOther)
        emit selectionChanged();
}

void AccountsColumn::step(int rows)
{
    const int direction = rows < 0 ? -1 : 1;
    int row = m_rows->rowOf(m_selected) + direction;
    while (row >= 0 && row < m_rows->rowCount() && !isChoice(row))
        row += direction;
    if (!isChoice(row))
        return;
    m_list->setCurrentIndex(m_rows->index(row));
    Announcer::instance().say(this, m_rows->index(row).data(Qt::AccessibleTextRole).toString());
}

void AccountsColumn::toggleClosed()
{
    m_rows->setClosedOpen(!m_rows->isClosedOpen());
    m_delegate->setClosedOpen(m_rows->isClosedOpen());
    m_list->viewport()->update();
}

void AccountsColumn::openFilter()
{
    m_filterBox->show();
    m_filterField->setFocus(Qt::ShortcutFocusReason);
    m_filterField->selectAll();
}

bool AccountsColumn::closeFilter()
{
    if (m_filterBox->isHidden())
        return false;
    const bool hadFocus = m_filterField->hasFocus();
    m_filterField->clear();
    m_filterBox->hide();
    if (hadFocus)
        takeFocus();
    return true;
}

void AccountsColumn::filter(const QString &text)
{
    m_rows->setFilter(text);
    const QString found = text.isEmpty() ? QString() : tr("%n account(s)", nullptr, m_rows->shownCount());
    m_filterField->setStatus(found);
    if (!found.isEmpty())
        Announcer::instance().say(this, found);
}

void AccountsColumn::takeFocus()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool AccountsColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_filterField && (key == Qt::Key_Down || isEnter)) {
        // The first account that is left; the row of all stands before it.
        const int first = !m_filterField->text().isEmpty() && isChoice(1) ? 1 : 0;
        takeFocus();
        if (isEnter || !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(first));
        return true;
    }
    const QModelIndex current = m_list->currentIndex();
    const bool isOnHeader = watched == m_list && current.isValid() && !isChoice(current.row());
    if (isOnHeader && (isEnter || key == Qt::Key_Space)) {
        toggleClosed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AccountsColumn::retranslate()
{
    m_header->setTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_filterButton->setAccessibleName(tr("Filter accounts"));
    m_filterButton->setToolTip(tr("Filter accounts"));
    m_filterField->setPlaceholderText(tr("Label, address or number"));
    m_filterField->setAccessibleName(tr("Filter accounts"));
    m_list->viewport()->update();
}

void AccountsColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_list->doItemsLayout();
}

void AccountsColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::color(Token::Line2));
}

} // namespace Ventanilla
