#include "ui/customer/loginform.h"

#include "models/domain/emailaddress.h"
#include "models/items/caller.h"
#include "models/items/draftkeeper.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

LoginForm::LoginForm(DeskSession &session, Caller &caller, QWidget *parent)
    : Card(u" "_s, parent)
    , m_session(session)
    , m_caller(caller)
    , m_email(new Field({}))
    , m_name(new Field({}))
    , m_language(new SegmentedControl({}))
    , m_terms(new QCheckBox)
    , m_sendButton(new Button({}, Button::Kind::Primary))
    , m_discardButton(new Button({}, Button::Kind::Quiet))
    , m_keeper(new DraftKeeper(session.drafts(), {session.user().username, caller.customer().number(), u"login"_s}, this))
{
    m_email->edit()->setObjectName(u"loginEmailEdit"_s);
    m_name->edit()->setObjectName(u"loginNameEdit"_s);
    m_sendButton->setObjectName(u"inviteButton"_s);
    m_sendButton->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_language->setChoices({u"English"_s, u"Español"_s});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_sendButton);
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    auto *language = new QHBoxLayout;
    language->addWidget(m_language);
    language->addStretch(1);
    body()->setSpacing(Theme::space(2));
    body()->addWidget(m_email);
    body()->addWidget(m_name);
    body()->addLayout(language);
    body()->addWidget(m_terms);
    body()->addLayout(buttons);
    m_keeper->watch(u"email"_s, [this] { return m_email->text(); }, [this](const QString &text) { m_email->setText(text); });
    m_keeper->watch(u"display_name"_s, [this] { return m_name->text(); }, [this](const QString &text) { m_name->setText(text); });
    for (Field *field : {m_email, m_name}) {
        connect(field, &Field::textEdited, m_keeper, &DraftKeeper::touch);
        connect(field, &Field::left, m_keeper, &DraftKeeper::saveNow);
    }
    connect(m_email, &Field::left, this, [this] {
        if (!m_email->text().trimmed().isEmpty())
            judgeEmail();
    });
    connect(m_sendButton, &Button::clicked, this, &LoginForm::submit);
    connect(m_discardButton, &Button::clicked, this, &LoginForm::discard);
    retranslate();
}

LoginForm::~LoginForm()
{
    delete m_keeper; // it reads the fields a last time
}

void LoginForm::open()
{
    if (isHidden()) {
        const Customer &customer = m_caller.customer().customer();
        if (m_email->text().isEmpty() && m_name->text().isEmpty()) {
            m_name->setText(customer.displayName);
            m_language->setCurrent(customer.preferredLanguage == "es"_L1 ? 1 : 0);
        }
        show();
        m_keeper->restore();
    }
    m_email->edit()->setFocus(Qt::ShortcutFocusReason);
}

bool LoginForm::judgeEmail()
{
    const bool isGood = EmailAddress::parse(m_email->text()).has_value();
    m_email->setError(isGood ? QString() : tr("Write a whole e-mail address, such as name@example.com."));
    return isGood;
}

void LoginForm::submit()
{
    if (m_sendButton->isBusy())
        return;
    m_keeper->saveNow();
    if (!judgeEmail()) {
        m_email->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit submitted(m_email->text(), m_name->text(), m_language->current() == 1 ? Language::Es : Language::En,
                   m_terms->isChecked() ? std::optional(m_session.today()) : std::nullopt);
}

void LoginForm::setBusy(bool isBusy)
{
    if (isBusy)
        m_sendButton->setBusy();
    else
        m_sendButton->setReady();
}

void LoginForm::showFailure(const Failure &failure)
{
    const QString atName = FailureText::ofField(failure, u"/display_name"_s);
    const QString atEmail = FailureText::ofField(failure, u"/email"_s);
    if (!atName.isEmpty())
        m_name->setError(atName);
    if (!atEmail.isEmpty() || atName.isEmpty()) // a taken address names no field
        m_email->setError(atEmail.isEmpty() ? FailureText::of(failure) : atEmail);
    (m_email->hasError() ? m_email : m_name)->edit()->setFocus(Qt::OtherFocusReason);
}

void LoginForm::clear()
{
    m_email->setText({});
    m_email->setError({});
    m_name->setText({});
    m_name->setError({});
    m_terms->setChecked(false);
    m_keeper->discard();
    hide();
}

void LoginForm::finish()
{
    clear();
}

void LoginForm::discard()
{
    clear();
    emit left();
}

void LoginForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void LoginForm::retranslate()
{
    setTitle(tr("Set up a login"));
    m_email->setLabel(tr("E-mail to sign in with"));
    m_email->setHelp(tr("Bills can go to another address."));
    m_name->setLabel(tr("Name shown in the portal"));
    m_language->setName(tr("Language of the invitation"));
    m_terms->setText(tr("The customer accepted the terms on this call"));
    m_sendButton->setText(tr("Send invitation"));
    m_discardButton->setText(tr("Discard"));
}

} // namespace Ventanilla
