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
#include "ui/signin/serverstatus.h"
#include "ui/signin/signinart.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
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
    , m_serverLabel(makeLabel({}, TypeToken::Label, Token::Ink2, this))
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
    , m_serverStatus(new ServerStatus(this))
    , m_lookButton(new Button({}, Button::Kind::Quiet, this))
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
    m_lookButton->setObjectName(u"lookButton"_s);
    m_lookButton->setHeight(SizeToken::ControlSmall);

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
    connect(m_lookButton, &QPushButton::clicked, this, &SignInWindow::chooseLook);
    connect(m_server->lineEdit(), &QLineEdit::editingFinished, this, &SignInWindow::nameServer);
    connect(m_server, &QComboBox::activated, this, &SignInWindow::nameServer);
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
    // A field keeps room for its focus ring at both sides; all else stands in line with its box.
    constexpr int ring = 3;
    const auto inLine = [](auto *layout) {
        layout->setContentsMargins(ring, 0, ring, 0);
        return layout;
    };
    auto *form = new QWidget(this);
    auto *head = inLine(new QHBoxLayout);
    head->addWidget(m_titleLabel);
    head->addStretch();
    head->addWidget(m_language);
    auto *server = inLine(new QVBoxLayout);
    server->setSpacing(Theme::space(1));
    server->addWidget(m_serverLabel);
    server->addWidget(m_server);
    auto *submit = inLine(new QHBoxLayout);
    submit->addWidget(m_signInButton);
    submit->addStretch();
    submit->addWidget(m_lockoutLabel);
    auto *foot = inLine(new QVBoxLayout);
    foot->setSpacing(Theme::space(3));
    foot->addWidget(m_messageLabel);
    foot->addStretch();
    foot->addWidget(m_progress);
    foot->addWidget(makeDemoCard());
    auto *line = new QHBoxLayout;
    line->addWidget(m_serverStatus, 1);
    line->addWidget(m_lookButton);
    foot->addLayout(line);

    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(56 - ring, Theme::space(5), 56 - ring, Theme::space(3));
    layout->setSpacing(Theme::space(3));
    layout->addLayout(head);
    layout->addLayout(server);
    layout->addWidget(m_username);
    layout->addWidget(m_password);
    layout->addLayout(submit);
    layout->addLayout(foot, 1);
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
    const QUrl server = typedServer();
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

QUrl SignInWindow::typedServer() const
{
    return QUrl::fromUserInput(m_server->currentText().trimmed());
}

void SignInWindow::nameServer()
{
    const QUrl server = typedServer();
    if (server == m_namedServer)
        return;
    m_namedServer = server;
    if (!server.isValid() || server.host().isEmpty()) {
        m_serverStatus->showNothing();
        return;
    }
    m_serverStatus->showAsking();
    emit serverNamed(server);
}

void SignInWindow::showServer(const QUrl &server, const Result<std::chrono::milliseconds> &answeredIn)
{
    if (server != m_namedServer)
        return;
    if (answeredIn)
        m_serverStatus->showAnswer(*answeredIn, server.scheme() == u"https"_s);
    else
        m_serverStatus->showFailure(answeredIn.error());
}

void SignInWindow::chooseLook()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[look, name] : {std::pair(DeskSettings::Look::System, tr("As the system")),
                                     {DeskSettings::Look::Light, tr("Light")}, {DeskSettings::Look::Dark, tr("Dark")}}) {
        QAction *action = menu->addAction(name, this, [this, look = look] { m_settings.setLook(look); });
        action->setCheckable(true);
        action->setChecked(m_settings.look() == look);
    }
    menu->popup(m_lookButton->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
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
    m_lookButton->setText(tr("Light, dark or system"));
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

void SignInWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_server->count() > 0)
        nameServer();
}

void SignInWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(Token::Surface));
}

void SignInWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
