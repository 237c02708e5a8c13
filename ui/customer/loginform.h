#pragma once

#include "models/domain/failure.h"
#include "models/domain/words.h"
#include "ui/kit/card.h"

#include <QDate>

#include <optional>

class QCheckBox;

namespace Ventanilla {

class Button;
class Caller;
class DeskSession;
class DraftKeeper;
class Field;
class SegmentedControl;

/// Sets up a login in place (requirement L1): e-mail, name, language, terms. The customer makes the password.
class LoginForm : public Card
{
    Q_OBJECT

public:
    LoginForm(DeskSession &session, Caller &caller, QWidget *parent = nullptr);
    ~LoginForm() override;

    /// Opens the form with what was kept of it, else with what is known of the customer.
    void open();
    /// Judges the fields and asks, or takes the focus to the first wrong one.
    void submit();
    void setBusy(bool isBusy);
    /// Shows what the server refused at its field.
    void showFailure(const Failure &failure);
    /// The server took it.
    void finish();

signals:
    void submitted(const QString &email, const QString &displayName, Ventanilla::Language language,
                   const std::optional<QDate> &termsAcceptedOn);
    /// The representative leaves the form; what is typed stays a draft.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool judgeEmail();
    void discard();
    void clear();
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    Field *m_email;
    Field *m_name;
    SegmentedControl *m_language;
    QCheckBox *m_terms;
    Button *m_sendButton;
    Button *m_discardButton;
    DraftKeeper *m_keeper;
};

} // namespace Ventanilla
