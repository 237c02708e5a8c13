#include "ui/search/verifycard.h"

#include "models/items/desksession.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/search/factorwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

VerifyCard::VerifyCard(DeskSession &session, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_askLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_askSmallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_fieldsLayout(new QGridLayout)
    , m_pointsLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_messageLabel(makeParagraph({}, TypeToken::Note, Token::Bad, this))
    , m_verifyButton(new Button({}, Button::Kind::Primary, this))
    , m_codeButton(new Button({}, Button::Kind::Default, this))
    , m_unlockButton(new Button({}, Button::Kind::Default, this))
{
    setObjectName(u"verifyCard"_s);
    setTone(Tone::Warn);
    m_verifyButton->setObjectName(u"verifyButton"_s);
    m_codeButton->setObjectName(u"sendCodeButton"_s);
    m_unlockButton->setObjectName(u"unlockButton"_s);
    m_messageLabel->setObjectName(u"verifyMessageLabel"_s);
    m_pointsLabel->setObjectName(u"pointsLabel"_s);
    m_fieldsLayout->setHorizontalSpacing(Theme::space(3));
    m_fieldsLayout->setVerticalSpacing(Theme::space(2));
    buildFields();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_verifyButton);
    buttons->addWidget(m_unlockButton);
    buttons->addStretch();
    body()->setSpacing(Theme::space(2));
    body()->addWidget(m_askLabel);
    body()->addWidget(m_askSmallLabel);
    body()->addLayout(m_fieldsLayout);
    body()->addWidget(m_pointsLabel);
    body()->addWidget(m_messageLabel);
    body()->addLayout(buttons);

    connect(m_verifyButton, &QPushButton::clicked, this, &VerifyCard::verify);
    connect(m_codeButton, &QPushButton::clicked, this, [this] {
        if (m_customer)
            m_customer->sendCode();
    });
    connect(m_unlockButton, &QPushButton::clicked, this, [this] {
        if (m_customer)
            m_customer->unlock();
    });
    retranslate();
    setCustomer(nullptr);
}

void VerifyCard::buildFields()
{
    for (const auto &[factor, points] : FactorWords::byPoints(m_session.profile())) {
        auto *field = new Field({}, this);
        field->edit()->setObjectName(QString(toText(factor)) + u"Edit"_s);
        field->edit()->installEventFilter(this);
        const int position = static_cast<int>(m_entries.size());
        m_fieldsLayout->addWidget(field, position / 2, position % 2);
        connect(field, &Field::textEdited, this, &VerifyCard::showPoints);
        m_entries.push_back({factor, points, field});
        if (factor != Factor::Code)
            continue;
        const int place = position + 1; // the code is the last factor: it has to be sent first
        m_fieldsLayout->addWidget(m_codeButton, place / 2, place % 2, Qt::AlignBottom | Qt::AlignLeft);
    }
}

void VerifyCard::setCustomer(CustomerModel *customer)
{
    if (customer == m_customer && customer)
        return;
    if (m_customer)
        disconnect(m_customer, nullptr, this, nullptr);
    m_customer = customer;
    clear();
    setEnabled(customer != nullptr);
    if (!customer)
        return;
    connect(customer, &CustomerModel::changed, this, &VerifyCard::retranslate);
    connect(customer, &CustomerModel::verified, this, [this](VerificationLevel level) {
        m_verifiedBy = FactorWords::named(typedFactors(nullptr));
        clear();
        Announcer::instance().say(this, tr("The caller is verified"));
        emit verified(level);
    });
    connect(customer, &CustomerModel::verificationFailed, this, &VerifyCard::showFailure);
    connect(customer, &CustomerModel::codeSent, this, [this](const QString &contact, const QDateTime &expires) {
        setTextStyle(m_messageLabel, TypeToken::Note, Token::Ok);
        const QString until = QLocale().toString(m_session.local(expires).time(), QLocale::ShortFormat);
        m_messageLabel->setText(tr("Code sent to %1, good until %2. Ask the caller to read it out.").arg(contact, until));
        m_messageLabel->show();
        Announcer::instance().say(this, m_messageLabel->text());
        for (const Entry &entry : m_entries) {
            if (entry.factor == Factor::Code)
                entry.field->edit()->setFocus();
        }
    });
    connect(customer, &CustomerModel::codeFailed, this, &VerifyCard::showFailure);
    retranslate();
}

void VerifyCard::takeFocus()
{
    const auto empty = std::find_if(m_entries.begin(), m_entries.end(),
                                    [](const Entry &entry) { return entry.field->text().isEmpty(); });
    if (empty != m_entries.end())
        empty->field->edit()->setFocus(Qt::ShortcutFocusReason);
}

