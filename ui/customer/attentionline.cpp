#include "ui/customer/attentionline.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Ventanilla {

namespace {
constexpr int iconSize = 16;
}

AttentionLine::AttentionLine(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0); // the button has room of its own at its end
    layout->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(look.detail.isEmpty() ? look.text : look.detail);
    setAccessibleDescription(look.concerns);
    setToolTip(look.detail);
}

QSize AttentionLine::sizeHint() const
{
    const int line = Theme::lineHeight(TypeToken::BodyStrong) + 2 * Theme::space(2);
    return {480, std::max(Theme::size(SizeToken::AttentionRow), line)};
}

Button *AttentionLine::addAction(const QString &text)
{
    m_button = new Button(text, Button::Kind::Quiet, this);
    m_button->setHeight(SizeToken::ControlSmall);
    m_button->setAccessibleDescription(accessibleName());
    layout()->addWidget(m_button);
    return m_button;
}

void AttentionLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneTokens tokens = toneTokens(m_look.tone);
    const int left = Theme::space(3);
    paintIcon(&painter, m_look.icon, QRect(left, (height() - iconSize) / 2, iconSize, iconSize), tokens.ink);
    const int end = m_button ? m_button->geometry().left() - Theme::space(2) : width() - Theme::space(4);
    const int begin = left + iconSize + Theme::space(3);
    const QRect text(begin, 0, end - begin, height());
    paintText(&painter, text, m_look.text, TypeToken::BodyStrong, Token::Ink1);
    const int used = textWidth(m_look.text, TypeToken::BodyStrong) + Theme::space(2);
    if (used < text.width())
        paintText(&painter, text.adjusted(used, 0, 0, 0), m_look.concerns, TypeToken::Body, Token::Ink2);
}

} // namespace Ventanilla
