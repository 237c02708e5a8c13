#pragma once

#include "models/items/alertform.h"
#include "models/items/draftkeeper.h"
#include "ui/kit/page.h"

#include <memory>

class QComboBox;
class QLabel;
class QScrollArea;

namespace Ventanilla {

class AlertComparePanel;
class AlertRulesCard;
class Banner;
class Caller;
class DeskSession;
class DeskSettings;
class EmptyState;
class RecipientsCard;

/// The alerts of one account and login: rules, who is told, what was sent. What is typed is kept as a draft through a
/// change of account or page, the end of the session and a crash.
class AlertsPane : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the pane.
    /// @param owner the e-mail of the login whose rules they are; empty where the account has one alone.
    AlertsPane(DeskSession &session, DeskSettings &settings, Caller &caller, const AccountNumber &account, const QString &owner,
               QWidget *parent = nullptr);
    ~AlertsPane() override;

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    bool stepBack() override;
    void takeFocus() override;
    /// @param name the account's name on its customer's page.
    void setName(const QString &name);
    /// The logins that have rules of their own on the account, to choose from where there are several.
    void setOwners(const QStringList &owners);

signals:
    void verifyRequested();
    void loginsRequested();
    void ownerRequested(const QString &owner);
    /// The days should be shown as usage; @p until exclusive.
    void daysRequested(const Ventanilla::AccountNumber &account, const QDate &from, const QDate &until);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void connectForm();
    void keepDrafts();
    void refresh();
    void showAll();
    void showProblem();
    void showAccess();
    void discard();
    void offerUndo(const QString &sentence, std::function<void()> undo);
    void showCompare(bool isShown);
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] QString sentenceOf(const std::vector<AlertType> &types) const;
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    AlertForm m_form;
    std::unique_ptr<DraftKeeper> m_drafts;
    QScrollArea *m_scroll;
    EmptyState *m_problem;
    Banner *m_faultBanner;
    QWidget *m_ownerRow;
    QLabel *m_ownerLabel;
    QComboBox *m_ownerCombo;
    AlertRulesCard *m_rules;
    AlertComparePanel *m_compare;
    RecipientsCard *m_recipients;
    std::function<void()> m_undo; ///< takes the last change back; empty where there is none
    bool m_wasRead = false;
    bool m_wantsFocus = false; ///< the pane came to the front before the rules were read
};

} // namespace Ventanilla
