#pragma once

#include "models/items/loginsmodel.h"
#include "ui/kit/page.h"

class QLabel;
class QVBoxLayout;

namespace Ventanilla {

class Banner;
class Button;
class Caller;
class DeskSession;
class EmptyState;
class LinkForm;
class LoginCard;
class LoginForm;
class MergesCard;
class SectionHeader;
class UsernamesCard;

/// The customer's e-mail logins with their accounts, and the old usernames (pictures 02, 12c).
class LoginsTab : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    LoginsTab(DeskSession &session, Caller &caller, LoginsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    /// Leaves an open form. False where none is open.
    bool stepBack() override;

signals:
    /// The merge page should come to the front.
    void mergeRequested();
    /// The card that verifies the caller should open.
    void verifyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void connectForms();
    void connectModel();
    void connectLinks();
    LoginCard *addCard();
    void refresh();
    void showCards();
    void showBanners();
    void openLogin();
    void openLink(const QString &email);
    void fail(const Failure &failure);
    void offerUndo(const QString &message);
    [[nodiscard]] LoginCard *card(const QString &email) const;
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    LoginsModel &m_model;
    EmptyState *m_unread;
    QWidget *m_content;
    Banner *m_lockBanner;
    Banner *m_mergeBanner;
    Banner *m_faultBanner;
    SectionHeader *m_head;
    Button *m_newButton;
    LoginForm *m_loginForm;
    LinkForm *m_linkForm;
    QLabel *m_noneLabel;
    QVBoxLayout *m_cardLayout;
    std::vector<LoginCard *> m_cards;
    UsernamesCard *m_usernames;
    MergesCard *m_merges;
    QString m_mergesOf; ///< the customer's usernames when the merges were read
};

} // namespace Ventanilla
