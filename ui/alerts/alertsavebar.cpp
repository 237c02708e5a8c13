#include "ui/alerts/alertsavebar.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int dot = 8;
}

AlertSaveBar::AlertSaveBar(QWidget *parent)
    : QWidget(parent)
    , m_label(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_discardButton(new Button({}, Button::Kind::Default, this))
    , m_saveButton(new Button({}, Button::Kind::Primary, this))
{
    m_label->setObjectName(u"alertChangesLabel"_s);
    m_discardButton->setObjectName(u"alertDiscardButton"_s);
    m_saveButton->setObjectName(u"alertSaveButton"_s);
    m_discardButton->setKeyHint(Qt::Key_Escape);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4) + dot + Theme::space(2), Theme::space(2), Theme::space(3), Theme::space(2));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_label, 1);
    layout->addWidget(m_discardButton);
    layout->addWidget(m_saveButton);
    connect(m_discardButton, &Button::clicked, this, &AlertSaveBar::discardRequested);
    connect(m_saveButton, &Button::clicked, this, &AlertSaveBar::act);
    refresh();
}

void AlertSaveBar::show(Mode mode, const QString &changes)
{
    m_mode = mode;
    m_changes = changes;
    refresh();
}

QString AlertSaveBar::sentence() const
{
    switch (m_mode) {
    case Mode::Locked:
        return tr("%1. Saving needs a caller verified for contact changes; your typing is kept.", "the unsaved changes").arg(m_changes);
    case Mode::Offline:
        return tr("%1. No connection: your typing is kept.", "the unsaved changes").arg(m_changes);
    case Mode::Collided:
        return tr("%1. Somebody else changed the same; nothing of yours is lost.", "the unsaved changes").arg(m_changes);
    default:
        return m_changes;
    }
}

void AlertSaveBar::refresh()
{
    m_label->setText(sentence());
    setTextStyle(m_label, TypeToken::Body, m_mode == Mode::Clean ? Token::Ink2 : Token::Ink1);
    m_discardButton->setText(tr("Discard"));
    m_discardButton->setEnabled(m_mode != Mode::Clean && m_mode != Mode::Saving);
    switch (m_mode) {
    case Mode::Locked:
        m_saveButton->setText(tr("Verify caller"));
        m_saveButton->setKeyHint(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        break;
    case Mode::Collided:
        m_saveButton->setText(tr("Compare"));
        m_saveButton->setKeyHint({});
        break;
    default:
        m_saveButton->setText(tr("Save"));
        m_saveButton->setKeyHint(Qt::CTRL | Qt::Key_S);
        break;
    }
    if (m_mode == Mode::Saving)
        m_saveButton->setBusy();
    else
        m_saveButton->setReady();
    m_saveButton->setEnabled(m_mode != Mode::Clean && m_mode != Mode::Offline);
    update();
}

void AlertSaveBar::act()
{
    if (m_mode == Mode::Locked)
        emit verifyRequested();
    else if (m_mode == Mode::Collided)
        emit compareRequested();
    else
        emit saveRequested();
}

void AlertSaveBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void AlertSaveBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Sunken));
    if (m_mode == Mode::Clean)
        return;
    const QRectF spot(Theme::space(4), (height() - dot) / 2.0, dot, dot);
    paintBox(&painter, spot, Token::Accent, Token::Accent, dot / 2.0);
}

} // namespace Ventanilla
