#include "ui/merge/previewpane.h"

#include "models/items/desksettings.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/movestable.h"
#include "ui/merge/questioncard.h"
#include "ui/merge/settledcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr size_t cardsAtOnce = 20;
}

PreviewPane::PreviewPane(DeskSettings &settings, MergeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_model(model)
    , m_movesCard(new Card({}, this))
    , m_moves(new MovesTable(model, this))
    , m_intoLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_stoppedCard(new Card({}, this))
    , m_stoppedLayout(new FlowLayout)
    , m_promise(new Banner(Tone::Accent, this))
    , m_questionArea(new QScrollArea(this))
    , m_questionLayout(nullptr)
    , m_moreButton(nullptr)
    , m_settled(nullptr)
    , m_limit(cardsAtOnce)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    layout->setSpacing(Theme::space(4));
    layout->addWidget(makeLeft(), 1);
    layout->addWidget(makeRight(), 1);
    connect(&m_model.planner(), &MergePlanner::changed, this, &PreviewPane::follow);
    retranslate();
}

QWidget *PreviewPane::makeLeft()
{
    m_movesCard->body()->setContentsMargins(0, 0, 0, 1);
    m_movesCard->body()->addWidget(m_moves);
    m_movesCard->header()->addTrailing(m_intoLabel);
    m_movesCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_stoppedCard->body()->addLayout(m_stoppedLayout);
    m_stoppedCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_movesCard, 10);
    layout->addWidget(m_stoppedCard);
    layout->addWidget(m_promise);
    layout->addStretch(1);
    left->setMinimumWidth(420);
    return left;
}

QWidget *PreviewPane::makeRight()
{
    auto *content = new QWidget;
    m_questionLayout = new QVBoxLayout(content);
    m_questionLayout->setContentsMargins(0, 0, Theme::space(1), 0);
    m_questionLayout->setSpacing(Theme::space(3));
    m_moreButton = new Button({}, Button::Kind::Quiet, content);
    m_moreButton->hide();
    m_settled = new SettledCard(m_model, content);
    m_settled->hide();
    m_questionLayout->addWidget(m_moreButton);
    m_questionLayout->addWidget(m_settled);
    m_questionLayout->addStretch(1);
    m_questionArea->setObjectName(u"questionsArea"_s);
    m_questionArea->setWidget(content);
    m_questionArea->setWidgetResizable(true);
    m_questionArea->setFocusPolicy(Qt::NoFocus);
    m_questionArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setAutoFillBackground(false);
    m_questionArea->viewport()->setAutoFillBackground(false);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_limit += cardsAtOnce;
        m_built.clear();
        follow();
    });
    return m_questionArea;
}

void PreviewPane::follow()
{
    const auto &plan = m_model.planner().merge();
    if (!plan || m_model.step() == MergeModel::Step::CheckAccounts)
        return;
    m_movesCard->header()->setCount(QString::number(plan->moves.size()));
    m_intoLabel->setText(tr("into %1", "login").arg(plan->login.email));
    showStopped();
    QStringList questions;
    for (const MergeConflict &conflict : plan->conflicts) {
        const QString mark = m_model.planner().isMarked(conflict) ? u"!"_s : QString();
        questions.append(conflict.conflictId + u'\n' + conflict.detail + u'\n' + conflict.defaultChoice.value_or(QString()) + mark);
    }
    if (questions != m_built) {
        m_built = questions;
        rebuildQuestions();
    }
    for (QuestionCard *card : m_cards)
        card->follow();
}

void PreviewPane::rebuildQuestions()
{
    const QuestionCard *focused = currentCard();
    const QString current = focused && focused->isAncestorOf(focusWidget()) ? focused->conflictId() : QString();
    for (QuestionCard *card : m_cards) {
        card->hide();
        card->deleteLater(); // one of them may be at work just now
    }
    m_cards.clear();
    std::vector<MergeConflict> open;
    std::vector<MergeConflict> settled;
    for (const MergeConflict &conflict : m_model.planner().merge()->conflicts)
        (conflict.defaultChoice ? settled : open).push_back(conflict);
    const size_t shown = std::min(open.size(), m_limit);
    for (size_t i = 0; i < shown; ++i) {
        auto *card = new QuestionCard(static_cast<int>(i) + 1, open[i], m_model, m_settings.usesLetterKeys(), this);
        m_questionLayout->insertWidget(static_cast<int>(i), card);
        m_cards.push_back(card);
        connect(card, &QuestionCard::answered, this, &PreviewPane::goToNextOpen);
        if (card->conflictId() == current)
            card->takeFocus();
    }
    m_moreButton->setText(tr("Show %n more question(s)", nullptr, static_cast<int>(open.size() - shown)));
    m_moreButton->setVisible(open.size() > shown);
    m_settled->show(settled, static_cast<int>(open.size()) + 1);
    if (m_model.planner().hasMarks() || (m_moves->hasFocus() && !m_isSettled))
        goToNextOpen();
    m_isSettled = true;
}

void PreviewPane::showStopped()
{
    const QStringList names = m_model.planner().ending();
    if (names == m_stopped && m_stoppedLayout->count() > 0)
        return;
    m_stopped = names;
    while (QLayoutItem *item = m_stoppedLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &name : names)
        m_stoppedLayout->addWidget(new Chip({name, Tone::Outline, {}, {}}, m_stoppedCard));
    const QString sentence = names.isEmpty() ? tr("None: each one keeps something that is left out.")
                                             : tr("Signing in to the old portal will say where they went.");
    m_stoppedLayout->addWidget(makeLabel(sentence, TypeToken::Note, Token::Ink2, m_stoppedCard));
}

QuestionCard *PreviewPane::currentCard() const
{
    const QWidget *focus = focusWidget();
    for (QuestionCard *card : m_cards) {
        if (focus && card->isAncestorOf(focus))
            return card;
    }
    const auto open = std::find_if(m_cards.begin(), m_cards.end(), [](QuestionCard *card) { return !card->isAnswered(); });
    return open == m_cards.end() ? nullptr : *open;
}

bool PreviewPane::answerByKey(int key)
{
    QuestionCard *focused = currentCard();
    if (focused && focused->answerByKey(key))
        return true;
    const auto open = std::find_if(m_cards.begin(), m_cards.end(), [](QuestionCard *card) { return !card->isAnswered(); });
    return open != m_cards.end() && (*open)->answerByKey(key);
}

void PreviewPane::goToNextOpen()
{
    for (QuestionCard *card : m_cards) {
        if (card->isAnswered())
            continue;
        card->takeFocus();
        m_questionArea->ensureWidgetVisible(card);
        return;
    }
}

void PreviewPane::takeFocus()
{
    m_isSettled = m_model.planner().state() == MergePlanner::State::Planned;
    if (QuestionCard *card = currentCard())
        card->takeFocus();
    else
        m_moves->setFocus(Qt::OtherFocusReason);
}

void PreviewPane::nextPane()
{
    if (m_moves->hasFocus() && !m_cards.empty())
        (currentCard() ? currentCard() : m_cards.front())->takeFocus();
    else
        m_moves->setFocus(Qt::ShortcutFocusReason);
}

void PreviewPane::retranslate()
{
    m_movesCard->setTitle(tr("What moves"));
    m_stoppedCard->setTitle(tr("Usernames that stop working"));
    m_promise->setMessage({}, tr("All of it or nothing: the merge is one step on the server. Afterwards you can undo it."));
    m_built.clear();
    m_stopped = {QString()};
    follow();
}

void PreviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
