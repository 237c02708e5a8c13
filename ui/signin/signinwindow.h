#pragma once

#include "models/domain/failure.h"

#include <QUrl>
#include <QWidget>

#include <chrono>

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
class ServerStatus;

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
    /// What came of serverNamed(); an answer about another server than the one now named is of no interest.
    void showServer(const QUrl &server, const Result<std::chrono::milliseconds> &answeredIn);

signals:
    void signInRequested(const QUrl &server, const QString &username, const QString &password);
    void demoRequested(const QString &profile);
    /// A server was chosen or typed; whether it answers would be good to know before a password goes there.
    void serverNamed(const QUrl &server);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeDemoCard();
    [[nodiscard]] QUrl typedServer() const;
    void nameServer();
    void chooseLook();
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
    ServerStatus *m_serverStatus;
    Button *m_lookButton;
    QUrl m_namedServer;
    bool m_isWaiting = false;
};

} // namespace Ventanilla
