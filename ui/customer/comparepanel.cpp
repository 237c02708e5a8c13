#include "ui/customer/comparepanel.h"

#include "models/items/desksession.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What is said to the caller, in the caller's language whatever that of the interface.
struct Question
{
    const char *both;
    const char *unset; ///< stands for a value that is not set
};
constexpr std::array spanish{
    Question{"«¿En sus facturas debe decir %1 o %2?»", "el nombre del titular"},
    Question{"«¿Sus facturas deben llegar a %1 o a %2?»", "el correo de su acceso"},
};
constexpr std::array english{
    Question{"“Should your bills say %1 or %2?”", "the holder's name"},
    Question{"“Should your bills go to %1 or to %2?”", "your login's e-mail"},
};

QString asked(const Question &question, const AccountForm::Versions &versions)
{
    const auto shown = [&question](const QString &text) { return text.isEmpty() ? QString::fromUtf8(question.unset) : text; };
    return QString::fromUtf8(question.both).arg(shown(versions.theirs), shown(versions.mine));
}

} // namespace

ComparePanel::ComparePanel(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_banner(new Banner(Tone::Warn, this))
    , m_tableCard(new Card({}, this))
    , m_table(new CompareTable(m_tableCard))
    , m_saveButton(new Button({}, Button::Kind::Primary, this))
    , m_theirsButton(new Button({}, Button::Kind::Default, this))
    , m_mineButton(new Button({}, Button::Kind::Default, this))
    , m_backButton(new Button({}, Button::Kind::Quiet, this))
    , m_hintLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_whyCard(new Card({}, this))
    , m_whyLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, m_whyCard))
    , m_askCard(new Card({}, this))
    , m_askLabel(makeParagraph({}, TypeToken::Speech, Token::Ink1, m_askCard))
    , m_askSmallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, m_askCard))
{
    setObjectName(u"comparePanel"_s);
    build();
    connect(m_table, &CompareTable::openCountChanged, this, [this] {
        m_saveButton->setEnabled(canSave());
        showBanner();
        emit stateChanged();
    });
    connect(m_saveButton, &Button::clicked, this, &ComparePanel::save);
    connect(m_theirsButton, &Button::clicked, this, [this] { m_table->chooseEverywhere(CompareSide::Theirs); });
    connect(m_mineButton, &Button::clicked, this, [this] { m_table->chooseEverywhere(CompareSide::Yours); });
    connect(m_backButton, &Button::clicked, this, &ComparePanel::left);
    retranslate();
}

void ComparePanel::build()
{
    m_saveButton->setObjectName(u"compareSaveButton"_s);
    m_theirsButton->setObjectName(u"compareTheirsButton"_s);
    m_mineButton->setObjectName(u"compareMineButton"_s);
    m_backButton->setObjectName(u"compareBackButton"_s);
    m_askLabel->setObjectName(u"askLabel"_s);
    m_saveButton->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_theirsButton->setKeyHint(Qt::Key_T);
    m_mineButton->setKeyHint(Qt::Key_M);
    m_backButton->setKeyHint(Qt::Key_Escape);
    m_tableCard->body()->setContentsMargins(0, 0, 0, 0);
    m_tableCard->body()->addWidget(m_table);
    auto *buttons = new FlowLayout;
    for (Button *button : {m_saveButton, m_theirsButton, m_mineButton, m_backButton})
        buttons->addWidget(button);
    m_whyCard->body()->addWidget(m_whyLabel);
    m_whyCard->body()->addStretch();
    m_askCard->body()->addWidget(m_askLabel);
    m_askCard->body()->addWidget(m_askSmallLabel);
    m_askCard->body()->addStretch();
    auto *cards = new QHBoxLayout;
    cards->setSpacing(Theme::space(3));
    cards->addWidget(m_whyCard, 1);
    cards->addWidget(m_askCard, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_banner);
    layout->addWidget(m_tableCard);
    layout->addLayout(buttons);
    layout->addWidget(m_hintLabel);
    layout->addLayout(cards);
    layout->addStretch(1);
}

