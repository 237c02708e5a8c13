#include "ui/alerts/recipientform.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/items/alertinput.h"
#include "models/items/desksession.h"
#include "models/items/draftkeeper.h"
#include "models/items/guidesaying.h"
#include "ui/alerts/alertwords.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int longestName = 200;
}

RecipientForm::RecipientForm(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent)
    : Card(u" "_s, parent)
    , m_session(session)
    , m_banner(new Banner(Tone::Warn))
    , m_name(new Field({}))
    , m_email(new Field({}))
    , m_mobile(new Field({}))
    , m_language(new SegmentedControl({}))
    , m_typesLabel(makeLabel({}, TypeToken::Label, Token::Ink2))
    , m_speechLabel(makeParagraph({}, TypeToken::Speech))
    , m_consent(new QCheckBox)
    , m_saveButton(new Button({}, Button::Kind::Primary))
    , m_discardButton(new Button({}, Button::Kind::Default))
    , m_removeButton(new Button({}, Button::Kind::Danger))
    , m_keeper(new DraftKeeper(session.drafts(), {session.user().username, customer, u"recipient-"_s + account.text()}, this))
{
    setObjectName(u"recipientForm"_s);
    build();
    m_keeper->watch(u"name"_s, [this] { return isForNew() ? m_name->text() : QString(); },
                    [this](const QString &text) { m_name->setText(text); });
    m_keeper->watch(u"email"_s, [this] { return isForNew() ? m_email->text() : QString(); },
                    [this](const QString &text) { m_email->setText(text); });
    m_keeper->watch(u"mobile"_s, [this] { return isForNew() ? m_mobile->text() : QString(); },
                    [this](const QString &text) { m_mobile->setText(text); });
    for (Field *field : {m_name, m_email, m_mobile}) {
        connect(field, &Field::textEdited, m_keeper, &DraftKeeper::touch);
        connect(field, &Field::left, m_keeper, &DraftKeeper::saveNow);
    }
    connect(m_keeper, &DraftKeeper::restored, this, &RecipientForm::showConsent);
    connect(m_mobile, &Field::textEdited, this, &RecipientForm::showConsent);
    connect(m_saveButton, &Button::clicked, this, &RecipientForm::submit);
    connect(m_discardButton, &Button::clicked, this, &RecipientForm::discard);
    connect(m_removeButton, &Button::clicked, this, &RecipientForm::removeRequested);
    m_banner->hide();
    retranslate();
}

RecipientForm::~RecipientForm()
{
    delete m_keeper; // it reads the fields a last time
}

void RecipientForm::build()
{
    m_name->edit()->setObjectName(u"recipientNameEdit"_s);
    m_email->edit()->setObjectName(u"recipientEmailEdit"_s);
    m_mobile->edit()->setObjectName(u"recipientMobileEdit"_s);
    m_consent->setObjectName(u"recipientConsentCheck"_s);
    m_saveButton->setObjectName(u"recipientSaveButton"_s);
    m_removeButton->setObjectName(u"recipientRemoveButton"_s);
    m_discardButton->setObjectName(u"recipientDiscardButton"_s);
    m_speechLabel->setObjectName(u"consentSpeechLabel"_s);
    m_name->edit()->setMaxLength(longestName);
    m_saveButton->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_removeButton->setGlyph(Icon::Trash);
    m_language->setChoices({u"English"_s, u"Español"_s});
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Theme::space(3));
    for (Field *field : {m_name, m_email, m_mobile})
        fields->addWidget(field, 1, Qt::AlignTop);
    auto *types = new QHBoxLayout;
    types->setSpacing(Theme::space(3));
    types->addWidget(m_language);
    types->addWidget(m_typesLabel);
    for (const AlertType type : alertTypes) {
        auto *check = new QCheckBox;
        check->setObjectName(u"recipient-"_s + QString(toText(type)));
        m_types[static_cast<std::size_t>(type)] = check;
        types->addWidget(check);
    }
    types->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_saveButton);
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    buttons->addWidget(m_removeButton);
    body()->setSpacing(Theme::space(2));
    body()->addWidget(m_banner);
    body()->addLayout(fields);
    body()->addLayout(types);
    body()->addWidget(m_speechLabel);
    body()->addWidget(m_consent);
    body()->addLayout(buttons);
}

