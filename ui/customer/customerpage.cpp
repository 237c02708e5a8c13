#include "ui/customer/customerpage.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "ui/customer/accountscolumn.h"
#include "ui/customer/accountwords.h"
#include "ui/customer/attentioncard.h"
#include "ui/customer/comparepanel.h"
#include "ui/customer/guidepanel.h"
#include "ui/customer/guidestrip.h"
#include "ui/customer/historytab.h"
#include "ui/customer/loginstab.h"
#include "ui/customer/overviewtab.h"
#include "ui/kit/announcer.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/progress.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/theme.h"
#include "ui/search/verifycard.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int wideWindow = 1400; ///< below it the guide starts shut and the accounts are narrower (ui.md section 3)

/// The first widget under @p pane, itself included, that takes the keyboard.
QWidget *firstFocusable(QWidget *pane)
{
    const auto takes = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
    };
    if (takes(pane))
        return pane;
    const auto children = pane->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (takes(child))
            return child;
    }
    return nullptr;
}

} // namespace

CustomerPage::CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_customer(caller.customer())
    , m_accounts(new AccountsColumn(session, caller.customer(), this))
    , m_middle(new QStackedWidget(this))
    , m_content(new QWidget)
    , m_tabBar(new TabBar)
    , m_tabs(new QStackedWidget)
    , m_overview(new OverviewTab(session, caller))
    , m_logins(new LoginsTab(session, settings, caller))
    , m_history(new HistoryTab(session, settings, caller))
    , m_compare(new ComparePanel(session))
    , m_waiting(new QWidget)
    , m_progress(new Progress(m_waiting))
    , m_failed(new EmptyState)
    , m_guide(new GuidePanel(session, settings, caller, this))
    , m_guideStrip(new GuideStrip(this))
{
    setObjectName(u"customerPage"_s);
    build();
    connectParts();
    addDigitKeys();
    retranslate();
    showState();
    fit();
}

void CustomerPage::build()
{
    m_tabBar->setObjectName(u"customerTabBar"_s);
    m_failed->setObjectName(u"customerFailed"_s);
    for (int tab = Overview; tab <= History; ++tab)
        m_tabBar->addTab({});
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(m_progress);
    waiting->addStretch();
    m_middle->addWidget(buildMiddle());
    m_middle->addWidget(m_waiting);
    m_middle->addWidget(m_failed);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_accounts);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_guide);
    layout->addWidget(m_guideStrip);
}

QWidget *CustomerPage::buildMiddle()
{
    m_tabs->addWidget(m_overview);
    m_tabs->addWidget(m_logins);
    m_tabs->addWidget(m_history);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_compare);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_compare->setAutoFillBackground(false);
    m_tabs->addWidget(scroll);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::space(3), 0, 0, 0);
    bar->addWidget(m_tabBar, 1);
    layout->addLayout(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, m_content));
    layout->addWidget(m_tabs, 1);
    return m_content;
}

