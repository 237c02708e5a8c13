#pragma once

#include "models/items/billnamemodel.h"
#include "models/items/draftkeeper.h"
#include "models/items/mergechoice.h"
#include "models/items/mergeplanner.h"

#include <QObject>

namespace Ventanilla {

class Caller;
class DeskSession;

/// The merge of one caller's usernames, from the choice to the walk through the accounts. GUI thread.
///
/// What was chosen, answered and written is kept as a draft until the server has done the merge.
class MergeModel : public QObject
{
    Q_OBJECT

public:
    enum class Step { Choose, Preview, CheckAccounts };
    Q_ENUM(Step)
    enum class Reason { CustomerCalled, CustomerWrote, CustomerVisited, CleanUp };
    Q_ENUM(Reason)
    /// What the first step still needs before it can be previewed.
    enum class Missing { Nothing, Email, Usernames };

    MergeModel(DeskSession &session, Caller &caller, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] MergeChoice &choice() { return m_choice; }
    [[nodiscard]] MergePlanner &planner() { return m_planner; }
    [[nodiscard]] BillNameModel &billNames() { return m_billNames; }
    [[nodiscard]] Missing missing() const;

    [[nodiscard]] Reason reason() const { return m_reason; }
    void setReason(Reason reason);
    [[nodiscard]] const QString &note() const { return m_note; }
    void setNote(const QString &note);
    /// A field was left: what was typed is kept at once.
    void saveDraft() { m_drafts.saveNow(); }

    /// Goes to the preview and asks for the plan. Nothing happens while something is missing().
    void preview();
    /// Back to the choice; the answers stay.
    void backToChoice();

    /// Whether the caller has proved enough; a supervisor needs no caller (api.md).
    [[nodiscard]] bool isVerified() const;
    /// Whether the last call was refused for want of verification, or cannot be but refused.
    [[nodiscard]] bool needsVerification() const;
    [[nodiscard]] bool isSupervisor() const;
    [[nodiscard]] bool isOnline() const;

    /// Which accounts of the checklist have been gone through with the caller.
    [[nodiscard]] bool isChecked(const AccountNumber &account) const { return m_checked.contains(account); }
    void setChecked(const AccountNumber &account, bool isChecked);
    [[nodiscard]] int checkedCount() const { return static_cast<int>(m_checked.size()); }

signals:
    void stepChanged();
    /// Anything that a page shows beside the tables.
    void changed();
    void checksChanged();
    void draftsRestored(int fields);

private:
    void watchDrafts();
    void setStep(Step step);
    void fillBillNames();

    DeskSession &m_session;
    Caller &m_caller;
    MergeChoice m_choice;
    MergePlanner m_planner;
    BillNameModel m_billNames;
    Step m_step = Step::Choose;
    Reason m_reason = Reason::CustomerCalled;
    QString m_note;
    QSet<AccountNumber> m_checked;
    DraftKeeper m_drafts; // ends before what it reads
};

} // namespace Ventanilla
