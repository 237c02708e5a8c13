#include "ui/customer/customermiddle.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "models/items/loginsmodel.h"
#include "ui/customer/accountcard.h"
#include "ui/customer/accountwords.h"
#include "ui/customer/attentioncard.h"
#include "ui/customer/comparepanel.h"
#include "ui/customer/customertabs.h"
#include "ui/customer/overviewtab.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/firstfocusable.h"
#include "ui/kit/keytips.h"
#include "ui/kit/progress.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/tabstrip.h"
#include "ui/kit/theme.h"
#include "ui/search/verifycard.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

CustomerMiddle::CustomerMiddle(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_customer(caller.customer())
    , m_states(new QStackedWidget(this))
    , m_content(new QWidget(m_states))
    , m_tabBar(new TabBar(m_content))
    , m_logins(new LoginsModel(session, m_customer, this))
    , m_tabs(new CustomerTabs(session, settings, caller, *m_logins, m_content))
    , m_overview(m_tabs->overview())
    , m_compare(new ComparePanel(session, m_tabs))
    , m_waiting(new QWidget(m_states))
    , m_progress(new Progress(this))
    , m_failed(new EmptyState(m_states))
{
    build();
    connectParts();
    retranslate();
    showState();
}

void CustomerMiddle::build()
{
    m_tabBar->setObjectName(u"customerTabBar"_s);
    m_failed->setObjectName(u"customerFailed"_s);
    for (int tab = Overview; tab <= History; ++tab)
        m_tabBar->addTab({});
    KeyTipOverlay::setTip(m_tabBar, Qt::CTRL | Qt::Key_1);
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setWidget(m_compare);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_compare->setAutoFillBackground(false);
    m_tabs->addWidget(scroll);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(new TabStrip(m_tabBar, m_content));
    content->addWidget(m_tabs, 1);
    for (QWidget *state : {m_content, m_waiting, static_cast<QWidget *>(m_failed)})
        m_states->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *progress = new QHBoxLayout;
    progress->setContentsMargins(Theme::space(4), 0, Theme::space(4), 0);
    progress->addWidget(m_progress);
    layout->addLayout(progress);
    layout->addWidget(m_states, 1);
}

void CustomerMiddle::connectParts()
{
    connect(&m_customer, &CustomerModel::changed, this, &CustomerMiddle::showState);
    connect(m_tabBar, &QTabBar::currentChanged, this, [this](int tab) {
        m_tabs->show(static_cast<CustomerTabs::Tab>(tab));
        emit commandsChanged();
    });
    connect(m_tabBar, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (isComparing() && tab == Overview)
            leaveCompare();
    });
    connect(m_failed, &EmptyState::actionTriggered, this, &CustomerMiddle::reloadRequested);

    connect(m_overview, &OverviewTab::stateChanged, this, &CustomerMiddle::commandsChanged);
    connect(m_overview, &OverviewTab::accountRequested, this, &CustomerMiddle::accountRequested);
    connect(m_overview, &OverviewTab::historyRequested, this, [this] { selectTab(History); });
    connect(m_overview, &OverviewTab::usageRequested, this, [this](const AccountNumber &account) { showUsage(account); });
    connect(m_overview, &OverviewTab::loginsRequested, this, [this] { selectTab(Logins); });
    connect(m_overview, &OverviewTab::mergeRequested, this, &CustomerMiddle::mergeRequested);
    connect(m_overview, &OverviewTab::compareRequested, this, &CustomerMiddle::showCompare);
    connect(m_overview, &OverviewTab::verified, this, &CustomerMiddle::verifiedBy);
    connect(m_compare, &ComparePanel::left, this, &CustomerMiddle::leaveCompare);
    connect(m_compare, &ComparePanel::stateChanged, this, &CustomerMiddle::commandsChanged);

    connect(m_logins, &LoginsModel::changed, this, &CustomerMiddle::showTabs);
    connect(m_tabs, &CustomerTabs::commandsChanged, this, &CustomerMiddle::commandsChanged);
    connect(m_tabs, &CustomerTabs::accountRequested, this, &CustomerMiddle::accountRequested);
    connect(m_tabs, &CustomerTabs::mergeRequested, this, &CustomerMiddle::mergeRequested);
    connect(m_tabs, &CustomerTabs::verifyRequested, this, &CustomerMiddle::verify);
    connect(m_tabs, &CustomerTabs::loginsRequested, this, [this] { selectTab(Logins); });
    connect(m_tabs, &CustomerTabs::daysRequested, this, &CustomerMiddle::showUsage);
}

void CustomerMiddle::showState()
{
    switch (m_customer.state()) {
    case CustomerModel::State::Loading:
        m_progress->start(tr("Reading the customer"));
        m_states->setCurrentWidget(m_isVerificationWanted ? m_content : m_waiting);
        break;
    case CustomerModel::State::Failed:
        m_progress->finish();
        showFailed();
        break;
    case CustomerModel::State::Ready:
        m_progress->finish();
        m_states->setCurrentWidget(m_content);
        break;
    }
    m_tabBar->setEnabled(m_customer.state() == CustomerModel::State::Ready);
    showKeys();
    showTabs();
}

void CustomerMiddle::showFailed()
{
    const Failure failure = m_customer.failure().value_or(Failure());
    if (failure.kind == Failure::Kind::NotFound)
        m_failed->setMessage(Icon::Person, tr("This customer is not there"), FailureText::of(failure));
    else
        m_failed->setMessage(Icon::Offline, tr("The customer could not be read"), FailureText::of(failure));
    m_failed->setAction(tr("Try again"), Qt::Key_F5);
    m_states->setCurrentWidget(m_failed);
}