QString ComparePanel::time(const QDateTime &instant) const
{
    return QLocale().toString(m_session.local(instant).time(), QLocale::ShortFormat);
}

QString ComparePanel::label(AccountForm::Field field)
{
    return field == AccountForm::MailingAttention ? tr("Bill names") : tr("Billing e-mail");
}

void ComparePanel::setForm(AccountForm *form, const QString &account, const QString &language)
{
    if (m_form)
        m_form->disconnect(this);
    m_form = form;
    m_account = account;
    m_language = language;
    if (!m_form)
        return;
    connect(m_form, &AccountForm::changed, this, [this] {
        if (!m_form->hasCollision())
            emit left();
    });
    connect(m_form, &AccountForm::collided, this, &ComparePanel::showForm);
    showForm();
}

void ComparePanel::showForm()
{
    QList<CompareRow> rows;
    for (const auto &each : m_form->versions())
        rows.append({QString::number(each.field), label(each.field), each.opened, each.theirs, each.mine});
    const QString who = m_form->changedBy();
    QString theirs = who.isEmpty() ? tr("Saved meanwhile") : tr("%1 saved").arg(who);
    if (!who.isEmpty() && m_form->changedAt().isValid())
        theirs = tr("%1 saved, %2", "who, what time").arg(who, time(m_form->changedAt()));
    m_table->setRows(rows, m_account, theirs);
    m_saveButton->setEnabled(canSave());
    showBanner();
    showQuestion();
}

void ComparePanel::showBanner()
{
    if (!m_form)
        return;
    const int open = m_table->compareModel().openCount();
    const QString who = m_form->changedBy();
    m_banner->setMessage(who.isEmpty() ? tr("Somebody changed this account while you were typing.")
                                       : tr("%1 changed this account while you were typing.").arg(who),
                         open > 0 ? tr("Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.", nullptr, open)
                                  : tr("Nothing of yours is lost. The last column can be saved now."));
}

void ComparePanel::showQuestion()
{
    m_whyLabel->setText(tr("Between opening the field at %1 and saving, somebody else saved the same account. Fields that only "
                           "one of you changed are put together; only real collisions are asked.")
                            .arg(time(m_form->openedAt())));
    for (const auto &each : m_form->versions()) {
        if (!each.isCollision())
            continue;
        const bool isSpanish = m_language == u"es";
        m_askLabel->setText(asked((isSpanish ? spanish : english)[each.field], each));
        m_askLabel->setLocale(QLocale(isSpanish ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates));
        m_askSmallLabel->setText(asked(english[each.field], each));
        m_askSmallLabel->setVisible(isSpanish);
        return;
    }
}

bool ComparePanel::canSave() const
{
    return m_form && m_form->hasCollision() && m_table->compareModel().openCount() == 0;
}

void ComparePanel::save()
{
    if (!canSave())
        return;
    std::array<QString, AccountForm::FieldCount> texts;
    const CompareModel &model = m_table->compareModel();
    for (int row = 0; row < model.rowCount(); ++row) {
        const CompareRow &values = model.rows()[row];
        const bool isMine = model.side(row) == CompareSide::Yours;
        texts[static_cast<std::size_t>(values.id.toInt())] = isMine ? values.yours : values.theirs;
    }
    m_form->settle(texts);
}

void ComparePanel::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ComparePanel::retranslate()
{
    m_saveButton->setText(tr("Save the last column"));
    m_theirsButton->setText(tr("Take theirs"));
    m_mineButton->setText(tr("Keep mine for all"));
    m_backButton->setText(tr("Decide later"));
    m_hintLabel->setText(tr("Arrow keys move, Space chooses. A new save is checked again."));
    m_whyCard->setTitle(tr("Why you see this"));
    m_askCard->setTitle(tr("Ask the caller"));
    if (m_form && m_form->hasCollision())
        showForm();
}

void ComparePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