bool VerifyCard::hasTyped(Factor factor) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [factor](const Entry &entry) {
        return entry.factor == factor && !entry.field->text().trimmed().isEmpty();
    });
}

int VerifyCard::typedPoints() const
{
    int points = 0;
    for (const Entry &entry : m_entries) {
        if (!entry.field->text().trimmed().isEmpty())
            points += entry.points;
    }
    return points;
}

CallerFactors VerifyCard::typedFactors(bool *isGood)
{
    CallerFactors factors;
    bool good = true;
    for (const Entry &entry : m_entries) {
        const QString text = entry.field->text().trimmed();
        if (text.isEmpty())
            continue;
        if (FactorWords::put(entry.factor, text, factors))
            continue;
        entry.field->setError(tr("Enter an amount such as %1").arg(QLocale().toString(61.9, 'f', 2)));
        good = false;
    }
    if (isGood)
        *isGood = good;
    return factors;
}

void VerifyCard::verify()
{
    if (!m_customer || m_customer->isVerifying())
        return;
    if (typedPoints() == 0) {
        takeFocus();
        return;
    }
    bool isGood = true;
    const CallerFactors factors = typedFactors(&isGood);
    if (!isGood)
        return;
    m_messageLabel->hide();
    m_verifyButton->setBusy(tr("Checking…"));
    m_customer->verify(factors);
}

void VerifyCard::clear()
{
    for (const Entry &entry : m_entries) {
        entry.field->setText({});
        entry.field->setError({});
    }
    m_messageLabel->hide();
    m_verifyButton->setReady();
    showPoints();
}

void VerifyCard::showFailure(const Failure &failure)
{
    m_verifyButton->setReady();
    setTextStyle(m_messageLabel, TypeToken::Note, Token::Bad);
    m_messageLabel->setText(FailureText::of(failure));
    m_messageLabel->show();
    Announcer::instance().say(this, m_messageLabel->text(), Announcer::Urgency::Assertive);
}

QString VerifyCard::pointsSentence() const
{
    const NeededPoints &needed = m_session.profile().verification.needed;
    const int points = typedPoints();
    if (points < needed.read)
        return tr("%1 of %2 points to read the account", "points").arg(points).arg(needed.read);
    if (points < needed.changeContact)
        return tr("Enough to read, if all is right. %1 of %2 points to change contact data", "points")
            .arg(points)
            .arg(needed.changeContact);
    const auto &codeFor = m_session.profile().verification.codeRequiredFor;
    const bool needsCode = std::find(codeFor.begin(), codeFor.end(), toText(VerificationLevel::MergeAndPayment)) != codeFor.end();
    if (points < needed.mergeAndPayment)
        return tr("Enough to change contact data, if all is right. %1 of %2 points to merge and for payments", "points")
            .arg(points)
            .arg(needed.mergeAndPayment);
    if (needsCode && !hasTyped(Factor::Code))
        return tr("Merging and payments also need the code: send it, and ask for it");
    return tr("Enough for everything, if all is right");
}

void VerifyCard::showPoints()
{
    m_pointsLabel->setText(pointsSentence());
}

void VerifyCard::retranslate()
{
    setTitle(tr("Verify the caller"));
    const bool isSpanish = m_customer && m_customer->customer().preferredLanguage == u"es";
    // Said to the caller, so in the caller's language whatever the interface speaks.
    const QString english = u"“Could I have your account number and the service ZIP code, please?”"_s;
    const QString spanish = u"«¿Me da su número de cuenta y el código postal del servicio, por favor?»"_s;
    m_askLabel->setText(isSpanish ? spanish : english);
    m_askSmallLabel->setText(english);
    m_askSmallLabel->setVisible(isSpanish);
    for (const Entry &entry : m_entries)
        entry.field->setLabel(tr("%1 · %n point(s)", nullptr, entry.points).arg(FactorWords::name(entry.factor)));
    const bool isLocked = m_customer && m_customer->isLocked();
    m_verifyButton->setText(tr("Verify"));
    m_verifyButton->setKeyHint(Qt::Key_Return);
    m_verifyButton->setVisible(!isLocked);
    m_codeButton->setText(tr("Send code"));
    m_codeButton->setVisible(!isLocked && m_fieldsLayout->indexOf(m_codeButton) >= 0);
    m_unlockButton->setText(tr("Open the case again"));
    m_unlockButton->setVisible(isLocked && m_session.isSupervisor());
    if (isLocked) {
        setTextStyle(m_messageLabel, TypeToken::Note, Token::Bad);
        m_messageLabel->setText(tr("Three misses locked this case. A supervisor can open it again."));
        m_messageLabel->show();
    }
    showPoints();
}

void VerifyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

bool VerifyCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            verify();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace Ventanilla
