#include "ui/alerts/alertspage.h"

#include "models/items/caller.h"
#include "models/items/customerfigures.h"
#include "ui/alerts/alertspane.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/progress.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

AlertsPage::AlertsPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_stack(new QStackedWidget(this))
    , m_notice(new EmptyState)
    , m_waiting(new QWidget)
    , m_progress(new Progress(m_waiting))
{
    setObjectName(u"alertsPage"_s);
    m_notice->setObjectName(u"alertsNotice"_s);
    setProperty("noRing", true); // it has the focus only until there is something to type into
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(m_progress);
    waiting->addStretch(1);
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_waiting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_notice, &EmptyState::actionTriggered, this, &AlertsPage::act);
    connect(&m_caller.customer(), &CustomerModel::changed, this, &AlertsPage::showState);
    connect(&m_caller.customer(), &CustomerModel::verificationEnded, this, &AlertsPage::showState);
}

AlertsPage::~AlertsPage()
{
    for (const Place &place : std::as_const(m_places)) // they keep their drafts while everything stands
        qDeleteAll(place.panes);
}

bool AlertsPage::mayRead() const
{
    return m_session.isSupervisor() || m_caller.customer().level() >= VerificationLevel::Read;
}

AccountNumber AlertsPage::chosen() const
{
    const auto &accounts = m_caller.customer().customer().accounts;
    return m_account.isEmpty() && accounts.size() == 1 ? accounts.front().accountNumber : m_account;
}

QString AlertsPage::nameOf(const AccountNumber &account) const
{
    const CustomerAccount *known = findAccount(m_caller.customer().customer(), account);
    if (!known || known->label.isEmpty())
        return account.text();
    return tr("%1, %2", "the account's label, its number").arg(known->label, account.text());
}

void AlertsPage::setAccount(const AccountNumber &account)
{
    m_account = account;
    showState();
}

AlertsPane *AlertsPage::front() const
{
    return qobject_cast<AlertsPane *>(m_stack->currentWidget());
}

AlertsPage::Notice AlertsPage::notice() const
{
    const AccountNumber account = chosen();
    const CustomerAccount *known = findAccount(m_caller.customer().customer(), account);
    const auto place = m_places.constFind(account);
    const bool isBegun = place != m_places.constEnd() && !place->panes.isEmpty();
    if (!mayRead() && !isBegun) // what is typed stays in sight when the verification ends
        return Notice::NotVerified;
    if (account.isEmpty())
        return Notice::ChooseAccount;
    if (known && known->status == AccountStatus::Closed)
        return Notice::Closed;
    if (isBegun)
        return Notice::None;
    if (place == m_places.constEnd() || place->account->state() == AccountForm::State::Loading)
        return Notice::Loading;
    return place->account->state() == AccountForm::State::Failed ? Notice::Failed : Notice::None;
}

void AlertsPage::showState()
{
    if (!isVisible() || m_caller.customer().state() != CustomerModel::State::Ready)
        return; // nothing is asked for before somebody looks
    const AccountNumber account = chosen();
    const bool isWanted = notice() == Notice::Loading || notice() == Notice::None;
    if (isWanted && !m_places.contains(account)) {
        auto *form = new AccountForm(m_session.backend(), account, this);
        m_places.insert(account, {form, {}, {}});
        connect(form, &AccountForm::changed, this, &AlertsPage::showState);
        form->refresh();
    }
    if (notice() == Notice::None)
        showPane(m_places[account]);
    else
        showNotice();
    emit commandsChanged();
}

void AlertsPage::showPane(Place &place)
{
    m_progress->finish();
    QStringList owners;
    for (const AccountLogin &login : place.account->account().logins)
        owners.append(login.email);
    // One login needs no choice, and none is the server's to tell of.
    if (owners.size() < 2)
        place.owner.clear();
    else if (!owners.contains(place.owner))
        place.owner = owners.front();
    AlertsPane *pane = place.panes.value(place.owner);
    if (!pane) {
        pane = makePane(place.account->number(), place.owner);
        place.panes.insert(place.owner, pane);
    }
    pane->setName(nameOf(place.account->number()));
    pane->setOwners(owners);
    m_stack->setCurrentWidget(pane);
    if (std::exchange(m_wantsFocus, false))
        pane->takeFocus();
}

