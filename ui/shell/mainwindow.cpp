#include "ui/shell/mainwindow.h"

#include "models/items/demomodel.h"
#include "models/items/desksession.h"
#include "models/items/desksettings.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/keytips.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"
#include "ui/search/searchpage.h"
#include "ui/shell/callerstrip.h"
#include "ui/shell/callpages.h"
#include "ui/shell/lockabledesk.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/rail.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shortcutspage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toolbar.h"

#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr QSize smallestWindow(1280, 720);
} // namespace

MainWindow::MainWindow(DeskSession &session, DeskSettings &settings)
    : m_session(session)
    , m_settings(settings)
    , m_calls(session)
    , m_commands(*this)
    , m_shell(new QWidget)
    , m_desk(new LockableDesk(session, m_shell))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(smallestWindow);
    m_pages = new QStackedWidget;
    m_callPages = new CallPages(m_session, m_settings, m_calls, *m_pages, this);
    m_toolBar = new ToolBar(m_session);
    m_searchPage = new SearchPage(m_session, *m_toolBar->searchField());
    m_settingsPage = new SettingsPage(m_settings);
    m_shortcutsPage = new ShortcutsPage(m_commands);
    m_pages->addWidget(m_searchPage);
    m_pages->addWidget(m_settingsPage);
    m_pages->addWidget(m_shortcutsPage);
    if (m_session.isDemo()) {
        m_demo = new DemoModel(*m_session.backend().demo(), this);
        m_outboxPage = new OutboxPage(m_session, *m_demo);
        m_pages->addWidget(m_outboxPage);
        m_usersMenu = m_commands.toolsMenu()->addMenu(QString());
    }

    makeDesk();
    setCentralWidget(m_desk);
    new KeyTipOverlay(this);

    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &MainWindow::stepBack);

    connectPages();
    connectSession();
    retranslate();
    showConnection();
    showPage(m_searchPage);
    m_searchPage->takeFocus();
    if (const QByteArray geometry = m_settings.windowGeometry(); geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
}

MainWindow::~MainWindow()
{
    // Nothing is to react to the focus that leaves it while it goes.
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
    // The pages of a call refer to it; they go first.
    delete m_pages;
}

