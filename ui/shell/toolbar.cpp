#include "ui/shell/toolbar.h"

#include "models/items/desksession.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int searchWidth = 600;
constexpr int searchWidthSmall = 480;
constexpr int smallWindow = 1400; // ui.md section 3
} // namespace

ToolBar::ToolBar(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_searchField(new SearchField(tr("Search customers"), Qt::CTRL | Qt::Key_K, this))
    , m_demoChip(new Chip({}, this))
    , m_outboxButton(new Button({}, Button::Kind::Quiet, this))
    , m_connectionChip(new Chip({}, this))
{
    m_searchField->setObjectName(u"searchField"_s);
    m_demoChip->setObjectName(u"demoChip"_s);
    m_outboxButton->setObjectName(u"outboxButton"_s);
    m_outboxButton->setGlyph(Icon::Mail);
    m_connectionChip->setObjectName(u"connectionChip"_s);
    m_demoChip->setVisible(m_session.isDemo());
    m_outboxButton->setVisible(m_session.isDemo());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), 0, Theme::space(4), 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_searchField);
    layout->addStretch();
    layout->addWidget(m_outboxButton);
    layout->addWidget(m_demoChip);
    layout->addWidget(m_connectionChip);

    connect(m_outboxButton, &QPushButton::clicked, this, &ToolBar::outboxRequested);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &ToolBar::showConnection);
    retranslate();
}

void ToolBar::showConnection()
{
    const bool isOnline = m_session.backend().connectionState().isOnline();
    if (isOnline)
        m_connectionChip->setLook({tr("Online"), Tone::Ok, Icon::Check, {}});
    else
        m_connectionChip->setLook({tr("Offline"), Tone::Bad, Icon::Offline, {}});
    m_connectionChip->setVisible(!m_session.isDemo());
}

void ToolBar::retranslate()
{
    setFixedHeight(std::max(Theme::size(SizeToken::Toolbar), m_searchField->sizeHint().height() + 2 * Theme::space(2)));
    m_searchField->setAccessibleName(tr("Search customers"));
    m_searchField->setPlaceholderText(tr("Name, phone, address, e-mail, username or any number"));
    m_demoChip->setLook({tr("Demo data"), Tone::Accent, Icon::Drop, {}});
    m_outboxButton->setText(tr("Outbox"));
    m_outboxButton->setToolTip(tr("What the demo would have mailed"));
    showConnection();
}

void ToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_searchField->setFixedWidth(window()->width() < smallWindow ? searchWidthSmall : searchWidth);
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line2));
}

} // namespace Ventanilla
