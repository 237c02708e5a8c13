#pragma once

#include "models/domain/digitkey.h"
#include "ui/kit/page.h"

#include <QDate>
#include <QStackedWidget>

namespace Ventanilla {

class AlertsPage;
class Caller;
class DeskSession;
class DeskSettings;
class HistoryTab;
class LoginsModel;
class LoginsTab;
class OverviewTab;
class UsagePage;

/// What stands behind the tabs of a caller's page. The Overview is made with it, each other part when it is first looked
/// at: making all of them would hold the window up for every caller, of whom most are helped on one or two of them.
class CustomerTabs : public QStackedWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Logins, Usage, Alerts, History };

    /// All of them must outlive the widget.
    CustomerTabs(DeskSession &session, DeskSettings &settings, Caller &caller, LoginsModel &logins, QWidget *parent = nullptr);

    [[nodiscard]] OverviewTab *overview() const { return m_overview; }
    void show(Tab tab);
    /// The tab in front where it is a page of its own; null for the Overview.
    [[nodiscard]] Page *frontPage() const;
    /// The part in front takes the keyboard. False where nothing in it does.
    bool takePageFocus();

    void setAccount(const AccountNumber &account);
    /// Has the usage show those local days when it comes to the front, @p to exclusive.
    void showDays(const QDate &from, const QDate &to);
    /// False where the usage is not in front.
    bool chooseInterval(int number);
    void reload();

signals:
    void commandsChanged();
    void accountRequested(const Ventanilla::AccountNumber &account);
    void mergeRequested();
    void verifyRequested();
    void loginsRequested();
    void daysRequested(const Ventanilla::AccountNumber &account, const QDate &from, const QDate &to);

private:
    void make(Tab tab);
    void put(Tab tab, Page *page);
    void makeLogins();
    void makeUsage();
    void makeAlerts();
    void makeHistory();

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    LoginsModel &m_loginsModel;
    AccountNumber m_account;
    OverviewTab *m_overview;
    UsagePage *m_usage = nullptr;
    AlertsPage *m_alerts = nullptr;
};

} // namespace Ventanilla