void RecipientForm::put(const RecipientInput &input)
{
    const std::pair<Field *, QString> texts[] = {{m_name, input.name}, {m_email, input.email}, {m_mobile, input.mobile}};
    for (const auto &[field, text] : texts) {
        field->setText(text);
        field->setError({});
    }
    m_language->setCurrent(input.language == Language::Es ? 1 : 0);
    for (const AlertType type : alertTypes) {
        const bool isTicked = std::find(input.alertTypes.begin(), input.alertTypes.end(), type) != input.alertTypes.end();
        m_types[static_cast<std::size_t>(type)]->setChecked(isTicked);
    }
    m_consent->setChecked(false);
    m_banner->hide();
}

RecipientInput RecipientForm::input() const
{
    RecipientInput now;
    now.name = m_name->text();
    now.email = m_email->text();
    now.mobile = m_mobile->text();
    if (isNumberAgreed())
        now.smsConsentOn = m_base.smsConsentOn;
    else if (m_consent->isChecked() && !m_mobile->text().trimmed().isEmpty())
        now.smsConsentOn = m_session.today();
    now.language = m_language->current() == 1 ? Language::Es : Language::En;
    for (const AlertType type : alertTypes) {
        if (m_types[static_cast<std::size_t>(type)]->isChecked())
            now.alertTypes.push_back(type);
    }
    return now;
}

bool RecipientForm::isNumberAgreed() const
{
    return m_base.smsConsentOn && m_base.mobile && m_base.mobile->trimmed() == m_mobile->text().trimmed();
}

void RecipientForm::openNew(const RecipientInput &suggested)
{
    if (isHidden() || !isForNew()) {
        m_base = AlertRecipient();
        put(suggested);
        show();
        m_keeper->restore();
    }
    retranslate();
    m_name->edit()->setFocus(Qt::OtherFocusReason);
}

void RecipientForm::openOn(const AlertRecipient &recipient, bool forConsent)
{
    m_base = recipient;
    put(AlertRecipientsModel::inputOf(recipient));
    show();
    retranslate();
    if (forConsent && !m_consent->isHidden())
        m_consent->setFocus(Qt::OtherFocusReason);
    else
        m_name->edit()->setFocus(Qt::OtherFocusReason);
}

void RecipientForm::setAccess(bool mayChange)
{
    m_mayChange = mayChange;
    m_saveButton->setEnabled(mayChange);
    m_removeButton->setEnabled(mayChange);
}

void RecipientForm::setSpeech(bool isSpanish)
{
    m_isSpanish = isSpanish;
    retranslate();
}

void RecipientForm::showConsent()
{
    const bool isAsked = !m_mobile->text().trimmed().isEmpty() && !isNumberAgreed();
    m_speechLabel->setVisible(isAsked);
    m_consent->setVisible(isAsked);
    if (m_base.smsOptedOutOn)
        m_mobile->setHelp(tr("Opted out of texts on %1; texts stay off.").arg(AlertWords::date(*m_base.smsOptedOutOn)));
    else if (isNumberAgreed())
        m_mobile->setHelp(tr("Agreed to texts on %1.").arg(AlertWords::date(*m_base.smsConsentOn)));
    else
        m_mobile->setHelp(tr("Texts need a recorded yes."));
}

Field *RecipientForm::judge()
{
    Field *wrong = nullptr;
    const auto fail = [&wrong](Field *field, const QString &error) {
        field->setError(error);
        if (!error.isEmpty() && !wrong)
            wrong = field;
    };
    const QString email = m_email->text().trimmed();
    const QString mobile = m_mobile->text().trimmed();
    fail(m_name, m_name->text().trimmed().isEmpty() ? tr("Write the name of who is told.") : QString());
    if (email.isEmpty() && mobile.isEmpty())
        fail(m_email, tr("Write an e-mail address or a mobile number."));
    else
        fail(m_email, email.isEmpty() || EmailAddress::parse(email) ? QString()
                                                                   : tr("Write a whole e-mail address, such as name@example.com."));
    const bool isNumber = mobile.isEmpty() || PhoneNumber::parse(mobile).has_value();
    const bool isAgreed = mobile.isEmpty() || input().smsConsentOn.has_value() || m_base.smsOptedOutOn;
    fail(m_mobile, !isNumber  ? tr("Write the ten digits of a mobile number.")
                   : isAgreed ? QString()
                              : tr("Ask for consent and tick it, or leave the number out."));
    return wrong;
}

