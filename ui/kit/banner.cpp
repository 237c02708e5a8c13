#include "ui/kit/banner.h"

#include "ui/kit/announcer.h"
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

constexpr int edgeWidth = 4;
constexpr int iconSize = 16;

} // namespace

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_messageLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_layout(new QHBoxLayout(this))
{
    // The two parts differ in weight; they are escaped before they are put together.
    m_messageLabel->setTextFormat(Qt::RichText);
    m_messageLabel->setObjectName(u"messageLabel"_s);
    m_layout->setContentsMargins(edgeWidth + Theme::space(3) + iconSize + Theme::space(3), 2, Theme::space(2),
                                 2);
    m_layout->setSpacing(Theme::space(2));
    m_layout->addWidget(m_messageLabel, 1);
    setMinimumHeight(Theme::size(SizeToken::AttentionRow));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Banner::setMessage(const QString &strong, const QString &rest)
{
    m_sentence = strong.isEmpty() || rest.isEmpty() ? strong + rest : strong + u' ' + rest;
    const QString first = strong.isEmpty() ? QString() : u"<b>%1</b> "_s.arg(strong.toHtmlEscaped());
    m_messageLabel->setText(first + rest.toHtmlEscaped());
    m_messageLabel->setAccessibleName(m_sentence);
    setAccessibleName(m_sentence);
    if (isVisible())
        Announcer::instance().say(this, m_sentence);
}

void Banner::setGlyph(Icon icon)
{
    m_glyph = icon;
    update();
}

Icon Banner::glyph() const
{
    if (m_glyph)
        return *m_glyph;
    switch (m_tone) {
    case Tone::Ok:
        return Icon::ShieldCheck;
    case Tone::Warn:
    case Tone::Bad:
        return Icon::Warning;
    default:
        return Icon::Info;
    }
}

Button *Banner::setAction(const QString &text, const QKeySequence &keys)
{
    if (!m_actionButton) {
        m_actionButton = new Button(text, Button::Kind::Default, this);
        m_actionButton->setObjectName(u"actionButton"_s);
        m_actionButton->setHeight(SizeToken::ControlSmall);
        m_layout->insertWidget(1, m_actionButton);
        connect(m_actionButton, &Button::clicked, this, &Banner::actionTriggered);
    }
    m_actionButton->setText(text);
    m_actionButton->setKeyHint(keys);
    return m_actionButton;
}

void Banner::makeDismissible()
{
    if (m_dismissButton)
        return;
    m_dismissButton = new Button(Icon::Close, {}, this);
    m_dismissButton->setObjectName(u"dismissButton"_s);
    m_dismissButton->setHeight(SizeToken::ControlSmall);
    m_layout->addWidget(m_dismissButton);
    connect(m_dismissButton, &Button::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    retranslate();
}

void Banner::retranslate()
{
    if (!m_dismissButton)
        return;
    m_dismissButton->setAccessibleName(tr("Dismiss"));
    m_dismissButton->setToolTip(tr("Dismiss"));
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    const bool warns = m_tone == Tone::Warn || m_tone == Tone::Bad;
    Announcer::instance().say(this, m_sentence,
                              warns ? Announcer::Urgency::Assertive : Announcer::Urgency::Polite);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneTokens tokens = toneTokens(m_tone);
    const int radius = Theme::radius(RadiusToken::Control);
    paintBox(&painter, rect(), tokens.tint, tokens.tint, radius);
    painter.setClipRect(0, 0, edgeWidth, height());
    paintBox(&painter, rect(), tokens.solid, tokens.solid, radius);
    painter.setClipping(false);
    paintIcon(&painter, glyph(), QRect(edgeWidth + Theme::space(3), 0, iconSize, height()), tokens.ink);
}

} // namespace Ventanilla
