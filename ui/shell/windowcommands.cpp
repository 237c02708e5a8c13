#include "ui/shell/windowcommands.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Ventanilla {

WindowCommands::WindowCommands(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_fileMenu(window.menuBar()->addMenu(QString()))
    , m_editMenu(window.menuBar()->addMenu(QString()))
    , m_callerMenu(window.menuBar()->addMenu(QString()))
    , m_accountMenu(window.menuBar()->addMenu(QString()))
    , m_viewMenu(window.menuBar()->addMenu(QString()))
    , m_toolsMenu(window.menuBar()->addMenu(QString()))
    , m_helpMenu(window.menuBar()->addMenu(QString()))
{
    add(m_fileMenu, Command::Save, Qt::CTRL | Qt::Key_S);
    add(m_fileMenu, Command::MainAction, Qt::CTRL | Qt::Key_Return);
    m_fileMenu->addSeparator();
    add(m_fileMenu, Command::ExportCsv, Qt::CTRL | Qt::Key_E);
    add(m_fileMenu, Command::Print, Qt::CTRL | Qt::Key_P);
    m_fileMenu->addSeparator();
    add(m_fileMenu, Own::SignOut, {});
    add(m_fileMenu, Own::Quit, QKeySequence::Quit)->setMenuRole(QAction::QuitRole);

    add(m_editMenu, Command::Undo, Qt::CTRL | Qt::Key_Z);
    add(m_editMenu, Command::CopyNumber, Qt::CTRL | Qt::Key_C);
    add(m_editMenu, Command::CopyTable, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_editMenu->addSeparator();
    add(m_editMenu, Command::Edit, Qt::Key_F2);
    add(m_editMenu, Command::FilterRows, Qt::CTRL | Qt::Key_F);

    add(m_callerMenu, Own::Search, Qt::CTRL | Qt::Key_K);
    add(m_callerMenu, Command::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    add(m_callerMenu, Command::WriteNote, Qt::Key_F7);
    add(m_callerMenu, Command::Merge, Qt::Key_F8);
    m_callerMenu->addSeparator();
    add(m_callerMenu, Own::Park, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add(m_callerMenu, Own::SwitchParked, Qt::CTRL | Qt::Key_J);
    add(m_callerMenu, Own::WrapUp, Qt::Key_F12);

    add(m_accountMenu, Command::PreviousAccount, Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    add(m_accountMenu, Command::NextAccount, Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    add(m_accountMenu, Command::FilterAccounts, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    add(m_accountMenu, Command::LinkAccount, Qt::CTRL | Qt::Key_L);

    add(m_viewMenu, Own::CallerPlace, Qt::ALT | Qt::Key_1);
    m_viewMenu->addSeparator();
    add(m_viewMenu, Command::Tab1, Qt::CTRL | Qt::Key_1);
    add(m_viewMenu, Command::Tab2, Qt::CTRL | Qt::Key_2);
    add(m_viewMenu, Command::Tab3, Qt::CTRL | Qt::Key_3);
    add(m_viewMenu, Command::Tab4, Qt::CTRL | Qt::Key_4);
    add(m_viewMenu, Command::Tab5, Qt::CTRL | Qt::Key_5);
    add(m_viewMenu, Command::ToggleTable, Qt::CTRL | Qt::Key_T);
    m_viewMenu->addSeparator();
    add(m_viewMenu, Command::ToggleGuide, Qt::Key_F4);
    add(m_viewMenu, Command::NextGuideStep, Qt::Key_F9);
    add(m_viewMenu, Command::GuideLanguage, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_viewMenu->addSeparator();
    add(m_viewMenu, Command::NextPane, Qt::Key_F6);
    add(m_viewMenu, Command::PreviousPane, Qt::SHIFT | Qt::Key_F6);
    add(m_viewMenu, Command::Reload, Qt::Key_F5);

    add(m_toolsMenu, Own::Outbox, {});
    add(m_toolsMenu, Own::Settings, Qt::CTRL | Qt::Key_Comma)->setMenuRole(QAction::PreferencesRole);
    add(m_helpMenu, Own::Shortcuts, Qt::Key_F1);
#ifdef Q_OS_MACOS
    action(Own::CallerPlace)->setShortcut(Qt::META | Qt::Key_1); // Option and a digit types a character
#endif
    retranslate();
}

QAction *WindowCommands::add(QMenu *menu, Command command, const QKeySequence &keys)
{
    QAction *action = menu->addAction(QString());
    action->setShortcut(keys);
    action->setEnabled(false);
    m_window.addAction(action);
    m_pageActions.insert(command, action);
    connect(action, &QAction::triggered, this, [this, command] { emit requested(command); });
    return action;
}

QAction *WindowCommands::add(QMenu *menu, Own command, const QKeySequence &keys)
{
    QAction *action = menu->addAction(QString());
    action->setShortcut(keys);
    m_window.addAction(action);
    m_ownActions.insert(static_cast<int>(command), action);
    connect(action, &QAction::triggered, this, [this, command] { emit ownRequested(command); });
    return action;
}

QList<QMenu *> WindowCommands::menus() const
{
    return {m_fileMenu, m_editMenu, m_callerMenu, m_accountMenu, m_viewMenu, m_toolsMenu, m_helpMenu};
}

void WindowCommands::setAvailable(const QSet<Command> &commands)
{
    for (auto it = m_pageActions.cbegin(); it != m_pageActions.cend(); ++it)
        it.value()->setEnabled(commands.contains(it.key()));
}

void WindowCommands::setAvailable(Own command, bool isAvailable)
{
    action(command)->setEnabled(isAvailable);
}

void WindowCommands::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_callerMenu->setTitle(tr("&Caller"));
    m_accountMenu->setTitle(tr("&Account"));
    m_viewMenu->setTitle(tr("&View"));
    m_toolsMenu->setTitle(tr("&Tools"));
    m_helpMenu->setTitle(tr("&Help"));
    action(Command::Save)->setText(tr("&Save"));
    action(Command::MainAction)->setText(tr("&Main action of the page"));
    action(Own::SignOut)->setText(tr("Sign &out"));
    action(Own::Quit)->setText(tr("&Quit"));
    action(Command::ExportCsv)->setText(tr("&Export as CSV"));
    action(Command::Print)->setText(tr("&Print"));
    action(Command::CopyTable)->setText(tr("Copy as a &table"));
    action(Command::Undo)->setText(tr("&Undo"));
    action(Command::CopyNumber)->setText(tr("&Copy number"));
    action(Command::Edit)->setText(tr("&Edit field"));
    action(Command::FilterRows)->setText(tr("&Filter rows"));
    action(Own::Search)->setText(tr("&Find a caller"));
    action(Command::Verify)->setText(tr("&Verify the caller"));
    action(Command::WriteNote)->setText(tr("Write a &note"));
    action(Command::Merge)->setText(tr("&Merge usernames"));
    action(Own::Park)->setText(tr("&Park the call"));
    action(Own::SwitchParked)->setText(tr("&Switch to a parked call"));
    action(Own::WrapUp)->setText(tr("&Wrap up"));
    action(Command::PreviousAccount)->setText(tr("&Previous account"));
    action(Command::NextAccount)->setText(tr("&Next account"));
    action(Command::FilterAccounts)->setText(tr("&Filter accounts"));
    action(Command::LinkAccount)->setText(tr("&Link an account"));
    action(Own::CallerPlace)->setText(tr("&Caller"));
    action(Command::Tab1)->setText(tr("&Overview"));
    action(Command::Tab2)->setText(tr("&Logins and usernames"));
    action(Command::Tab3)->setText(tr("&Usage"));
    action(Command::Tab4)->setText(tr("&Alerts"));
    action(Command::Tab5)->setText(tr("&History"));
    action(Command::ToggleTable)->setText(tr("Chart or &table"));
    action(Command::ToggleGuide)->setText(tr("Call &guide"));
    action(Command::NextGuideStep)->setText(tr("Next &step of the guide"));
    action(Command::GuideLanguage)->setText(tr("Lan&guage of the guide"));
    action(Command::NextPane)->setText(tr("Ne&xt part of the window"));
    action(Command::PreviousPane)->setText(tr("Pre&vious part of the window"));
    action(Command::Reload)->setText(tr("&Reload"));
    action(Own::Outbox)->setText(tr("&Outbox of the demo"));
    action(Own::Settings)->setText(tr("&Settings"));
    action(Own::Shortcuts)->setText(tr("&Keyboard shortcuts"));
}

} // namespace Ventanilla