void CustomerPage::connectParts()
{
    connect(&m_customer, &CustomerModel::changed, this, &CustomerPage::showState);
    connect(&m_customer, &CustomerModel::verificationEnded, this, &CustomerPage::commandsChanged);
    connect(m_accounts, &AccountsColumn::selectionChanged, this, &CustomerPage::showAccount);
    connect(m_tabBar, &QTabBar::currentChanged, this, [this](int tab) {
        m_tabs->setCurrentIndex(tab);
        emit commandsChanged();
    });
    connect(m_failed, &EmptyState::actionTriggered, this, &CustomerPage::reload);

    connect(m_overview, &OverviewTab::stateChanged, this, &CustomerPage::commandsChanged);
    connect(m_overview, &OverviewTab::accountRequested, m_accounts, &AccountsColumn::select);
    connect(m_overview, &OverviewTab::historyRequested, this, [this] { selectTab(History); });
    connect(m_overview, &OverviewTab::loginsRequested, this, [this] { selectTab(Logins); });
    connect(m_overview, &OverviewTab::mergeRequested, this, &CustomerPage::mergeRequested);
    connect(m_overview, &OverviewTab::compareRequested, this, &CustomerPage::showCompare);
    connect(m_overview, &OverviewTab::verified, this, &CustomerPage::verifiedBy);
    connect(m_compare, &ComparePanel::left, this, &CustomerPage::leaveCompare);
    connect(m_compare, &ComparePanel::stateChanged, this, &CustomerPage::commandsChanged);

    connect(m_logins, &LoginsTab::commandsChanged, this, &CustomerPage::commandsChanged);
    connect(m_logins, &LoginsTab::countChanged, this, &CustomerPage::showTabs);
    connect(m_logins, &LoginsTab::mergeRequested, this, &CustomerPage::mergeRequested);
    connect(m_logins, &LoginsTab::verifyRequested, this, &CustomerPage::verify);
    connect(m_history, &HistoryTab::commandsChanged, this, &CustomerPage::commandsChanged);
    connect(m_history, &HistoryTab::verifyRequested, this, &CustomerPage::verify);

    connect(m_guide, &GuidePanel::commandsChanged, this, &CustomerPage::commandsChanged);
    connect(m_guide, &GuidePanel::closeRequested, this, &CustomerPage::toggleGuide);
    connect(m_guide, &GuidePanel::commandRequested, this, [this](Command command) {
        if (commands().contains(command))
            run(command);
    });
    connect(m_guideStrip, &GuideStrip::clicked, this, &CustomerPage::toggleGuide);
}

void CustomerPage::addDigitKeys()
{
    // Shortcuts, so that lists do not take the digits for a search, while text fields keep them.
    for (int number = 1; number <= AttentionCard::mostKeys; ++number) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, number] {
            const bool isOverview = m_middle->currentWidget() == m_content && m_tabs->currentWidget() == m_overview;
            if (m_settings.usesLetterKeys() && isOverview && m_overview->attentionCard()->isVisible())
                m_overview->attentionCard()->act(number);
        });
    }
}

QString CustomerPage::title() const
{
    const Customer &customer = m_customer.customer();
    return customer.displayName.isEmpty()
        ? customer.customerNumber.text()
        : tr("%1 (%2)", "name, customer number").arg(customer.displayName, customer.customerNumber.text());
}

void CustomerPage::showState()
{
    switch (m_customer.state()) {
    case CustomerModel::State::Loading:
        m_progress->start(tr("Reading the customer"));
        m_middle->setCurrentWidget(m_waiting);
        break;
    case CustomerModel::State::Failed:
        m_progress->finish();
        showFailed();
        break;
    case CustomerModel::State::Ready:
        m_progress->finish();
        if (m_middle->currentWidget() != m_content) {
            m_middle->setCurrentWidget(m_content);
            if (isVisible() && (!QApplication::focusWidget() || m_waiting->isAncestorOf(QApplication::focusWidget())
                                || QApplication::focusWidget() == this))
                takeFocus();
        }
        break;
    }
    m_overview->setKeysShown(m_settings.usesLetterKeys());
    showTabs();
    emit titleChanged();
    emit commandsChanged();
}

void CustomerPage::showFailed()
{
    const Failure failure = m_customer.failure().value_or(Failure());
    if (failure.kind == Failure::Kind::NotFound)
        m_failed->setMessage(Icon::Person, tr("This customer is not there"), FailureText::of(failure));
    else
        m_failed->setMessage(Icon::Offline, tr("The customer could not be read"), FailureText::of(failure));
    m_failed->setAction(tr("Try again"), Qt::Key_F5);
    m_middle->setCurrentWidget(m_failed);
}

void CustomerPage::showTabs()
{
    const auto attention = m_customer.customer().attention.size();
    m_tabBar->setTabCount(Overview, attention > 0 ? QLocale().toString(static_cast<int>(attention)) : QString(), Tone::Bad);
    m_tabBar->setTabCount(Logins, m_logins->count(), Tone::Warn);
}

void CustomerPage::showAccount()
{
    leaveCompare();
    m_overview->setAccount(m_accounts->selected());
    AccountCard *card = m_overview->accountCard();
    if (card && card->form().hasCollision())
        showCompare();
    emit commandsChanged();
}

bool CustomerPage::isComparing() const
{
    return m_tabs->currentIndex() > History;
}

