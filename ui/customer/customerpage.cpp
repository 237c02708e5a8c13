#include "ui/customer/customerpage.h"

#include "models/items/caller.h"
#include "ui/customer/accountscolumn.h"
#include "ui/customer/attentioncard.h"
#include "ui/customer/customermiddle.h"
#include "ui/customer/guidepanel.h"
#include "ui/customer/guidestrip.h"
#include "ui/kit/announcer.h"
#include "ui/kit/firstfocusable.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int wideWindow = 1400; ///< below it the guide starts shut and the accounts are narrower (ui.md section 3)
}

CustomerPage::CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_customer(caller.customer())
    , m_accounts(new AccountsColumn(session, caller.customer(), this))
    , m_middle(new CustomerMiddle(session, settings, caller, this))
    , m_guide(new GuidePanel(session, settings, caller, this))
    , m_guideStrip(new GuideStrip(this))
{
    setObjectName(u"customerPage"_s);
    setFocusPolicy(Qt::ClickFocus);
    build();
    connectParts();
    addDigitKeys();
    fit();
}

void CustomerPage::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_accounts);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_guide);
    layout->addWidget(m_guideStrip);
}

void CustomerPage::connectParts()
{
    connect(&m_customer, &CustomerModel::changed, this, &CustomerPage::showCustomer);
    connect(&m_customer, &CustomerModel::verificationEnded, this, &CustomerPage::commandsChanged);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &CustomerPage::commandsChanged);
    connect(m_accounts, &AccountsColumn::selectionChanged, this, [this] { m_middle->setAccount(m_accounts->selected()); });
    connect(m_middle, &CustomerMiddle::commandsChanged, this, &CustomerPage::commandsChanged);
    connect(m_middle, &CustomerMiddle::accountRequested, m_accounts, &AccountsColumn::select);
    connect(m_middle, &CustomerMiddle::mergeRequested, this, &CustomerPage::mergeRequested);
    connect(m_middle, &CustomerMiddle::reloadRequested, this, &CustomerPage::reload);
    connect(m_middle, &CustomerMiddle::verifiedBy, this, [this](const QList<Factor> &by) {
        emit verifiedBy(by);
        takeFocus(); // the check, which had it, is gone
    });
    connect(m_guide, &GuidePanel::commandsChanged, this, &CustomerPage::commandsChanged);
    connect(m_guide, &GuidePanel::closeRequested, this, &CustomerPage::toggleGuide);
    connect(m_guide, &GuidePanel::commandRequested, this, [this](Command command) {
        if (commands().contains(command))
            run(command);
    });
    connect(m_guide, &GuidePanel::formRequested, this, &CustomerPage::openForm);
    connect(m_guideStrip, &GuideStrip::clicked, this, &CustomerPage::toggleGuide);
}

void CustomerPage::addDigitKeys()
{
    // Shortcuts, so that lists do not take the digits for a search, while text fields keep them.
    for (int number = 1; number <= AttentionCard::mostKeys; ++number) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, number] { m_middle->act(number); });
    }
}

QString CustomerPage::title() const
{
    const Customer &customer = m_customer.customer();
    return customer.displayName.isEmpty()
        ? customer.customerNumber.text()
        : tr("%1 (%2)", "name, customer number").arg(customer.displayName, customer.customerNumber.text());
}

void CustomerPage::showCustomer()
{
    if (m_wantsFocus && isVisible() && m_customer.state() != CustomerModel::State::Loading) {
        m_wantsFocus = false;
        if (!QApplication::focusWidget() || hasFocus())
            takeFocus();
    }
    emit titleChanged();
    emit commandsChanged();
}

QSet<Command> CustomerPage::ownCommands() const
{
    QSet<Command> own{Command::Reload, Command::ToggleGuide, Command::NextPane, Command::PreviousPane, Command::CopyNumber};
    if (m_customer.state() != CustomerModel::State::Ready)
        return own;
    own += {Command::Tab1, Command::Tab2, Command::Tab3, Command::Tab4, Command::Tab5};
    const bool isOnline = m_session.backend().connectionState().isOnline();
    if (isOnline)
        own.insert(Command::Verify);
    if (isOnline && m_customer.level() >= VerificationLevel::Read)
        own.insert(Command::Merge);
    if (m_customer.customer().accounts.size() > 1)
        own += {Command::FilterAccounts, Command::PreviousAccount, Command::NextAccount};
    return own;
}

QSet<Command> CustomerPage::commands() const
{
    return ownCommands() + m_guide->commands() + m_middle->commands();
}

QStringList CustomerPage::keyHints() const
{
    return m_middle->keyHints();
}

