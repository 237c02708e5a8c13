#pragma once

#include "models/domain/words.h"
#include "ui/kit/page.h"

#include "models/items/customerfigures.h"

class QStackedWidget;

namespace Ventanilla {

class Caller;
class ComparePanel;
class CustomerModel;
class CustomerTabs;
class DeskSession;
class DeskSettings;
class EmptyState;
class LoginsModel;
class OverviewTab;
class Progress;
class TabBar;

/// The middle of a caller's page: Overview, Logins & usernames, Usage, Alerts and History, the compare of two changes in place of the
/// Overview, and what stands there while the customer is read or could not be.
class CustomerMiddle : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Logins, Usage, Alerts, History };

    /// All of them must outlive the widget.
    CustomerMiddle(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    /// What the tab in front can do.
    [[nodiscard]] QSet<Command> commands() const;
    /// What the keys of the tab in front do.
    [[nodiscard]] QStringList keyHints() const;
    /// Does @p command, which is among commands().
    void run(Command command);
    bool stepBack();
    void takeFocus();

    void selectTab(Tab tab);
    /// Shows that account, or all where it is empty.
    void setAccount(const AccountNumber &account);
    /// Shows the usage of that account, and those local days of it where they are valid, @p to exclusive.
    void showUsage(const AccountNumber &account, const QDate &from = {}, const QDate &to = {});
    /// Opens the check of the caller, at once also where the customer is still being read.
    void verify();
    void reload();
    /// Does what the line of that number offers among those that need attention, where they are in sight.
    void act(int number);
    /// Whether digits act on those lines.
    void showKeys();

signals:
    void commandsChanged();
    void accountRequested(const Ventanilla::AccountNumber &account);
    void mergeRequested();
    void reloadRequested();
    void verifiedBy(const QList<Ventanilla::Factor> &by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void showState();
    void showFailed();
    void showTabs();
    void showCompare();
    void leaveCompare();
    void save();
    void retranslate();
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] QSet<Command> overviewCommands() const;

    DeskSettings &m_settings;
    CustomerModel &m_customer;
    AccountNumber m_account;
    QStackedWidget *m_states;
    QWidget *m_content;
    TabBar *m_tabBar;
    LoginsModel *m_logins;
    CustomerTabs *m_tabs;
    OverviewTab *m_overview;
    ComparePanel *m_compare;
    QWidget *m_waiting;
    Progress *m_progress;
    EmptyState *m_failed;
    bool m_isVerificationWanted = false;
};

} // namespace Ventanilla
