#include "ui/merge/questioncard.h"

#include "ui/kit/chip.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int radioSide = 16;
}

ChoiceRow::ChoiceRow(const ChoiceWords &words, bool showsKey, QWidget *parent)
    : QAbstractButton(parent)
    , m_words(words)
    , m_showsKey(showsKey && words.key != Qt::Key_unknown)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setText(words.name);
    setAccessibleDescription(words.meaning);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceRow::sizeHint() const
{
    return {240, std::max(Theme::size(SizeToken::Row), Theme::lineHeight(TypeToken::BodyStrong) + Theme::space(3))};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token ground = isChecked() ? Token::Selected : underMouse() ? Token::Hover : Token::Surface;
    paintBox(&painter, rect(), ground, isChecked() ? Token::Accent : Token::Line2, Theme::radius(RadiusToken::Control));
    QStyleOptionButton radio;
    radio.initFrom(this);
    radio.state.setFlag(isChecked() ? QStyle::State_On : QStyle::State_Off);
    radio.rect = QRect(Theme::space(3), (height() - radioSide) / 2, radioSide, radioSide);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, this);
    QRect text = rect().adjusted(Theme::space(3) + radioSide + Theme::space(2), 0, -Theme::space(3), 0);
    if (m_showsKey) {
        const QKeySequence keys(m_words.key);
        const int width = keyHintSize(keys).width();
        paintKeyHint(&painter, QRect(text.right() - width + 1, 0, width, height()), keys, KeyGround::Surface);
        text.setRight(text.right() - width - Theme::space(2));
    }
    paintText(&painter, text, m_words.name, TypeToken::BodyStrong, Token::Ink1);
    text.setLeft(text.left() + textWidth(m_words.name, TypeToken::BodyStrong) + Theme::space(2));
    paintText(&painter, text, m_words.meaning, TypeToken::Body, Token::Ink2);
}

QuestionCard::QuestionCard(int number, const MergeConflict &conflict, MergeModel &model, bool usesLetterKeys, QWidget *parent)
    : Card({}, parent)
    , m_conflict(conflict)
    , m_model(model)
    , m_group(new QButtonGroup(this))
    , m_chip(new Chip({}, this))
{
    setObjectName(u"questionCard"_s);
    build(number, usesLetterKeys);
    follow();
}

void QuestionCard::build(int number, bool usesLetterKeys)
{
    const MergeAccountName account = m_conflict.accountNumber ? m_model.choice().nameOf(*m_conflict.accountNumber) : MergeAccountName();
    const QString question = MergeWords::question(m_conflict, account);
    setAccessibleName(question);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    head->addWidget(new Chip({QString::number(number), Tone::Neutral, {}, {}}, this));
    QLabel *title = makeParagraph(question, TypeToken::BodyStrong, Token::Ink1, this);
    head->addWidget(title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    body()->addLayout(head);
    body()->addWidget(makeParagraph(m_conflict.detail, TypeToken::Body, Token::Ink2, this));
    const QString target = m_model.planner().merge()->login.email;
    int id = 0;
    for (const QString &choice : m_conflict.choices) {
        auto *row = new ChoiceRow(MergeWords::choice(m_conflict, choice, account, target), usesLetterKeys, this);
        row->setObjectName(u"choice_"_s + choice);
        m_group->addButton(row, id++);
        body()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, choice] { choose(choice); });
    }
    const QString hint = MergeWords::roleHint(m_conflict, m_model.isSupervisor());
    if (!hint.isEmpty())
        body()->addWidget(makeParagraph(hint, TypeToken::Note, Token::Ink2, this));
}

bool QuestionCard::isAnswered() const
{
    return !m_model.planner().answer(m_conflict).isEmpty();
}

void QuestionCard::choose(const QString &choice)
{
    m_model.planner().setAnswer(m_conflict.conflictId, choice);
    emit answered();
}

bool QuestionCard::answerByKey(int key)
{
    const MergeAccountName account = m_conflict.accountNumber ? m_model.choice().nameOf(*m_conflict.accountNumber) : MergeAccountName();
    for (const QString &choice : m_conflict.choices) {
        if (MergeWords::choice(m_conflict, choice, account, {}).key != key)
            continue;
        choose(choice);
        return true;
    }
    return false;
}

void QuestionCard::takeFocus()
{
    QAbstractButton *checked = m_group->checkedButton();
    QAbstractButton *first = m_group->button(0);
    if (QAbstractButton *start = checked ? checked : first)
        start->setFocus(Qt::TabFocusReason);
}

void QuestionCard::follow()
{
    const QString answer = m_model.planner().answer(m_conflict);
    const auto place = std::find(m_conflict.choices.begin(), m_conflict.choices.end(), answer);
    if (place != m_conflict.choices.end())
        m_group->button(static_cast<int>(place - m_conflict.choices.begin()))->setChecked(true);
    setTone(answer.isEmpty() ? Tone::Bad : Tone::Ok);
    const bool isNew = m_model.planner().isMarked(m_conflict);
    if (!answer.isEmpty())
        m_chip->setLook({tr("Answered"), Tone::Ok, Icon::Check, {}});
    else
        m_chip->setLook({isNew ? tr("New, answer needed") : tr("Answer needed"), Tone::Bad, {}, {}});
}

} // namespace Ventanilla
