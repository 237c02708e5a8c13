#include "ui/customer/linkform.h"

#include "models/items/caller.h"
#include "models/items/draftkeeper.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

LinkForm::LinkForm(DeskSession &session, Caller &caller, QWidget *parent)
    : Card(u" "_s, parent)
    , m_choice(new QComboBox)
    , m_number(new Field({}))
    , m_label(new Field({}))
    , m_role(new SegmentedControl({}))
    , m_linkButton(new Button({}, Button::Kind::Primary))
    , m_discardButton(new Button({}, Button::Kind::Quiet))
    , m_keeper(new DraftKeeper(session.drafts(), {session.user().username, caller.customer().number(), u"link"_s}, this))
{
    m_choice->setObjectName(u"accountChoice"_s);
    m_number->edit()->setObjectName(u"accountNumberEdit"_s);
    m_label->edit()->setObjectName(u"linkLabelEdit"_s);
    m_linkButton->setObjectName(u"linkButton"_s);
    m_linkButton->setGlyph(Icon::Link);
    m_linkButton->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_role->setChoices({QString(), QString(), QString()});
    auto *role = new QHBoxLayout;
    role->addWidget(m_role);
    role->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_linkButton);
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    body()->setSpacing(Theme::space(2));
    body()->addWidget(m_choice);
    body()->addWidget(m_number);
    body()->addWidget(m_label);
    body()->addLayout(role);
    body()->addLayout(buttons);
    m_keeper->watch(u"account_number"_s, [this] { return m_number->text(); }, [this](const QString &text) { m_number->setText(text); });
    m_keeper->watch(u"label"_s, [this] { return m_label->text(); }, [this](const QString &text) { m_label->setText(text); });
    for (Field *field : {m_number, m_label}) {
        connect(field, &Field::textEdited, m_keeper, &DraftKeeper::touch);
        connect(field, &Field::left, m_keeper, &DraftKeeper::saveNow);
    }
    connect(m_number, &Field::left, this, [this] {
        if (!m_number->text().trimmed().isEmpty())
            (void)judged();
    });
    connect(m_choice, &QComboBox::activated, this, &LinkForm::showChoice);
    connect(m_linkButton, &Button::clicked, this, &LinkForm::submit);
    connect(m_discardButton, &Button::clicked, this, [this] {
        clear();
        emit left();
    });
    retranslate();
}

LinkForm::~LinkForm()
{
    delete m_keeper; // it reads the fields a last time
}

void LinkForm::open(const QString &email, const std::vector<CustomerAccount> &accounts)
{
    m_email = email;
    m_choice->clear();
    for (const CustomerAccount &account : accounts) {
        const QString number = account.accountNumber.text();
        m_choice->addItem(account.serviceAddress.isEmpty()
                              ? number
                              : tr("%1, %2", "account number, service address").arg(number, account.serviceAddress),
                          number);
    }
    m_choice->addItem(tr("Another account number"), QString());
    if (isHidden()) {
        show();
        m_keeper->restore();
    }
    retranslate();
    showChoice();
    m_choice->setFocus(Qt::ShortcutFocusReason);
}

void LinkForm::showChoice()
{
    m_number->setVisible(m_choice->currentData().toString().isEmpty());
}

std::optional<AccountNumber> LinkForm::judged()
{
    const QString chosen = m_choice->currentData().toString();
    const auto number = AccountNumber::parse(chosen.isEmpty() ? m_number->text() : chosen);
    m_number->setError(number ? QString() : tr("Write the 7 digits of the account number."));
    return number ? std::optional(*number) : std::nullopt;
}

void LinkForm::submit()
{
    if (m_linkButton->isBusy())
        return;
    m_keeper->saveNow();
    const auto number = judged();
    if (!number) {
        m_number->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit submitted(m_email, *number, m_label->text(), static_cast<LinkRole>(m_role->current()));
}

void LinkForm::setBusy(bool isBusy)
{
    if (isBusy)
        m_linkButton->setBusy();
    else
        m_linkButton->setReady();
}

void LinkForm::showFailure(const Failure &failure)
{
    const QString atLabel = FailureText::ofField(failure, u"/label"_s);
    Field *wrong = m_number->isHidden() || !atLabel.isEmpty() ? m_label : m_number;
    wrong->setError(atLabel.isEmpty() ? FailureText::of(failure) : atLabel);
    wrong->edit()->setFocus(Qt::OtherFocusReason);
}

void LinkForm::clear()
{
    for (Field *field : {m_number, m_label}) {
        field->setText({});
        field->setError({});
    }
    m_role->setCurrent(0);
    m_keeper->discard();
    hide();
}

void LinkForm::finish()
{
    clear();
}

void LinkForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void LinkForm::retranslate()
{
    setTitle(m_email.isEmpty() ? tr("Link an account") : tr("Link an account to %1").arg(m_email));
    m_choice->setAccessibleName(tr("Account"));
    m_number->setLabel(tr("Account number"));
    m_label->setLabel(tr("Label in the portal"));
    m_label->setHelp(tr("Such as Home or Bakery; may be empty."));
    m_role->renameChoices({tr("Owner"), tr("Manager"), tr("Viewer")});
    m_role->setName(tr("Role"));
    m_linkButton->setText(tr("Link account"));
    m_discardButton->setText(tr("Discard"));
}

} // namespace Ventanilla
