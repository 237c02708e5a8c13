#pragma once

#include "models/domain/failure.h"

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;

namespace Ventanilla {

class Button;
class Card;
class DeskSettings;
class Field;
class PasswordField;
class Progress;
class SegmentedControl;

/// Where a session begins (picture 09): a server and a password, or the demo without either.
class SignInWindow : public QWidget
{
    Q_OBJECT

public:
    /// @param settings must outlive the window.
    explicit SignInWindow(DeskSettings &settings, QWidget *parent = nullptr);

    /// Nothing can be pressed while it waits. @param what "Signing in…".
    void showWaiting(const QString &what);
    /// How far the demo's data are; 0 of 0 where nobody knows.
    void showProgress(qint64 made, qint64 total);
    /// Ends the waiting; the password has to be typed again.
    void showFailure(const Failure &failure);

signals:
    void signInRequested(const QUrl &server, const QString &username, const QString &password);
    void demoRequested(const QString &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeDemoCard();
    void signIn();
    void startDemo();
    void setWaiting(bool isWaiting);
    void retranslate();

    DeskSettings &m_settings;
    QLabel *m_titleLabel;
    SegmentedControl *m_language;
    QLabel *m_serverLabel;
    QComboBox *m_server;
    Field *m_username;
    PasswordField *m_password;
    Button *m_signInButton;
    QLabel *m_lockoutLabel;
    QLabel *m_messageLabel;
    Progress *m_progress;
    Card *m_demoCard;
    QLabel *m_demoTitleLabel;
    QLabel *m_demoTextLabel;
    QComboBox *m_profile;
    Button *m_demoButton;
    bool m_isWaiting = false;
};

} // namespace Ventanilla