void CustomerPage::run(Command command)
{
    if (ownCommands().contains(command)) {
        runOwn(command);
    } else if (m_guide->commands().contains(command)) {
        setGuideOpen(true);
        m_guide->run(command);
    } else if (m_middle->commands().contains(command)) {
        m_middle->run(command);
    } else if (command == Command::Verify) {
        m_middle->verify(); // asked for before the customer was read
    }
}

void CustomerPage::runOwn(Command command)
{
    switch (command) {
    case Command::Tab1:
        return m_middle->selectTab(CustomerMiddle::Overview);
    case Command::Tab2:
        return m_middle->selectTab(CustomerMiddle::Logins);
    case Command::Tab3:
        return m_middle->selectTab(CustomerMiddle::Usage);
    case Command::Tab4:
        return m_middle->selectTab(CustomerMiddle::Alerts);
    case Command::Tab5:
        return m_middle->selectTab(CustomerMiddle::History);
    case Command::Reload:
        return reload();
    case Command::ToggleGuide:
        return toggleGuide();
    case Command::NextPane:
        return goToPane(1);
    case Command::PreviousPane:
        return goToPane(-1);
    case Command::CopyNumber:
        return copyNumber();
    case Command::Verify:
        return m_middle->verify();
    case Command::Merge:
        emit mergeRequested();
        return;
    case Command::FilterAccounts:
        return m_accounts->openFilter();
    case Command::PreviousAccount:
        return m_accounts->step(-1);
    case Command::NextAccount:
        return m_accounts->step(1);
    default:
        return;
    }
}

void CustomerPage::openForm(const QString &form)
{
    const auto account = AccountNumber::parse(form.section(u'-', 1).section(u'/', 0, 0));
    if (!form.startsWith("account-"_L1) || !account)
        return m_middle->selectTab(CustomerMiddle::Logins);
    m_middle->selectTab(CustomerMiddle::Overview);
    m_accounts->select(*account);
}

void CustomerPage::copyNumber()
{
    const AccountNumber &account = m_accounts->selected();
    const QString number = account.isEmpty() ? m_customer.number().text() : account.text();
    QApplication::clipboard()->setText(number);
    Announcer::instance().say(this, tr("%1 copied").arg(number));
}

void CustomerPage::reload()
{
    m_session.backend().checkConnection();
    m_customer.refresh();
    m_middle->reload();
}

void CustomerPage::goToPane(int step)
{
    const QList<QWidget *> panes{m_accounts, m_middle, m_guide->isHidden() ? static_cast<QWidget *>(m_guideStrip) : m_guide};
    const QWidget *focus = QApplication::focusWidget();
    int now = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            now = i;
    }
    const int count = static_cast<int>(panes.size());
    QWidget *next = panes[now < 0 ? 0 : (now + step + count) % count];
    if (next == m_accounts)
        m_accounts->takeFocus();
    else if (next == m_middle)
        m_middle->takeFocus();
    else if (QWidget *first = firstFocusable(next))
        first->setFocus(Qt::ShortcutFocusReason);
}

bool CustomerPage::stepBack()
{
    return m_accounts->closeFilter() || m_middle->stepBack();
}

void CustomerPage::takeFocus()
{
    m_wantsFocus = m_customer.state() == CustomerModel::State::Loading;
    const bool isKnown = m_customer.state() == CustomerModel::State::Ready;
    if (m_wantsFocus)
        setFocus(Qt::OtherFocusReason);
    else if (isKnown && m_customer.level() >= VerificationLevel::Read)
        m_accounts->takeFocus();
    else
        m_middle->takeFocus();
}

void CustomerPage::setGuideOpen(bool isOpen)
{
    if (isOpen == !m_guide->isHidden())
        return;
    m_guideChoice = isOpen;
    fit();
}

void CustomerPage::toggleGuide()
{
    const bool opens = m_guide->isHidden();
    const bool hadFocus = m_guide->isAncestorOf(QApplication::focusWidget()) || m_guideStrip->hasFocus();
    setGuideOpen(opens);
    QWidget *next = opens ? firstFocusable(m_guide) : hadFocus ? static_cast<QWidget *>(m_guideStrip) : nullptr;
    if (next)
        next->setFocus(Qt::ShortcutFocusReason);
}

void CustomerPage::fit()
{
    const bool isWide = window()->width() >= wideWindow;
    m_accounts->setCompact(!isWide);
    const bool isOpen = m_guideChoice.value_or(isWide);
    m_guide->setVisible(isOpen);
    m_guideStrip->setVisible(!isOpen);
}

void CustomerPage::resizeEvent(QResizeEvent *event)
{
    fit();
    Page::resizeEvent(event);
}

void CustomerPage::showEvent(QShowEvent *event)
{
    fit();
    m_middle->showKeys();
    Page::showEvent(event);
}

} // namespace Ventanilla