void CustomerPage::showCompare()
{
    AccountCard *card = m_overview->accountCard();
    const CustomerAccount *account = findAccount(m_customer.customer(), m_accounts->selected());
    if (!card || !account || !card->form().hasCollision())
        return;
    m_compare->setForm(&card->form(), AccountWords::name(*account), m_customer.customer().preferredLanguage);
    m_tabBar->setCurrentIndex(Overview);
    m_tabs->setCurrentIndex(History + 1);
    m_compare->takeFocus();
    emit commandsChanged();
}

void CustomerPage::leaveCompare()
{
    if (!isComparing())
        return;
    const bool hadFocus = m_compare->isAncestorOf(QApplication::focusWidget());
    m_compare->setForm(nullptr, {}, {});
    m_tabs->setCurrentWidget(m_overview);
    if (hadFocus && m_overview->accountCard())
        if (QWidget *first = firstFocusable(m_overview->accountCard()))
            first->setFocus(Qt::OtherFocusReason);
    emit commandsChanged();
}

QSet<Command> CustomerPage::ownCommands() const
{
    QSet<Command> own{Command::Reload, Command::ToggleGuide, Command::NextPane, Command::PreviousPane,
                      Command::CopyNumber};
    if (m_customer.state() != CustomerModel::State::Ready)
        return own;
    own += {Command::Tab1, Command::Tab2, Command::Tab3};
    const bool isOnline = m_session.backend().connectionState().isOnline();
    if (isOnline)
        own.insert(Command::Verify);
    if (isOnline && m_customer.level() >= VerificationLevel::Read)
        own.insert(Command::Merge);
    if (m_customer.customer().accounts.size() > 1)
        own += {Command::FilterAccounts, Command::PreviousAccount, Command::NextAccount};
    return own;
}

QSet<Command> CustomerPage::overviewCommands() const
{
    QSet<Command> all;
    if (isComparing()) {
        if (m_compare->canSave())
            all.insert(Command::Save);
        return all;
    }
    const AccountCard *card = m_overview->accountCard();
    if (!card || card->isHidden())
        return all;
    if (card->canEdit())
        all.insert(Command::Edit);
    if (card->canSave())
        all.insert(Command::Save);
    if (card->canUndo())
        all.insert(Command::Undo);
    return all;
}

QSet<Command> CustomerPage::commands() const
{
    QSet<Command> all = ownCommands() + m_guide->commands();
    if (m_customer.state() != CustomerModel::State::Ready)
        return all;
    if (m_tabs->currentWidget() == m_logins)
        all += m_logins->commands();
    else if (m_tabs->currentWidget() == m_history)
        all += m_history->commands();
    else
        all += overviewCommands();
    return all;
}

void CustomerPage::run(Command command)
{
    if (ownCommands().contains(command)) {
        runOwn(command);
    } else if (command == Command::WriteNote) {
        writeNote();
    } else if (m_guide->commands().contains(command)) {
        setGuideOpen(true);
        m_guide->run(command);
    } else if (m_tabs->currentWidget() == m_logins) {
        m_logins->run(command);
    } else if (m_tabs->currentWidget() == m_history) {
        m_history->run(command);
    } else if (command == Command::Save) {
        save();
    } else if (command == Command::Edit && m_overview->accountCard()) {
        m_overview->accountCard()->startEditing();
    } else if (command == Command::Undo && m_overview->accountCard()) {
        m_overview->accountCard()->undo();
    } else if (command == Command::Verify) {
        verify(); // asked for before the customer was read
    }
}

void CustomerPage::runOwn(Command command)
{
    switch (command) {
    case Command::Tab1:
        selectTab(Overview);
        break;
    case Command::Tab2:
        selectTab(Logins);
        break;
    case Command::Tab3:
        selectTab(History);
        break;
    case Command::Reload:
        reload();
        break;
    case Command::ToggleGuide:
        toggleGuide();
        break;
    case Command::NextPane:
        goToPane(1);
        break;
    case Command::PreviousPane:
        goToPane(-1);
        break;
    case Command::CopyNumber:
        copyNumber();
        break;
    case Command::Verify:
        verify();
        break;
    case Command::Merge:
        emit mergeRequested();
        break;
    case Command::FilterAccounts:
        m_accounts->openFilter();
        break;
    case Command::PreviousAccount:
        m_accounts->step(-1);
        break;
    case Command::NextAccount:
        m_accounts->step(1);
        break;
    default:
        break;
    }
}

