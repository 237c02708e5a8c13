#include "ui/customer/customertabs.h"

#include "models/items/caller.h"
#include "ui/alerts/alertspage.h"
#include "ui/customer/historytab.h"
#include "ui/customer/loginstab.h"
#include "ui/customer/overviewtab.h"
#include "ui/kit/firstfocusable.h"
#include "ui/usage/usagepage.h"

namespace Ventanilla {

CustomerTabs::CustomerTabs(DeskSession &session, DeskSettings &settings, Caller &caller, LoginsModel &logins, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_loginsModel(logins)
    , m_overview(new OverviewTab(session, settings, caller, this))
{
    addWidget(m_overview);
    for (int tab = Logins; tab <= History; ++tab)
        addWidget(new QWidget(this)); // its place until it is made
}

void CustomerTabs::show(Tab tab)
{
    make(tab);
    setCurrentIndex(tab);
}

void CustomerTabs::make(Tab tab)
{
    if (tab == Overview || qobject_cast<Page *>(widget(tab)))
        return;
    switch (tab) {
    case Overview:
        return;
    case Logins:
        return makeLogins();
    case Usage:
        return makeUsage();
    case Alerts:
        return makeAlerts();
    case History:
        return makeHistory();
    }
}

void CustomerTabs::put(Tab tab, Page *page)
{
    QWidget *place = widget(tab);
    insertWidget(tab, page);
    removeWidget(place);
    delete place;
    connect(page, &Page::commandsChanged, this, &CustomerTabs::commandsChanged);
}

void CustomerTabs::makeLogins()
{
    auto *logins = new LoginsTab(m_session, m_caller, m_loginsModel, this);
    put(Logins, logins);
    connect(logins, &LoginsTab::mergeRequested, this, &CustomerTabs::mergeRequested);
    connect(logins, &LoginsTab::verifyRequested, this, &CustomerTabs::verifyRequested);
}

void CustomerTabs::makeUsage()
{
    m_usage = new UsagePage(m_session, m_settings, m_caller, this);
    put(Usage, m_usage);
    connect(m_usage, &UsagePage::accountRequested, this, &CustomerTabs::accountRequested, Qt::QueuedConnection);
    connect(m_usage, &UsagePage::verifyRequested, this, &CustomerTabs::verifyRequested);
    m_usage->setAccount(m_account);
}

void CustomerTabs::makeAlerts()
{
    m_alerts = new AlertsPage(m_session, m_settings, m_caller, this);
    put(Alerts, m_alerts);
    connect(m_alerts, &AlertsPage::accountRequested, this, &CustomerTabs::accountRequested, Qt::QueuedConnection);
    connect(m_alerts, &AlertsPage::verifyRequested, this, &CustomerTabs::verifyRequested);
    connect(m_alerts, &AlertsPage::loginsRequested, this, &CustomerTabs::loginsRequested);
    connect(m_alerts, &AlertsPage::daysRequested, this, &CustomerTabs::daysRequested);
    m_alerts->setAccount(m_account);
}

void CustomerTabs::makeHistory()
{
    auto *history = new HistoryTab(m_session, m_settings, m_caller, this);
    put(History, history);
    connect(history, &HistoryTab::verifyRequested, this, &CustomerTabs::verifyRequested);
}

Page *CustomerTabs::frontPage() const
{
    return qobject_cast<Page *>(currentWidget());
}

bool CustomerTabs::takePageFocus()
{
    Page *page = frontPage();
    if (page && (page == m_alerts || page == m_usage)) { // they know where to begin; the alerts' fields may come later
        page->takeFocus();
        return true;
    }
    QWidget *first = page ? firstFocusable(page) : nullptr;
    if (first)
        first->setFocus(Qt::ShortcutFocusReason);
    return first != nullptr;
}

void CustomerTabs::setAccount(const AccountNumber &account)
{
    m_account = account;
    m_overview->setAccount(account);
    if (m_usage)
        m_usage->setAccount(account);
    if (m_alerts)
        m_alerts->setAccount(account);
}

void CustomerTabs::showDays(const QDate &from, const QDate &to)
{
    make(Usage);
    m_usage->showDays(from, to);
}

bool CustomerTabs::chooseInterval(int number)
{
    if (!m_usage || !m_usage->isVisible())
        return false;
    m_usage->chooseInterval(number);
    return true;
}

void CustomerTabs::reload()
{
    m_overview->reload();
    for (Page *page : findChildren<Page *>(Qt::FindDirectChildrenOnly)) {
        if (page->commands().contains(Command::Reload))
            page->run(Command::Reload);
    }
}

} // namespace Ventanilla