void CustomerMiddle::showTabs()
{
    const auto &lines = m_customer.customer().attention;
    const auto attention = lines.size();
    const auto findings = std::count_if(lines.begin(), lines.end(), isAboutUsage);
    m_tabBar->setTabCount(Usage, findings > 0 ? QLocale().toString(static_cast<int>(findings)) : QString(), Tone::Bad);
    m_tabBar->setTabCount(Overview, attention > 0 ? QLocale().toString(static_cast<int>(attention)) : QString(), Tone::Bad);
    const int usernames = m_logins->isRead() ? m_logins->openUsernames() : 0;
    m_tabBar->setTabCount(Logins, usernames > 0 ? QLocale().toString(usernames) : QString(), Tone::Warn);
}

void CustomerMiddle::showKeys()
{
    m_overview->setKeysShown(m_settings.usesLetterKeys());
}

void CustomerMiddle::act(int number)
{
    if (!m_settings.usesLetterKeys())
        return;
    if (AttentionCard *card = m_overview->attentionCard(); card->isVisible())
        card->act(number);
    else
        m_tabs->chooseInterval(number);
}

void CustomerMiddle::setAccount(const AccountNumber &account)
{
    leaveCompare();
    m_account = account;
    m_tabs->setAccount(account);
    if (AccountCard *card = m_overview->accountCard(); card && card->form().hasCollision())
        showCompare();
    emit commandsChanged();
}

void CustomerMiddle::showUsage(const AccountNumber &account, const QDate &from, const QDate &to)
{
    if (account != m_account)
        emit accountRequested(account);
    if (from.isValid())
        m_tabs->showDays(from, to);
    selectTab(Usage);
}

bool CustomerMiddle::isComparing() const
{
    return m_tabs->currentIndex() > History;
}

void CustomerMiddle::showCompare()
{
    AccountCard *card = m_overview->accountCard();
    const CustomerAccount *account = findAccount(m_customer.customer(), m_account);
    if (!card || !account || !card->form().hasCollision())
        return;
    m_compare->setForm(&card->form(), AccountWords::name(*account), m_customer.customer().preferredLanguage);
    m_tabBar->setCurrentIndex(Overview);
    m_tabs->setCurrentIndex(History + 1);
    m_compare->takeFocus();
    emit commandsChanged();
}

void CustomerMiddle::leaveCompare()
{
    if (!isComparing())
        return;
    const bool hadFocus = m_compare->isAncestorOf(QApplication::focusWidget());
    m_compare->setForm(nullptr, {}, {});
    m_tabs->setCurrentWidget(m_overview);
    AccountCard *card = m_overview->accountCard();
    QWidget *first = hadFocus && card ? firstFocusable(card) : nullptr;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    emit commandsChanged();
}

QSet<Command> CustomerMiddle::overviewCommands() const
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

QSet<Command> CustomerMiddle::commands() const
{
    if (m_customer.state() != CustomerModel::State::Ready)
        return {};
    const Page *page = m_tabs->frontPage();
    return page ? page->commands() : overviewCommands();
}

QStringList CustomerMiddle::keyHints() const
{
    const Page *page = m_customer.state() == CustomerModel::State::Ready ? m_tabs->frontPage() : nullptr;
    return page ? page->keyHints() : QStringList();
}

void CustomerMiddle::run(Command command)
{
    if (Page *page = m_tabs->frontPage())
        page->run(command);
    else if (command == Command::Save)
        save();
    else if (command == Command::Edit)
        m_overview->accountCard()->startEditing();
    else if (command == Command::Undo)
        m_overview->accountCard()->undo();
}

void CustomerMiddle::save()
{
    if (isComparing())
        m_compare->save();
    else
        m_overview->accountCard()->save();
}

bool CustomerMiddle::stepBack()
{
    if (isComparing()) {
        leaveCompare();
        return true;
    }
    Page *page = m_tabs->frontPage();
    if (!page)
        return m_overview->stepBack();
    if (!page->stepBack())
        selectTab(Overview);
    return true;
}

void CustomerMiddle::selectTab(Tab tab)
{
    m_tabBar->setCurrentIndex(tab);
    m_tabs->show(static_cast<CustomerTabs::Tab>(tab));
    if (!m_tabs->takePageFocus())
        m_tabBar->setFocus(Qt::ShortcutFocusReason);
    emit commandsChanged();
}

void CustomerMiddle::verify()
{
    // Before the customer is read as well: what is typed next is seen where it goes.
    m_isVerificationWanted = true;
    showState();
    m_tabBar->setCurrentIndex(Overview);
    m_tabs->setCurrentWidget(m_overview);
    m_overview->openVerification();
}

void CustomerMiddle::reload()
{
    m_tabs->reload();
}

void CustomerMiddle::takeFocus()
{
    QWidget *first = nullptr;
    if (m_states->currentWidget() == m_failed)
        first = firstFocusable(m_failed);
    else if (isComparing())
        m_compare->takeFocus();
    else if (m_tabs->currentWidget() == m_overview && m_overview->isVerificationOpen())
        m_overview->verifyCard()->takeFocus();
    else
        first = m_tabBar;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void CustomerMiddle::retranslate()
{
    m_tabBar->setTabText(Overview, tr("Overview"));
    m_tabBar->setTabText(Logins, tr("Logins & usernames").replace(u'&', "&&"_L1));
    m_tabBar->setTabText(Usage, tr("Usage"));
    m_tabBar->setTabText(Alerts, tr("Alerts"));
    m_tabBar->setTabText(History, tr("History"));
    m_tabBar->setAccessibleName(tr("Parts of the customer"));
    showTabs();
    if (m_customer.state() == CustomerModel::State::Failed)
        showFailed();
}

void CustomerMiddle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