AlertsPane *AlertsPage::makePane(const AccountNumber &account, const QString &owner)
{
    auto *pane = new AlertsPane(m_session, m_settings, m_caller, account, owner);
    m_stack->addWidget(pane);
    connect(pane, &Page::commandsChanged, this, &Page::commandsChanged);
    connect(pane, &AlertsPane::verifyRequested, this, &AlertsPage::verifyRequested);
    connect(pane, &AlertsPane::loginsRequested, this, &AlertsPage::loginsRequested);
    connect(pane, &AlertsPane::daysRequested, this, &AlertsPage::daysRequested);
    connect(pane, &AlertsPane::ownerRequested, this, [this, account](const QString &other) {
        m_places[account].owner = other;
        m_wantsFocus = true;
        showState();
    });
    return pane;
}

void AlertsPage::showNotice()
{
    const auto show = [this](Icon icon, const QString &title, const QString &sentence, const QString &action,
                             const QKeySequence &keys) {
        m_progress->finish();
        m_notice->setMessage(icon, title, sentence);
        m_notice->setAction(action, keys);
        m_stack->setCurrentWidget(m_notice);
    };
    switch (notice()) {
    case Notice::NotVerified:
        return show(Icon::Lock, tr("Alerts are not shown yet"), tr("Verify the caller to see and change alerts."),
                    tr("Verify caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    case Notice::ChooseAccount:
        return show(Icon::Bell, tr("Alerts belong to one account"), tr("Choose an account at the left to see its alerts."),
                    tr("Show the first account"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    case Notice::Closed:
        return show(Icon::Bell, tr("A closed account has no alerts"),
                    tr("Its alerts and recipients ended when the customer moved out."), {}, {});
    case Notice::Failed:
        return show(Icon::Offline, tr("The alerts could not be read"), FailureText::of(*m_places[chosen()].account->failure()),
                    tr("Try again"), Qt::Key_F5);
    case Notice::Loading:
        m_progress->start(tr("Reading the alerts"));
        m_stack->setCurrentWidget(m_waiting);
        return;
    case Notice::None:
        return;
    }
}

void AlertsPage::act()
{
    const auto &accounts = m_caller.customer().customer().accounts;
    const auto active = std::find_if(accounts.begin(), accounts.end(),
                                     [](const CustomerAccount &one) { return one.status == AccountStatus::Active; });
    switch (notice()) {
    case Notice::NotVerified:
        emit verifyRequested();
        break;
    case Notice::ChooseAccount:
        if (active != accounts.end())
            emit accountRequested(active->accountNumber);
        break;
    case Notice::Failed:
        m_places[chosen()].account->refresh();
        break;
    default:
        break;
    }
}

QSet<Command> AlertsPage::commands() const
{
    if (const AlertsPane *pane = front())
        return pane->commands();
    return notice() == Notice::Failed ? QSet<Command>{Command::Reload} : QSet<Command>{};
}

void AlertsPage::run(Command command)
{
    if (AlertsPane *pane = front())
        pane->run(command);
    else if (command == Command::Reload)
        act();
}

bool AlertsPage::stepBack()
{
    AlertsPane *pane = front();
    return pane && pane->stepBack();
}

void AlertsPage::takeFocus()
{
    if (AlertsPane *pane = front()) {
        pane->takeFocus();
        return;
    }
    m_wantsFocus = notice() == Notice::Loading;
    if (QWidget *button = m_notice->findChild<QWidget *>(u"actionButton"_s); button && button->isVisible())
        button->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showState();
}

void AlertsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !front())
        showState();
    Page::changeEvent(event);
}

} // namespace Ventanilla
