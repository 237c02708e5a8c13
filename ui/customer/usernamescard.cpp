#include "ui/customer/usernamescard.h"

#include "models/items/desksession.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/chip.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Ventanilla {

UsernamesCard::UsernamesCard(DeskSession &session, QWidget *parent)
    : Card(QStringLiteral(" "), parent)
    , m_session(session)
    , m_empty(new EmptyState)
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->addWidget(m_empty);
    body()->addLayout(m_rows);
    connect(m_empty, &EmptyState::actionTriggered, this, &UsernamesCard::mergesRequested);
    rebuild();
}

void UsernamesCard::show(const std::vector<Username> &usernames, bool hasMerges)
{
    if (usernames == m_usernames && hasMerges == m_hasMerges)
        return;
    m_usernames = usernames;
    m_hasMerges = hasMerges;
    rebuild();
}

void UsernamesCard::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto open = std::count_if(m_usernames.begin(), m_usernames.end(), [](const Username &one) {
        return one.state == UsernameState::Open;
    });
    setTitle(tr("Old usernames"));
    header()->setCount(open > 0 ? locale().toString(static_cast<int>(open)) : QString(), Tone::Warn);
    m_empty->setVisible(open == 0);
    m_empty->setMessage(Icon::Check, tr("No old usernames left"),
                        m_usernames.empty() ? tr("This customer has none in the old portal.")
                                            : tr("Everything this customer had in the old portal is merged."));
    m_empty->setAction(m_hasMerges ? tr("See past merges") : QString());
    for (const Username &username : m_usernames)
        addRow(username);
}

void UsernamesCard::addRow(const Username &username)
{
    const bool isOpen = username.state == UsernameState::Open;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(4), Theme::space(1));
    layout->setSpacing(Theme::space(3));
    auto *name = makeLabel(username.username, TypeToken::BodyStrong, isOpen ? Token::Ink1 : Token::Ink2);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(name);
    layout->addWidget(makeLabel(username.email, TypeToken::Note, Token::Ink2));
    layout->addWidget(makeLabel(tr("%n account(s)", nullptr, static_cast<int>(username.accounts.size())),
                                TypeToken::Note, Token::Ink2));
    layout->addStretch(1);
    if (isOpen && username.lastSignIn) {
        const QString day = AccountWords::date(m_session.local(*username.lastSignIn).date(), m_session.today());
        layout->addWidget(makeLabel(tr("last signed in %1").arg(day), TypeToken::Note, Token::Ink2));
    }
    if (!username.autopayAccounts.empty())
        layout->addWidget(new Chip({tr("Autopay"), Tone::Quiet, Icon::Autopay, {}}));
    if (isOpen)
        layout->addWidget(new Chip({tr("Can be merged"), Tone::Warn, Icon::Merge, {}}));
    else if (username.mergedInto)
        layout->addWidget(new Chip({tr("Merged into %1").arg(*username.mergedInto), Tone::Neutral, Icon::Check, {}}));
    else
        layout->addWidget(new Chip({tr("Merged"), Tone::Neutral, Icon::Check, {}}));
    m_rows->addWidget(row);
}

void UsernamesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Card::changeEvent(event);
}

} // namespace Ventanilla
