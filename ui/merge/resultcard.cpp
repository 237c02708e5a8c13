#include "ui/merge/resultcard.h"

#include "models/items/desksession.h"
#include "models/items/mergemodel.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int discSide = 36;
}

ResultCard::ResultCard(DeskSession &session, MergeModel &model, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(model)
    , m_titleLabel(makeParagraph({}, TypeToken::Title, Token::Ink1, this))
    , m_factsLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
    , m_undoButton(new Button({}, Button::Kind::Default, this))
    , m_stoppedLayout(new FlowLayout)
    , m_untilLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_blocked(new Banner(Tone::Warn, this))
    , m_head(new QWidget(this))
{
    setObjectName(u"resultCard"_s);
    m_titleLabel->setObjectName(u"resultTitleLabel"_s);
    m_undoButton->setObjectName(u"undoMergeButton"_s);
    m_undoButton->setGlyph(Icon::Undo);
    m_undoButton->setKeyHint(Qt::CTRL | Qt::Key_Z);
    m_blocked->setObjectName(u"undoBlockedBanner"_s);
    m_blocked->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_titleLabel);
    words->addWidget(m_factsLabel);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(Theme::space(4) + discSide + Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    head->addLayout(words, 1);
    head->addWidget(m_undoButton);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    foot->addLayout(m_stoppedLayout, 1);
    foot->addWidget(m_untilLabel, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(foot);
    layout->addWidget(m_blocked);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_undoButton, &QPushButton::clicked, this, &ResultCard::undoRequested);
    connect(m_blocked, &Banner::actionTriggered, this, &ResultCard::forcedUndoRequested);
}

void ResultCard::follow()
{
    const MergePlanner &planner = m_model.planner();
    if (m_model.step() != MergeModel::Step::CheckAccounts || !planner.merge())
        return;
    if (planner.state() == MergePlanner::State::Undoing)
        m_undoButton->setBusy(tr("Undoing…"));
    else
        m_undoButton->setReady();
    m_undoButton->setText(tr("Undo merge"));
    planner.state() == MergePlanner::State::Undone ? showUndone() : showDone();
    showBlocked();
    update();
}

void ResultCard::showDone()
{
    const Merge &merge = *m_model.planner().merge();
    const QStringList ended = m_model.planner().ending();
    m_titleLabel->setText(tr("%n username(s) merged into %1", nullptr, static_cast<int>(ended.size())).arg(merge.login.email));
    const QTime finished = m_session.local(m_model.planner().readAt()).time();
    const QString time = QLocale().toString(finished, tr("h:mm:ss AP", "format of a time"));
    m_factsLabel->setText(tr("%n account(s) on one login. Merge %1, %2.", "number, id, time", static_cast<int>(merge.checklist.size()))
                              .arg(merge.id.value_or(QString()), time));
    QStringList names;
    QStringList facts;
    for (const QString &name : ended) {
        names.append(name);
        facts.append(tr("stopped", "username"));
    }
    for (const QString &name : merge.usernames) {
        if (ended.contains(name))
            continue;
        names.append(name);
        facts.append(tr("stays open"));
    }
    for (const MergeConflict &conflict : merge.conflicts) {
        if (conflict.kind != "account_linked_elsewhere"_L1 || !conflict.accountNumber)
            continue;
        const QString choice = m_model.planner().decided(conflict);
        names.append(tr("%1 link", "account").arg(MergeWords::name(m_model.choice().nameOf(*conflict.accountNumber))));
        facts.append(choice == "keep_both"_L1 ? tr("kept on both logins") : choice == "move"_L1 ? tr("moved") : tr("left out"));
    }
    fillFacts(names, facts);
    m_untilLabel->setText(tr("Undo stays possible until one of these accounts is changed again."));
    m_undoButton->show();
}

void ResultCard::showUndone()
{
    const Merge &merge = *m_model.planner().merge();
    m_titleLabel->setText(tr("Merge undone"));
    m_factsLabel->setText(merge.kept.empty()
                              ? tr("Everything is as it was before. The old usernames work again.")
                              : tr("%n thing(s) stayed as they are now, the rest is as it was before.", nullptr,
                                   static_cast<int>(merge.kept.size())));
    QStringList names;
    QStringList facts;
    for (const KeptThing &kept : merge.kept) {
        names.append(kept.what);
        facts.append(kept.why);
    }
    fillFacts(names, facts);
    m_untilLabel->setText({});
    m_undoButton->hide();
}

void ResultCard::showBlocked()
{
    const auto &failure = m_model.planner().failure();
    m_blocked->setVisible(failure.has_value() && m_model.planner().state() == MergePlanner::State::Applied);
    if (!failure)
        return;
    if (m_model.planner().isOutcomeUnknown()) {
        m_blocked->setMessage(tr("No answer to the undo."), tr("It may have been done. Undo again: it is done only once."));
        return;
    }
    const bool canForce = failure->type == "/problems/undo-blocked"_L1 && m_model.isSupervisor();
    m_blocked->setMessage(tr("The merge was not undone."), FailureText::of(*failure));
    if (canForce)
        m_blocked->setAction(tr("Undo what is unchanged"));
}

void ResultCard::fillFacts(const QStringList &names, const QStringList &facts)
{
    while (QLayoutItem *item = m_stoppedLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *pair = new QWidget(this);
        auto *layout = new QHBoxLayout(pair);
        layout->setContentsMargins(0, 0, Theme::space(4), 0);
        layout->setSpacing(Theme::space(2));
        layout->addWidget(makeLabel(names[i], TypeToken::Note, Token::Ink2, pair));
        layout->addWidget(makeLabel(facts[i], TypeToken::Label, Token::Ink1, pair));
        m_stoppedLayout->addWidget(pair);
    }
}

void ResultCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QFrame::changeEvent(event);
}

void ResultCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isUndone = m_model.planner().state() == MergePlanner::State::Undone;
    const ToneTokens tone = toneTokens(isUndone ? Tone::Neutral : Tone::Ok);
    const int radius = Theme::radius(RadiusToken::Card);
    paintBox(&painter, rect(), Token::Surface, isUndone ? Token::Line : tone.line, radius);
    painter.save();
    painter.setClipRect(QRect(0, 0, width(), m_head->geometry().bottom() + 1));
    paintBox(&painter, rect(), tone.tint, isUndone ? Token::Line : tone.line, radius);
    painter.restore();
    const QRect disc(Theme::space(4), m_head->geometry().center().y() - discSide / 2, discSide, discSide);
    paintBox(&painter, disc, tone.solid, tone.solid, discSide / 2.0);
    paintIcon(&painter, isUndone ? Icon::Undo : Icon::Check, disc.adjusted(9, 9, -9, -9), Token::OnAccent);
}

} // namespace Ventanilla
