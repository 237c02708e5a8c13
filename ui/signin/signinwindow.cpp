#include "ui/signin/signinwindow.h"

#include "models/items/desksettings.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/progress.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/signin/signinart.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr QSize windowSize(960, 600); // ui.md section 3
}

SignInWindow::SignInWindow(DeskSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_titleLabel(makeLabel({}, TypeToken::Page, Token::Ink1, this))
    , m_language(new SegmentedControl({}, this))
    , m_serverLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_server(new QComboBox(this))
    , m_username(new Field({}, this))
    , m_password(new PasswordField({}, this))
    , m_signInButton(new Button({}, Button::Kind::Primary, this))
    , m_lockoutLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_messageLabel(makeParagraph({}, TypeToken::Body, Token::Bad, this))
    , m_progress(new Progress(this))
    , m_demoCard(new Card({}, this))
    , m_demoTitleLabel(makeLabel({}, TypeToken::BodyStrong, Token::Ink1, this))
    , m_demoTextLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_profile(new QComboBox(this))
    , m_demoButton(new Button({}, Button::Kind::Default, this))
{
    setObjectName(u"signInWindow"_s);
    m_server->setObjectName(u"serverCombo"_s);
    m_server->setEditable(true);
    m_server->addItems(m_settings.knownServers());
    m_server->setMinimumHeight(Theme::size(SizeToken::Control));
    m_serverLabel->setBuddy(m_server);
    m_username->edit()->setObjectName(u"usernameEdit"_s);
    m_username->setText(m_settings.username());
    m_password->edit()->setObjectName(u"passwordEdit"_s);
    m_signInButton->setObjectName(u"signInButton"_s);
    m_signInButton->setKeyHint(Qt::Key_Return);
    m_messageLabel->setObjectName(u"messageLabel"_s);
    m_messageLabel->hide();
    m_profile->setObjectName(u"profileCombo"_s);
    m_demoButton->setObjectName(u"demoButton"_s);
    m_demoButton->setKeyHint(Qt::CTRL | Qt::Key_D);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new SignInArt(this));
    layout->addWidget(makeForm(), 1);
    resize(windowSize);
    setMinimumSize(windowSize);

    connect(m_signInButton, &QPushButton::clicked, this, &SignInWindow::signIn);
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &SignInWindow::signIn);
    connect(m_username->edit(), &QLineEdit::returnPressed, this, &SignInWindow::signIn);
    connect(m_demoButton, &QPushButton::clicked, this, &SignInWindow::startDemo);
    connect(new QShortcut(Qt::CTRL | Qt::Key_D, this), &QShortcut::activated, this, &SignInWindow::startDemo);
    retranslate();
    m_language->setCurrent(m_settings.language() == Language::Es ? 1 : 0);
    connect(m_language, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setLanguage(index == 1 ? Language::Es : Language::En); });
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(m_settings.demoProfile())));
    if (m_settings.knownServers().isEmpty())
        m_demoButton->setFocus();
    else
        m_settings.username().isEmpty() ? m_username->edit()->setFocus() : m_password->edit()->setFocus();
}

QWidget *SignInWindow::makeForm()
{
    auto *form = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_titleLabel);
    head->addStretch();
    head->addWidget(m_language);
    auto *submit = new QHBoxLayout;
    submit->addWidget(m_signInButton);
    submit->addStretch();
    submit->addWidget(m_lockoutLabel);
    auto *server = new QVBoxLayout;
    server->setSpacing(Theme::space(1));
    server->addWidget(m_serverLabel);
    server->addWidget(m_server);

    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(56, Theme::space(5), 56, Theme::space(5));
    layout->setSpacing(Theme::space(3));
    layout->addLayout(head);
    layout->addLayout(server);
    layout->addWidget(m_username);
    layout->addWidget(m_password);
    layout->addLayout(submit);
    layout->addWidget(m_messageLabel);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(makeDemoCard());
    return form;
}

QWidget *SignInWindow::makeDemoCard()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::space(1));
    words->addWidget(m_demoTitleLabel);
    words->addWidget(m_demoTextLabel);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(Theme::space(2));
    choice->addWidget(m_profile);
    choice->addWidget(m_demoButton);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(4));
    row->addLayout(words, 1);
    row->addLayout(choice);
    m_demoCard->body()->addLayout(row);
    return m_demoCard;
}

void SignInWindow::signIn()
{
    if (m_isWaiting)
        return;
    const QUrl server = QUrl::fromUserInput(m_server->currentText().trimmed());
    m_username->setError(m_username->text().trimmed().isEmpty() ? tr("Enter your user name") : QString());
    m_password->setError(m_password->text().isEmpty() ? tr("Enter your password") : QString());
    if (!server.isValid() || server.host().isEmpty()) {
        m_messageLabel->setText(tr("Enter the server's address, such as https://desk.example.com"));
        m_messageLabel->show();
        m_server->setFocus();
        return;
    }
    if (m_username->hasError() || m_password->hasError()) {
        (m_username->hasError() ? m_username->edit() : m_password->edit())->setFocus();
        return;
    }
    emit signInRequested(server, m_username->text().trimmed(), m_password->text());
}

void SignInWindow::startDemo()
{
    if (!m_isWaiting)
        emit demoRequested(m_profile->currentData().toString());
}

void SignInWindow::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    for (QWidget *control : std::initializer_list<QWidget *>{m_server, m_username, m_password, m_profile, m_demoButton})
        control->setEnabled(!isWaiting);
    if (!isWaiting) {
        m_signInButton->setReady();
        m_progress->finish();
    }
}

void SignInWindow::showWaiting(const QString &what)
{
    m_messageLabel->hide();
    setWaiting(true);
    m_progress->start(what);
}

void SignInWindow::showProgress(qint64 made, qint64 total)
{
    m_progress->setCount(made, total);
}

void SignInWindow::showFailure(const Failure &failure)
{
    setWaiting(false);
    m_password->setText({});
    m_messageLabel->setText(FailureText::of(failure));
    m_messageLabel->show();
    m_password->edit()->setFocus();
    Announcer::instance().say(this, m_messageLabel->text(), Announcer::Urgency::Assertive);
}

void SignInWindow::retranslate()
{
    setWindowTitle(u"Ventanilla"_s);
    m_titleLabel->setText(tr("Sign in"));
    m_language->setName(tr("Language"));
    if (m_language->count() == 0)
        m_language->setChoices({u"English"_s, u"Español"_s});
    m_serverLabel->setText(tr("Server"));
    m_server->setAccessibleName(tr("Server"));
    m_username->setLabel(tr("User name"));
    m_password->setLabel(tr("Password"));
    m_signInButton->setText(tr("Sign in"));
    m_lockoutLabel->setText(tr("After 5 misses the user is locked for 15 minutes."));
    m_demoTitleLabel->setText(tr("Try the demo without a server"));
    m_demoTextLabel->setText(tr("2,000 made-up customers on this computer. Every screen works, nothing is sent, and “Demo data” stays in sight."));
    m_demoButton->setText(tr("Start demo"));
    m_profile->setAccessibleName(tr("Utility of the demo"));
    if (m_profile->count() == 0) {
        m_profile->addItem(u"Cal Water"_s, u"cal_water"_s);
        m_profile->addItem(u"Medford Water"_s, u"medford"_s);
        m_profile->addItem(u"City of Joliet"_s, u"joliet"_s);
    }
}

void SignInWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
