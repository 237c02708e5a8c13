#include "ui/shell/outboxpage.h"

#include "models/items/desksession.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int messageWidth = 720;
}

OutboxPage::OutboxPage(DeskSession &session, DemoModel &demo, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_demo(demo)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"outboxPage"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(5));
    m_layout->setSpacing(Theme::space(3));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(scroll, 1);
    connect(&m_demo, &DemoModel::outdated, this, [this] {
        if (isVisible())
            m_demo.read();
    });
    connect(&m_demo, &DemoModel::messagesChanged, this, &OutboxPage::showMessages);
    showMessages();
}

void OutboxPage::run(Command command)
{
    if (command == Command::Reload)
        m_demo.read();
}

void OutboxPage::showMessages()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DemoMessage &message : m_demo.messages())
        m_layout->addWidget(makeMessage(message));
    m_layout->addStretch();
    m_empty->setMessage(Icon::Mail, tr("Nothing was mailed yet"),
                        tr("Codes and invitations of the demo are kept here instead of being sent."));
    m_empty->setVisible(m_demo.messages().empty());
}

QWidget *OutboxPage::makeMessage(const DemoMessage &message)
{
    const bool isText = message.channel == DemoMessage::Channel::Text;
    auto *card = new Card(isText ? tr("Text message to %1").arg(message.recipient) : tr("E-mail to %1").arg(message.recipient),
                          m_content);
    const QString when = QLocale().toString(m_session.local(message.sentAt).time(), QLocale::ShortFormat);
    card->header()->addTrailing(makeLabel(when, TypeToken::Note, Token::Ink2, card));
    card->setFixedWidth(messageWidth);
    if (!message.subject.isEmpty())
        card->body()->addWidget(makeParagraph(message.subject, TypeToken::BodyStrong, Token::Ink1, card));
    QLabel *text = makeParagraph(message.text, TypeToken::Body, Token::Ink1, card);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(text);
    return card;
}

QString OutboxPage::title() const
{
    return tr("Outbox of the demo");
}

void OutboxPage::showEvent(QShowEvent *event)
{
    m_demo.read();
    Page::showEvent(event);
}

void OutboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showMessages();
    Page::changeEvent(event);
}

} // namespace Ventanilla
