#pragma once

#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;
class Card;
class DeskSession;
class PasswordField;

/// Stands in place of the desk while it is locked or its session has ended, and asks for the password of
/// the same user. The desk behind it is hidden, to readers too; its typing is kept, and calls that waited
/// go on afterwards.
class LockScreen : public QWidget
{
    Q_OBJECT

public:
    enum class Reason { Idle, ScreenLocked, SessionEnded };

    /// @param session must outlive the screen.
    explicit LockScreen(DeskSession &session, QWidget *parent = nullptr);

    /// Empties the field and says why it asks.
    void askAgain(Reason reason);

signals:
    void unlocked();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void unlock();
    void retranslate();

    DeskSession &m_session;
    Reason m_reason = Reason::Idle;
    Card *m_card;
    QLabel *m_whyLabel;
    PasswordField *m_password;
    Button *m_button;
};

} // namespace Ventanilla
