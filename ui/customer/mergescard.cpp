#include "ui/customer/mergescard.h"

#include "models/items/desksession.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

MergesCard::MergesCard(DeskSession &session, QWidget *parent)
    : Card(u" "_s, parent)
    , m_session(session)
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->addLayout(m_rows);
    rebuild();
}

void MergesCard::show(const std::vector<Merge> &merges, bool mayUndo)
{
    if (merges == m_merges && mayUndo == m_mayUndo)
        return;
    m_merges = merges;
    m_mayUndo = mayUndo;
    rebuild();
}

void MergesCard::showFailure(const QString &mergeId, const Failure &failure)
{
    m_failedId = mergeId;
    m_fault = FailureText::of(failure);
    rebuild();
    Announcer::instance().say(this, m_fault, Announcer::Urgency::Assertive);
}

void MergesCard::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // the button that was pressed may be among them
        delete item;
    }
    setTitle(tr("Past merges"));
    for (const Merge &merge : m_merges)
        addRow(merge);
}

void MergesCard::addRow(const Merge &merge)
{
    const QString id = merge.id.value_or(QString());
    const QStringList usernames(merge.usernames.begin(), merge.usernames.end());
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(4), Theme::space(1));
    column->setSpacing(2);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Theme::space(3));
    layout->addWidget(makeParagraph(tr("%1 merged into %2", "usernames, e-mail").arg(usernames.join(u", "_s), merge.login.email),
                                    TypeToken::Body), 1);
    const bool isUndone = merge.state == MergeState::Undone;
    const auto instant = isUndone ? merge.undoneAt : merge.createdAt;
    const QString by = (isUndone ? merge.undoneBy : merge.createdBy).value_or(QString());
    const QString when = instant ? AccountWords::moment(m_session.local(*instant), m_session.today()) : QString();
    layout->addWidget(makeLabel(tr("%1, %2", "who, when").arg(by, when), TypeToken::Note, Token::Ink2));
    if (isUndone) {
        layout->addWidget(new Chip({tr("Undone"), Tone::Neutral, Icon::Undo, {}}));
    } else if (m_mayUndo) {
        auto *undo = new Button(tr("Undo merge"), Button::Kind::Default);
        undo->setObjectName(u"undo-"_s + id);
        undo->setGlyph(Icon::Undo);
        undo->setHeight(SizeToken::ControlSmall);
        connect(undo, &Button::clicked, this, [this, id, undo] {
            undo->setBusy();
            m_failedId.clear();
            emit undoRequested(id);
        });
        layout->addWidget(undo);
    }
    column->addLayout(layout);
    if (!id.isEmpty() && id == m_failedId)
        column->addWidget(makeParagraph(m_fault, TypeToken::Note, Token::Bad));
    m_rows->addWidget(row);
}

void MergesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Card::changeEvent(event);
}

} // namespace Ventanilla
