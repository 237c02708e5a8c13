#pragma once

#include "models/items/accountform.h"
#include "models/items/draftkeeper.h"
#include "ui/kit/card.h"

#include <array>
#include <memory>

class QLabel;

namespace Ventanilla {

class AccountFactRows;
class DeskSession;
class InlineEditRow;

/// One account: what bills print and where they go, edited in place, and its facts to read out (picture 02, 12b).
/// What is typed is kept as a draft, through a change of account or page, the end of the session and a crash.
class AccountCard : public Card
{
    Q_OBJECT

public:
    /// Whether the caller has proved enough to change contact details.
    enum class Access {
        Open,    ///< changes may be made
        Locked,  ///< the caller has not proved enough for them
        Ended,   ///< the verification ran out: typing stays, saving waits
        Offline, ///< the line is down: typing stays, saving waits
    };

    /// @param session must outlive the card.
    AccountCard(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent = nullptr);
    ~AccountCard() override;

    [[nodiscard]] AccountForm &form() { return m_form; }
    /// The account's name on its customer's page heads the card.
    void setName(const QString &name);
    void setAccess(Access access);
    /// Reads the account again.
    void refresh() { m_form.refresh(); }

    [[nodiscard]] bool canEdit() const;
    /// Begins with the row under the focus, else the first.
    void startEditing();
    /// Whether something typed waits to be saved.
    [[nodiscard]] bool canSave() const;
    void save();
    [[nodiscard]] bool canUndo() const;
    void undo();

signals:
    /// What can be done here is not what it was.
    void stateChanged();
    void saved();
    /// Two people changed the same field, or the representative wants to see that again.
    void compareRequested();
    void verifyRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Field = AccountForm::Field;

    void build();
    void connectRow(Field field);
    void keepDraft(Field field, const CustomerNumber &customer);
    void requestSave(Field field, const QString &text);
    void actOnRefusal(Field field);
    void refresh(Field field);
    void showRefusal(Field field);
    void showLock(Field field);
    void showAll();
    void showMessage();
    [[nodiscard]] static QString pointer(Field field);

    DeskSession &m_session;
    AccountForm m_form;
    Access m_access = Access::Locked;
    QLabel *m_messageLabel;
    AccountFactRows *m_facts;
    bool m_wasRead = false;
    std::array<InlineEditRow *, AccountForm::FieldCount> m_rows{};
    std::array<std::unique_ptr<DraftKeeper>, AccountForm::FieldCount> m_drafts;
    std::array<AccountForm::FieldState, AccountForm::FieldCount> m_shown{};
};

} // namespace Ventanilla