void CustomerPage::save()
{
    if (isComparing())
        m_compare->save();
    else if (AccountCard *card = m_overview->accountCard())
        card->save();
}

void CustomerPage::selectTab(Tab tab)
{
    m_tabBar->setCurrentIndex(tab);
    m_tabs->setCurrentIndex(tab);
    if (QWidget *first = firstFocusable(m_tabs->currentWidget()); first && tab != Overview)
        first->setFocus(Qt::ShortcutFocusReason);
    else
        m_tabBar->setFocus(Qt::ShortcutFocusReason);
    emit commandsChanged();
}

void CustomerPage::verify()
{
    m_tabBar->setCurrentIndex(Overview);
    m_tabs->setCurrentWidget(m_overview);
    m_overview->openVerification();
}

void CustomerPage::writeNote()
{
    setGuideOpen(true);
    m_guide->run(Command::WriteNote);
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
    m_overview->reload();
    if (m_logins->commands().contains(Command::Reload))
        m_logins->run(Command::Reload);
    if (m_history->commands().contains(Command::Reload))
        m_history->run(Command::Reload);
}

void CustomerPage::goToPane(int step)
{
    QList<QWidget *> panes{m_accounts, m_middle, m_guide->isHidden() ? static_cast<QWidget *>(m_guideStrip) : m_guide};
    const QWidget *focus = QApplication::focusWidget();
    int now = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            now = i;
    }
    const int count = static_cast<int>(panes.size());
    const int next = now < 0 ? 0 : (now + step + count) % count;
    if (panes[next] == m_accounts)
        m_accounts->takeFocus();
    else if (QWidget *first = firstFocusable(panes[next]))
        first->setFocus(Qt::ShortcutFocusReason);
}

bool CustomerPage::stepBack()
{
    if (m_accounts->closeFilter())
        return true;
    if (isComparing()) {
        leaveCompare();
        return true;
    }
    if (m_tabs->currentWidget() == m_logins && m_logins->stepBack())
        return true;
    if (m_tabs->currentWidget() == m_overview)
        return m_overview->stepBack();
    selectTab(Overview);
    return true;
}

void CustomerPage::takeFocus()
{
    if (m_customer.state() == CustomerModel::State::Failed)
        firstFocusable(m_failed)->setFocus(Qt::OtherFocusReason);
    else if (m_customer.state() == CustomerModel::State::Loading)
        setFocus(Qt::OtherFocusReason);
    else if (m_overview->isVerificationOpen() && m_tabs->currentWidget() == m_overview)
        m_overview->verifyCard()->takeFocus();
    else if (isComparing())
        m_compare->takeFocus();
    else
        m_accounts->takeFocus();
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
    if (opens) {
        if (QWidget *first = firstFocusable(m_guide))
            first->setFocus(Qt::ShortcutFocusReason);
    } else if (hadFocus) {
        m_guideStrip->setFocus(Qt::ShortcutFocusReason);
    }
}

void CustomerPage::fit()
{
    const bool isWide = window()->width() >= wideWindow;
    m_accounts->setCompact(!isWide);
    const bool isOpen = m_guideChoice.value_or(isWide);
    m_guide->setVisible(isOpen);
    m_guideStrip->setVisible(!isOpen);
}

void CustomerPage::retranslate()
{
    m_tabBar->setTabText(Overview, tr("Overview"));
    m_tabBar->setTabText(Logins, tr("Logins & usernames").replace(u'&', u"&&"_s));
    m_tabBar->setTabText(History, tr("History"));
    m_tabBar->setAccessibleName(tr("Parts of the customer"));
    if (m_customer.state() == CustomerModel::State::Failed)
        showFailed();
}

void CustomerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CustomerPage::resizeEvent(QResizeEvent *event)
{
    fit();
    Page::resizeEvent(event);
}

void CustomerPage::showEvent(QShowEvent *event)
{
    fit();
    m_overview->setKeysShown(m_settings.usesLetterKeys());
    Page::showEvent(event);
}

} // namespace Ventanilla
