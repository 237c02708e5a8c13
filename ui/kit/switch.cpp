#include "ui/kit/switch.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int trackWidth = 30;
constexpr int trackHeight = 18;

} // namespace

Switch::Switch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setProperty("ringRadius", trackHeight / 2.0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    const int text = this->text().isEmpty() ? 0 : Theme::space(2) + textWidth(this->text(), TypeToken::Body);
    return { trackWidth + text, qMax(trackHeight, Theme::lineHeight(TypeToken::Body)) };
}

bool Switch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF track(0, 0, trackWidth, trackHeight);
    track.moveTop((height() - trackHeight) / 2.0);
    const Token fill = !isEnabled() ? Token::Line2 : isChecked() ? Token::Accent : Token::Control;
    paintBox(&painter, track, fill, fill, trackHeight / 2.0);
    QRectF knob(0, 0, trackHeight - 4, trackHeight - 4);
    knob.moveTop(track.top() + 2);
    knob.moveLeft(isChecked() ? track.right() - 2 - knob.width() : 2);
    paintBox(&painter, knob, Token::OnAccent, Token::OnAccent, knob.width() / 2);
    if (text().isEmpty())
        return;
    paintText(&painter, rect().adjusted(trackWidth + Theme::space(2), 0, 0, 0), text(), TypeToken::Body,
              isEnabled() ? Token::Ink1 : Token::Disabled);
}

} // namespace Ventanilla
