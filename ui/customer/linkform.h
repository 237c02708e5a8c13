#pragma once

#include "models/items/customermodel.h"
#include "models/domain/failure.h"
#include "ui/kit/card.h"

class QComboBox;

namespace Ventanilla {

class Button;
class Caller;
class DeskSession;
class DraftKeeper;
class Field;
class SegmentedControl;

/// Links an account to a login in place: number chosen or typed, label, role.
class LinkForm : public Card
{
    Q_OBJECT

public:
    LinkForm(DeskSession &session, Caller &caller, QWidget *parent = nullptr);
    ~LinkForm() override;

    /// @param accounts the customer's that can be chosen; any other number can be typed.
    void open(const QString &email, const std::vector<CustomerAccount> &accounts);
    void submit();
    void setBusy(bool isBusy);
    void showFailure(const Failure &failure);
    void finish();

signals:
    void submitted(const QString &email, const Ventanilla::AccountNumber &account, const QString &label,
                   Ventanilla::LinkRole role);
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChoice();
    [[nodiscard]] std::optional<AccountNumber> judged();
    void clear();
    void retranslate();

    QString m_email;
    QComboBox *m_choice;
    Field *m_number;
    Field *m_label;
    SegmentedControl *m_role;
    Button *m_linkButton;
    Button *m_discardButton;
    DraftKeeper *m_keeper;
};

} // namespace Ventanilla
