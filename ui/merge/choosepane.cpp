#include "ui/merge/choosepane.h"

#include "models/items/mergemodel.h"
#include "ui/kit/announcer.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/field.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergewords.h"
#include "ui/merge/sourcetable.h"
#include "ui/merge/targetlist.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int targetsWidth = 336;
constexpr int targetsWidthSmall = 288;
constexpr int addWidth = 340;
constexpr int reasonWidth = 260;
constexpr int noteLength = 500;

} // namespace

ChoosePane::ChoosePane(DeskSession &session, MergeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_targets(new TargetList(model))
    , m_addField(new Field({}, this))
    , m_keysLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_body(new QStackedWidget(this))
    , m_table(new SourceTable(session, model.choice().sources(), this))
    , m_empty(new EmptyState(this))
    , m_reasonLabel(makeLabel({}, TypeToken::Label, Token::Ink2, this))
    , m_reasonCombo(new QComboBox(this))
    , m_noteField(new Field({}, this))
{
    m_addField->edit()->setObjectName(u"addUsernameEdit"_s);
    m_reasonCombo->setObjectName(u"reasonCombo"_s);
    m_noteField->edit()->setObjectName(u"mergeNoteEdit"_s);
    m_noteField->edit()->setMaxLength(noteLength);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"targetsArea"_s);
    scroll->setWidget(m_targets);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(targetsWidthSmall);
    scroll->setMaximumWidth(targetsWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeRight(), 3);

    connect(m_addField->edit(), &QLineEdit::returnPressed, this, [this] { m_model.choice().add(m_addField->text()); });
    connect(m_reasonCombo, &QComboBox::activated, this,
            [this](int index) { m_model.setReason(static_cast<MergeModel::Reason>(index)); });
    connect(m_noteField, &Field::textEdited, this, [this](const QString &text) { m_model.setNote(text); });
    connect(m_noteField, &Field::left, this, [this] { m_model.saveDraft(); });
    connect(m_table, &DataTable::retryRequested, this, [this] { m_model.choice().load(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_showsPast = true;
        showSources();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_model, &MergeModel::changed, this, &ChoosePane::follow);
    connect(&m_model.choice(), &MergeChoice::changed, this, &ChoosePane::showLookUp);
    retranslate();
}

QWidget *ChoosePane::makeRight()
{
    auto *right = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(4));
    m_addField->setMaximumWidth(addWidth);
    head->addWidget(m_addField, 1);
    head->addStretch();
    head->addWidget(m_keysLabel, 0, Qt::AlignBottom);
    auto *frame = new Card({}, right);
    frame->body()->setContentsMargins(0, 0, 0, 0);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    frame->body()->addWidget(m_body);

    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    layout->setSpacing(Theme::space(3));
    layout->addLayout(head);
    layout->addWidget(frame, 100);
    layout->addLayout(makeReason());
    layout->addStretch(1);
    m_body->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return right;
}

QLayout *ChoosePane::makeReason()
{
    m_reasonLabel->setBuddy(m_reasonCombo);
    auto *reason = new QVBoxLayout;
    reason->setSpacing(Theme::space(1));
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reasonCombo);
    reason->addStretch();
    m_reasonCombo->setMinimumWidth(reasonWidth);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Theme::space(4));
    layout->addLayout(reason);
    layout->addWidget(m_noteField, 1);
    return layout;
}

