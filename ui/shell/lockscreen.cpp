#include "ui/shell/lockscreen.h"

#include "models/items/desksession.h"
#include "models/platform/whendone.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int cardWidth = 400;
}

LockScreen::LockScreen(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_card(new Card({}, this))
    , m_whyLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
    , m_password(new PasswordField({}, this))
    , m_button(new Button({}, Button::Kind::Primary, this))
{
    setObjectName(u"lockScreen"_s);
    m_password->edit()->setObjectName(u"unlockPasswordEdit"_s);
    m_button->setObjectName(u"unlockButton"_s);
    m_button->setKeyHint(Qt::Key_Return);
    m_card->setFixedWidth(cardWidth);
    m_card->body()->setSpacing(Theme::space(3));
    m_card->body()->addWidget(m_whyLabel);
    m_card->body()->addWidget(m_password);
    m_card->body()->addWidget(m_button, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout; // an alignment instead would not ask for the height of the lines that the text breaks into
    row->addStretch();
    row->addWidget(m_card);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &LockScreen::unlock);
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &LockScreen::unlock);
    retranslate();
}

void LockScreen::askAgain(Reason reason)
{
    m_reason = reason;
    m_password->setText({});
    m_password->setError({});
    retranslate();
}

void LockScreen::unlock()
{
    if (m_session.isDemo()) { // nobody has a password there
        emit unlocked();
        return;
    }
    if (m_password->text().isEmpty() || m_button->isBusy())
        return;
    m_button->setBusy(tr("Signing in…"));
    whenDone(
        this, m_session.backend().signIn(m_session.user().username, m_password->text()),
        [this](const Result<StaffUser> &user) {
            m_button->setReady();
            m_password->setText({});
            if (!user) {
                m_password->setError(FailureText::of(user.error()));
                return;
            }
            emit unlocked();
        },
        [this] { m_button->setReady(); });
}

void LockScreen::retranslate()
{
    const QString name = m_session.user().displayName;
    if (m_reason == Reason::SessionEnded) {
        m_card->setTitle(tr("The session ended"));
        m_whyLabel->setText(tr("%1, sign in again to go on. What you typed is kept.").arg(name));
    } else if (m_reason == Reason::ScreenLocked) {
        m_card->setTitle(tr("The desk is locked"));
        m_whyLabel->setText(tr("The screen of this computer was locked, %1. What you typed is kept.").arg(name));
    } else {
        m_card->setTitle(tr("The desk is locked"));
        m_whyLabel->setText(tr("Nobody used it for five minutes, %1. What you typed is kept.").arg(name));
    }
    m_password->setLabel(tr("Password"));
    m_password->setVisible(!m_session.isDemo());
    m_button->setText(m_session.isDemo() ? tr("Go on") : tr("Sign in"));
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LockScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.isDemo() ? m_button->setFocus() : m_password->edit()->setFocus();
}

} // namespace Ventanilla
