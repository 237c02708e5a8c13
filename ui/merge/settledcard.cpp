#include "ui/merge/settledcard.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int rowsAtOnce = 30;
}

SettledCard::SettledCard(MergeModel &model, QWidget *parent)
    : Card({}, parent)
    , m_model(model)
{
    setObjectName(u"settledCard"_s);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
}

void SettledCard::show(const std::vector<MergeConflict> &conflicts, int firstNumber)
{
    setTitle(tr("Settled unless you say otherwise"));
    header()->setCount(QString::number(conflicts.size()));
    m_conflicts = conflicts;
    m_firstNumber = firstNumber;
    m_shown = 0;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_more = nullptr;
    addRows(rowsAtOnce);
    body()->addWidget(m_rows);
    setVisible(!conflicts.empty());
}

void SettledCard::addRows(int upTo)
{
    delete m_more;
    m_more = nullptr;
    const int all = static_cast<int>(m_conflicts.size());
    for (; m_shown < std::min(upTo, all); ++m_shown) {
        if (m_shown > 0)
            m_rows->layout()->addWidget(new Hairline(Qt::Horizontal, m_rows));
        m_rows->layout()->addWidget(makeRow(m_conflicts[size_t(m_shown)], m_firstNumber + m_shown));
    }
    if (m_shown == all)
        return;
    auto *more = new Button(tr("Show %n more", nullptr, all - m_shown), Button::Kind::Quiet, m_rows);
    m_rows->layout()->addWidget(more);
    m_more = more;
    // Later: the button goes with the rows that it adds.
    connect(more, &QPushButton::clicked, this, [this] { addRows(m_shown + rowsAtOnce); }, Qt::QueuedConnection);
}

QWidget *SettledCard::makeRow(const MergeConflict &conflict, int number)
{
    const MergeAccountName account = conflict.accountNumber ? m_model.choice().nameOf(*conflict.accountNumber) : MergeAccountName();
    auto *row = new QWidget(m_rows);
    row->setMinimumHeight(Theme::size(SizeToken::InlineRow) + Theme::space(2));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(2), Theme::space(1));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(new Chip({QString::number(number), Tone::Neutral, {}, {}}, row));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *names = new QHBoxLayout;
    names->setSpacing(Theme::space(2));
    names->addWidget(makeLabel(MergeWords::shortQuestion(conflict), TypeToken::BodyStrong, Token::Ink1, row));
    const QString hint = MergeWords::roleHint(conflict, m_model.isSupervisor());
    QLabel *subject = makeLabel(MergeWords::subject(conflict, account), TypeToken::Body, Token::Ink2, row);
    subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    names->addWidget(subject, 1);
    words->addLayout(names);
    words->addWidget(makeParagraph(conflict.detail, TypeToken::Note, Token::Ink2, row));
    if (!hint.isEmpty())
        words->addWidget(makeParagraph(hint, TypeToken::Note, Token::Ink2, row));
    layout->addLayout(words, 1);
    if (m_model.planner().isMarked(conflict))
        layout->addWidget(new Chip({tr("Changed"), Tone::Warn, {}, {}}, row));

    QStringList choices;
    for (const QString &choice : conflict.choices)
        choices.append(MergeWords::choice(conflict, choice, account, m_model.planner().merge()->login.email).name);
    if (choices.size() < 2) {
        layout->addWidget(makeLabel(choices.value(0), TypeToken::Label, Token::Ink2, row));
        return row;
    }
    auto *segments = new SegmentedControl(conflict.detail, row);
    segments->setObjectName(u"settled_"_s + conflict.kind);
    segments->setChoices(choices);
    const auto place = std::find(conflict.choices.begin(), conflict.choices.end(), m_model.planner().answer(conflict));
    segments->setCurrent(static_cast<int>(place - conflict.choices.begin()));
    connect(segments, &SegmentedControl::currentChanged, this, [this, conflict](int index) {
        m_model.planner().setAnswer(conflict.conflictId, conflict.choices[size_t(index)]);
    });
    layout->addWidget(segments);
    return row;
}

} // namespace Ventanilla