void MainWindow::makeDesk()
{
    m_rail = new Rail(m_shell);
    m_strip = new CallerStrip(m_calls, m_shell);
    m_connectionBanner = new Banner(Tone::Bad, m_shell);
    m_connectionBanner->setObjectName(u"connectionBanner"_s);
    m_connectionBanner->setGlyph(Icon::Offline);
    m_connectionBanner->hide();
    m_messageBanner = new Banner(Tone::Warn, m_shell);
    m_messageBanner->setObjectName(u"messageBanner"_s);
    m_messageBanner->makeDismissible();
    m_messageBanner->hide();

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_toolBar);
    right->addWidget(m_strip);
    right->addWidget(m_connectionBanner);
    right->addWidget(m_messageBanner);
    right->addWidget(m_pages, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(m_shell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    m_statusLine = new StatusLine(m_session, m_shell);
    layout->addWidget(m_statusLine);
}

void MainWindow::connectPages()
{
    connect(m_searchPage, &SearchPage::wanted, this, [this] { showPage(m_searchPage); });
    connect(m_searchPage, &SearchPage::opened, this, &MainWindow::openCustomer);
    connect(m_rail, &Rail::chosen, this, [this](Rail::Place place) {
        place == Rail::SettingsPlace ? showPage(m_settingsPage) : showCaller();
    });
    connect(m_toolBar, &ToolBar::outboxRequested, this, [this] { runOwn(WindowCommands::Own::Outbox); });
    connect(m_strip, &CallerStrip::noteRequested, this, [this] {
        showCaller();
        page()->run(Command::WriteNote);
    });
    connect(m_strip, &CallerStrip::parkRequested, this, [this] { runOwn(WindowCommands::Own::Park); });
    connect(m_strip, &CallerStrip::wrapUpRequested, this, [this] { runOwn(WindowCommands::Own::WrapUp); });
    connect(m_strip, &CallerStrip::resumeRequested, this, [this](int index) { m_calls.resume(static_cast<size_t>(index)); });
    connect(m_messageBanner, &Banner::dismissed, m_messageBanner, &QWidget::hide);
    connect(&m_commands, &WindowCommands::ownRequested, this, &MainWindow::runOwn);
    connect(&m_commands, &WindowCommands::requested, this, [this](Command command) {
        if (page()->commands().contains(command))
            page()->run(command);
    });
    connect(&m_calls, &CallDesk::changed, this, &MainWindow::followCalls);
    connectCallPages();
    for (Page *own : m_pages->findChildren<Page *>(Qt::FindDirectChildrenOnly)) {
        connect(own, &Page::commandsChanged, this, &MainWindow::showCommands);
        connect(own, &Page::titleChanged, this, &MainWindow::showTitle);
    }
}

void MainWindow::connectCallPages()
{
    connect(m_callPages, &CallPages::frontChanged, this, &MainWindow::showCaller);
    connect(m_callPages, &CallPages::verificationWanted, this, [this] {
        showCaller();
        page()->run(Command::Verify);
    });
    connect(m_callPages, &CallPages::verifiedBy, m_strip, &CallerStrip::setVerifiedBy);
    connect(m_callPages, &CallPages::leaving, this, [this](const Page *gone) {
        if (m_pageBefore == gone)
            m_pageBefore = nullptr;
    });
    connect(m_callPages, &CallPages::commandsChanged, this, &MainWindow::showCommands);
    connect(m_callPages, &CallPages::titleChanged, this, &MainWindow::showTitle);
    connect(m_callPages, &CallPages::customerChanged, this, [this] {
        showTitle();
        showConnection();
    });
}

void MainWindow::connectSession()
{
    Backend &backend = m_session.backend();
    connect(&backend, &Backend::connectionStateChanged, this, &MainWindow::showConnection);
    connect(&backend, &Backend::userChanged, this, [this] {
        fillUsersMenu();
        m_callPages->reload();
    });
    connect(m_desk, &LockableDesk::lockedChanged, this, [this] {
        showTitle();
        showCommands();
        const bool isLost = !focusWidget() || !focusWidget()->isVisible();
        if (!m_desk->isLocked() && isLost)
            page()->takeFocus();
    });
    if (m_demo) {
        connect(m_demo, &DemoModel::switchFailed, this, [this](const Failure &failure) {
            m_messageBanner->setMessage(tr("The user could not be switched."), FailureText::of(failure));
            m_messageBanner->show();
        });
    }
    connect(m_connectionBanner, &Banner::actionTriggered, &backend, &Backend::checkConnection);
}

Page *MainWindow::page() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::openCustomer(const CustomerNumber &customer, bool verify)
{
    if (!m_calls.open(customer)) {
        m_messageBanner->setMessage(tr("Three calls are parked already."), tr("Wrap one of them up, or this one, then open the next."));
        m_messageBanner->show();
        return;
    }
    m_messageBanner->hide();
    if (!m_searchPage->verifiedBy().isEmpty())
        m_strip->setVerifiedBy(m_searchPage->verifiedBy());
    m_toolBar->searchField()->clear();
    showCaller();
    if (verify)
        page()->run(Command::Verify);
}

void MainWindow::showCaller()
{
    if (Caller *caller = m_calls.current())
        showPage(m_callPages->front(*caller));
    else
        showPage(m_searchPage);
}

void MainWindow::showPage(Page *next)
{
    if (page() != next) {
        m_pageBefore = page();
        m_pages->setCurrentWidget(next);
        next->takeFocus();
    }
    m_rail->setCurrent(next == m_settingsPage ? Rail::SettingsPlace : Rail::CallerPlace);
    showCommands();
    showTitle();
}

void MainWindow::followCalls()
{
    m_callPages->forgetEnded();
    m_calls.current() ? showCaller() : showPage(m_searchPage);
    showConnection();
}

void MainWindow::runOwn(WindowCommands::Own command)
{
    using Own = WindowCommands::Own;
    switch (command) {
    case Own::Search:
        showPage(m_searchPage);
        m_toolBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_toolBar->searchField()->selectAll();
        break;
    case Own::Park:
        m_calls.park();
        break;
    case Own::SwitchParked:
        if (!m_calls.parked().empty())
            m_calls.resume(0);
        break;
    case Own::WrapUp:
        if (Caller *caller = m_calls.current()) {
            caller->sendNote();
            m_calls.wrapUp();
        }
        break;
    case Own::CallerPlace:
        showCaller();
        break;
    case Own::Settings:
        showPage(m_settingsPage);
        break;
    case Own::Shortcuts:
        showPage(m_shortcutsPage);
        break;
    case Own::Outbox:
        if (m_outboxPage) {
            showPage(m_outboxPage);
        }
        break;
    case Own::SignOut:
        emit signOutRequested();
        break;
    case Own::Quit:
        close();
        break;
    }
}

void MainWindow::stepBack()
{
    if (m_desk->isLocked() || page()->stepBack())
        return;
    const bool isOwn = page() == m_settingsPage || page() == m_shortcutsPage || page() == m_outboxPage;
    if (isOwn && m_pageBefore && m_pageBefore != page())
        showPage(m_pageBefore);
    else if (page() == m_searchPage)
        showCaller();
    else
        runOwn(WindowCommands::Own::Search);
}

void MainWindow::showConnection()
{
    const ConnectionState state = m_session.backend().connectionState();
    m_connectionBanner->setVisible(!state.isOnline());
    if (state.isOnline())
        return;
    const auto time = [this](const QDateTime &instant) {
        return QLocale().toString(m_session.local(instant).time(), QLocale::ShortFormat);
    };
    QString rest = tr("Your typing is kept on this computer.");
    if (const Caller *caller = m_calls.current(); caller && m_calls.current()->customer().readAt().isValid())
        rest = tr("You see what was read at %1. Your typing is kept on this computer.").arg(time(m_calls.current()->customer().readAt()));
    m_connectionBanner->setMessage(tr("No connection since %1.").arg(time(state.since)), rest);
    m_connectionBanner->setAction(tr("Try now"), Qt::Key_F5);
}

void MainWindow::showTitle()
{
    const QString name = m_session.isDemo() ? tr("Ventanilla, demo data") : tr("Ventanilla");
    const QString front = m_desk->isLocked() ? QString() : page()->title(); // a caller's name
    setWindowTitle(front.isEmpty() ? name : tr("%1 — %2", "page, program").arg(front, name));
}

void MainWindow::showCommands()
{
    using Own = WindowCommands::Own;
    const bool isOpen = !m_desk->isLocked();
    m_commands.setAvailable(isOpen ? page()->commands() : QSet<Command>());
    for (const Own own : {Own::Search, Own::CallerPlace, Own::Settings, Own::Shortcuts})
        m_commands.setAvailable(own, isOpen);
    m_commands.setAvailable(Own::Park, isOpen && m_calls.current() && m_calls.canPark());
    m_commands.setAvailable(Own::SwitchParked, isOpen && !m_calls.parked().empty());
    m_commands.setAvailable(Own::WrapUp, isOpen && m_calls.current());
    m_commands.setAvailable(Own::Outbox, isOpen && m_outboxPage);
    if (m_usersMenu)
        m_usersMenu->setEnabled(isOpen);
    m_statusLine->setKeyHints(isOpen ? page()->keyHints() : QStringList());
}

void MainWindow::fillUsersMenu()
{
    if (!m_usersMenu)
        return;
    m_usersMenu->clear();
    m_usersMenu->setTitle(tr("&Work as"));
    for (const StaffUser &user : m_demo->users()) {
        const QString role = user.role == StaffRole::Representative ? tr("representative") : tr("supervisor");
        QAction *action = m_usersMenu->addAction(tr("%1, %2", "member of staff, role").arg(user.displayName, role));
        action->setCheckable(true);
        action->setChecked(user.username == m_session.user().username);
        connect(action, &QAction::triggered, this, [this, name = user.username] { m_demo->switchUser(name); });
    }
}

void MainWindow::retranslate()
{
    m_commands.retranslate();
    fillUsersMenu();
    showConnection();
    if (page())
        showTitle();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_calls.current()) {
        m_calls.current()->customer().refresh();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    event->accept();
}

} // namespace Ventanilla
