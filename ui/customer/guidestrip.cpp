#include "ui/customer/guidestrip.h"

#include "ui/kit/icons.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/keytips.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int stripWidth = 40;
constexpr int glyphSize = 18;
} // namespace

GuideStrip::GuideStrip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"guideStrip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    KeyTipOverlay::setTip(this, Qt::Key_F4);
    retranslate();
}

QSize GuideStrip::sizeHint() const
{
    return {std::max(stripWidth, keyHintSize(Qt::Key_F4).width() + Theme::space(3)), 400};
}

void GuideStrip::retranslate()
{
    setText(tr("Call guide"));
    setAccessibleName(tr("Open the call guide"));
    setToolTip(tr("Open the call guide"));
    update();
}

void GuideStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void GuideStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(underMouse() || isDown() ? Token::Hover : Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), Theme::color(Token::Line2));
    int top = Theme::space(3);
    paintIcon(&painter, Icon::Guide, QRect((width() - glyphSize) / 2, top, glyphSize, glyphSize), Token::Ink1);
    top += glyphSize + Theme::space(2);
    const int length = textWidth(text(), TypeToken::Label) + 2;
    painter.save();
    painter.translate(width(), top);
    painter.rotate(90);
    paintText(&painter, QRect(0, 0, length, width()), text(), TypeToken::Label, Token::Ink2, Qt::AlignCenter);
    painter.restore();
    top += length + Theme::space(2);
    const QSize hint = keyHintSize(Qt::Key_F4);
    paintKeyHint(&painter, QRect((width() - hint.width()) / 2, top, hint.width(), hint.height()), Qt::Key_F4, KeyGround::Surface);
}

} // namespace Ventanilla
