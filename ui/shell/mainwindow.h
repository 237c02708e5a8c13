#pragma once

#include "models/items/calldesk.h"
#include "ui/shell/windowcommands.h"

#include <QMainWindow>

class QStackedWidget;

namespace Ventanilla {

class Banner;
class CallerStrip;
class CallPages;
class DemoModel;
class DeskSession;
class DeskSettings;
class LockableDesk;
class OutboxPage;
class Rail;
class SearchPage;
class SettingsPage;
class ShortcutsPage;
class StatusLine;
class ToolBar;

/// The one window of a session: menus, rail, search field, caller strip, the page in front, status line.
/// Work happens on pages; there are no dialogs (ui.md section 1).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(DeskSession &session, DeskSettings &settings);
    ~MainWindow() override;

    [[nodiscard]] CallDesk &calls() { return m_calls; }
    /// Shows the customer as if chosen in the search.
    void openCustomer(const CustomerNumber &customer, bool verify);

signals:
    void signOutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeDesk();
    void connectPages();
    void connectCallPages();
    void connectSession();
    void runOwn(WindowCommands::Own command);
    void stepBack();
    void followCalls();
    void showPage(Page *page);
    void showCaller();
    void showConnection();
    void showTitle();
    void showCommands();
    void fillUsersMenu();
    void retranslate();
    [[nodiscard]] Page *page() const;

    DeskSession &m_session;
    DeskSettings &m_settings;
    CallDesk m_calls;
    DemoModel *m_demo = nullptr; ///< null without the demo
    WindowCommands m_commands;
    CallPages *m_callPages = nullptr;
    Page *m_pageBefore = nullptr;
    QWidget *m_shell;
    LockableDesk *m_desk;
    Rail *m_rail = nullptr;
    ToolBar *m_toolBar = nullptr;
    StatusLine *m_statusLine = nullptr;
    CallerStrip *m_strip = nullptr;
    Banner *m_connectionBanner = nullptr;
    Banner *m_messageBanner = nullptr;
    QStackedWidget *m_pages = nullptr;
    SearchPage *m_searchPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    ShortcutsPage *m_shortcutsPage = nullptr;
    OutboxPage *m_outboxPage = nullptr;
    QMenu *m_usersMenu = nullptr;
};

} // namespace Ventanilla
