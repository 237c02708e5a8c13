#pragma once

#include "models/items/accountform.h"
#include "ui/kit/page.h"

#include <QHash>
#include <QPointer>

class QStackedWidget;

namespace Ventanilla {

class AlertsPane;
class Caller;
class DeskSession;
class DeskSettings;
class EmptyState;
class Progress;

/// The Alerts tab of a caller's page (picture 05): the alerts of the account chosen, and what stands there where there
/// are none to show.
class AlertsPage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    AlertsPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);
    ~AlertsPage() override;

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    bool stepBack() override;
    void takeFocus() override;
    /// Shows the alerts of that account; of the only one, where it is empty and there is one.
    void setAccount(const AccountNumber &account);

signals:
    /// The card that verifies the caller should open.
    void verifyRequested();
    /// The tab of the logins should come to the front.
    void loginsRequested();
    /// Another account should be chosen.
    void accountRequested(const Ventanilla::AccountNumber &account);
    /// The days should be shown as usage; @p until exclusive.
    void daysRequested(const Ventanilla::AccountNumber &account, const QDate &from, const QDate &until);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What is known of an account before its rules are asked for.
    struct Place
    {
        AccountForm *account = nullptr;
        QHash<QString, AlertsPane *> panes; ///< by owner
        QString owner;
    };

    void showState();
    void showPane(Place &place);
    void showNotice();
    [[nodiscard]] AlertsPane *makePane(const AccountNumber &account, const QString &owner);
    [[nodiscard]] AlertsPane *front() const;
    [[nodiscard]] AccountNumber chosen() const;
    [[nodiscard]] QString nameOf(const AccountNumber &account) const;
    [[nodiscard]] bool mayRead() const;
    void act();

    enum class Notice { None, NotVerified, ChooseAccount, Closed, Loading, Failed };
    [[nodiscard]] Notice notice() const;

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    AccountNumber m_account;
    QHash<AccountNumber, Place> m_places; ///< each pane keeps what was typed there
    QStackedWidget *m_stack;
    EmptyState *m_notice;
    QWidget *m_waiting;
    Progress *m_progress;
    bool m_wantsFocus = false; ///< the tab came to the front before there was something to type into
};

} // namespace Ventanilla