void ChoosePane::takeFocus()
{
    m_awaitsSources = m_model.choice().sources().isEmpty();
    if (m_awaitsSources)
        m_targets->takeFocus();
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void ChoosePane::focusAdd()
{
    m_addField->edit()->setFocus(Qt::ShortcutFocusReason);
    m_addField->edit()->selectAll();
}

void ChoosePane::nextPane(bool forward)
{
    const bool isLeft = m_targets->isAncestorOf(focusWidget());
    const bool isTable = m_table->hasFocus();
    if (isLeft ? forward : !isTable && !forward)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else if (isTable ? forward : isLeft)
        m_reasonCombo->setFocus(Qt::ShortcutFocusReason);
    else
        m_targets->takeFocus();
}

bool ChoosePane::checkComplete()
{
    if (m_model.missing() == MergeModel::Missing::Email)
        return m_targets->checkEmail();
    if (m_model.missing() == MergeModel::Missing::Nothing)
        return true;
    m_table->setFocus(Qt::ShortcutFocusReason);
    Announcer::instance().say(this, tr("Tick at least one username"), Announcer::Urgency::Assertive);
    return false;
}

void ChoosePane::showSources()
{
    MergeChoice &choice = m_model.choice();
    const bool isKnown = choice.state() == MergeChoice::State::Ready;
    const bool isDone = isKnown && !choice.sources().hasMergeable();
    m_showsPast = m_showsPast && isDone;
    m_body->setCurrentWidget(isDone && !m_showsPast ? static_cast<QWidget *>(m_empty) : m_table);
    if (choice.sources().isEmpty()) {
        m_empty->setMessage(Icon::Info, tr("No old usernames"),
                            tr("This customer has none in the old portal. If the caller names one, add it above."));
        m_empty->setAction({});
    } else {
        m_empty->setMessage(Icon::Check, tr("No old usernames left"), tr("Everything this customer had in the old portal is merged."));
        m_empty->setAction(tr("See past merges"));
    }
    if (choice.state() == MergeChoice::State::Failed) {
        m_table->setFailedMessage(tr("The usernames could not be read"), FailureText::of(*choice.failure()));
        m_table->setState(DataTable::State::Failed);
    } else if (!isKnown && choice.sources().isEmpty()) {
        m_table->setState(DataTable::State::Loading);
    } else {
        m_table->setState(DataTable::State::Ready);
    }
}

void ChoosePane::showLookUp()
{
    MergeChoice &choice = m_model.choice();
    switch (choice.lookUp()) {
    case MergeChoice::LookUp::Idle:
        return;
    case MergeChoice::LookUp::Looking:
        m_addField->setHelp(tr("Looking for %1…").arg(choice.lookedFor()));
        return;
    case MergeChoice::LookUp::Added:
        m_addField->setHelp({});
        if (m_addField->text().trimmed() == choice.lookedFor())
            m_addField->setText({});
        return;
    case MergeChoice::LookUp::NotFound:
        m_addField->setHelp({});
        m_addField->setError(tr("No old username fits “%1”. Check the spelling.").arg(choice.lookedFor()));
        return;
    case MergeChoice::LookUp::Failed:
        m_addField->setHelp({});
        m_addField->setError(FailureText::of(*choice.lookUpFailure()));
        return;
    }
}

void ChoosePane::follow()
{
    showSources();
    if (m_awaitsSources && m_table->isVisible() && !m_model.choice().sources().isEmpty()) {
        m_awaitsSources = false;
        if (!focusWidget() || (m_targets->isAncestorOf(focusWidget()) && !qobject_cast<QLineEdit *>(focusWidget())))
            m_table->setFocus(Qt::OtherFocusReason);
    }
    const int reason = static_cast<int>(m_model.reason());
    if (m_reasonCombo->currentIndex() != reason)
        m_reasonCombo->setCurrentIndex(reason);
    if (m_noteField->text() != m_model.note())
        m_noteField->setText(m_model.note());
}

void ChoosePane::retranslate()
{
    m_addField->setLabel(tr("Add another username, e-mail or account"));
    m_keysLabel->setText(tr("Space: tick  ·  Ctrl+A: tick all suggested"));
    m_reasonLabel->setText(tr("Reason"));
    m_noteField->setLabel(tr("Note for the audit trail (optional)"));
    const int current = static_cast<int>(m_model.reason());
    m_reasonCombo->clear();
    const auto reasons = QMetaEnum::fromType<MergeModel::Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i)
        m_reasonCombo->addItem(MergeWords::reason(static_cast<MergeModel::Reason>(reasons.value(i))));
    m_reasonCombo->setCurrentIndex(current);
    m_reasonCombo->setAccessibleName(m_reasonLabel->text());
    follow();
}

void ChoosePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
