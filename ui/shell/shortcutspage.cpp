#include "ui/shell/shortcutspage.h"

#include "ui/kit/card.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/shell/windowcommands.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>

namespace Ventanilla {

namespace {

constexpr int columnCount = 3;

QString withoutMark(const QString &text)
{
    return QString(text).remove(u'&');
}

Card *makeMenuCard(const QMenu *menu, QWidget *parent)
{
    auto *card = new Card(withoutMark(menu->title()), parent);
    auto *rows = new QGridLayout;
    rows->setVerticalSpacing(Theme::space(2));
    rows->setColumnStretch(0, 1);
    for (const QAction *action : menu->actions()) {
        if (action->shortcut().isEmpty())
            continue;
        const int row = rows->rowCount();
        rows->addWidget(makeLabel(withoutMark(action->text()), TypeToken::Body, Token::Ink1, card), row, 0);
        rows->addWidget(new KeyHint(action->shortcut(), {}, card), row, 1, Qt::AlignRight);
    }
    card->body()->addLayout(rows);
    card->body()->addStretch();
    return card;
}

} // namespace

ShortcutsPage::ShortcutsPage(WindowCommands &commands, QWidget *parent)
    : Page(parent)
    , m_commands(commands)
    , m_layout(new QVBoxLayout)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget;
    content->setLayout(m_layout);
    m_layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(5));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void ShortcutsPage::fill()
{
    delete m_columns;
    m_columns = new QWidget(this);
    auto *grid = new QGridLayout(m_columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::space(4));
    int position = 0;
    for (const QMenu *menu : m_commands.menus()) {
        grid->addWidget(makeMenuCard(menu, m_columns), position / columnCount, position % columnCount);
        ++position;
    }
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    m_layout->addWidget(m_columns);
    m_layout->addStretch();
}

QString ShortcutsPage::title() const
{
    return tr("Keyboard shortcuts");
}

void ShortcutsPage::showEvent(QShowEvent *event)
{
    fill();
    Page::showEvent(event);
}

void ShortcutsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isVisible())
        fill();
    Page::changeEvent(event);
}

} // namespace Ventanilla