void RecipientForm::submit()
{
    if (m_saveButton->isBusy() || !m_mayChange)
        return;
    m_keeper->saveNow();
    if (Field *wrong = judge()) {
        const bool lacksConsent = wrong == m_mobile && !m_consent->isHidden() && PhoneNumber::parse(m_mobile->text().trimmed());
        (lacksConsent ? static_cast<QWidget *>(m_consent) : wrong->edit())->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit submitted(input());
}

void RecipientForm::setBusy(bool isBusy)
{
    if (isBusy)
        m_saveButton->setBusy();
    else
        m_saveButton->setReady();
}

void RecipientForm::showFailure(const Failure &failure)
{
    const std::pair<Field *, QString> fields[] = {{m_name, u"/name"_s}, {m_email, u"/email"_s}, {m_mobile, u"/mobile"_s},
                                                  {m_mobile, u"/sms_consent_on"_s}};
    for (const auto &[field, pointer] : fields) {
        const QString error = FailureText::ofField(failure, pointer);
        if (error.isEmpty())
            continue;
        field->setError(error);
        field->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_banner->setMessage(tr("Not saved; what you typed is kept."), FailureText::of(failure));
    m_banner->show();
}

void RecipientForm::showCollision(const AlertRecipient &theirs, const QString &changedBy)
{
    m_base = theirs;
    const QString what = tr("It is now %1, %2, %3.", "name, e-mail, mobile number")
                             .arg(theirs.name, theirs.email.value_or(u"—"_s), theirs.mobile.value_or(u"—"_s));
    m_banner->setMessage(changedBy.isEmpty() ? tr("Somebody changed this recipient while you were typing.")
                                             : tr("%1 changed this recipient while you were typing.").arg(changedBy),
                         tr("%1 Save again to keep yours.", "what it is now").arg(what));
    m_banner->show();
    showConsent();
}

void RecipientForm::clear()
{
    m_base = AlertRecipient();
    put({});
    m_keeper->discard();
    hide();
}

void RecipientForm::finish()
{
    clear();
}

void RecipientForm::discard()
{
    clear();
    emit left();
}

void RecipientForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void RecipientForm::retranslate()
{
    setTitle(isForNew() ? tr("Add recipient") : tr("Change %1", "name").arg(m_base.name));
    m_name->setLabel(tr("Name"));
    m_email->setLabel(tr("E-mail"));
    m_mobile->setLabel(tr("Mobile number for texts"));
    m_language->setName(tr("Language of the messages"));
    m_typesLabel->setText(tr("Gets"));
    for (const AlertType type : alertTypes)
        m_types[static_cast<std::size_t>(type)]->setText(AlertWords::kind(type));
    m_consent->setText(tr("Said yes on this call, %1", "today's date").arg(AlertWords::date(m_session.today())));
    m_saveButton->setText(isForNew() ? tr("Add recipient") : tr("Save recipient"));
    m_discardButton->setText(tr("Discard"));
    m_removeButton->setText(tr("Remove recipient"));
    m_removeButton->setVisible(!isForNew());
    if (const auto saying = guideSaying(u"alert_recipients"_s, u"consent"_s, {{u"utility_name"_s, m_session.profile().name}})) {
        m_speechLabel->setText(m_isSpanish ? u'«' + saying->spanish + u'»' : u'“' + saying->english + u'”');
        m_speechLabel->setLocale(QLocale(m_isSpanish ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates));
    }
    showConsent();
}

} // namespace Ventanilla
