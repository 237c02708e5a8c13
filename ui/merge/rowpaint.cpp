#include "ui/merge/rowpaint.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace Ventanilla {

namespace {
constexpr int boxSide = 16;
}

void paintTick(QPainter *painter, const QRect &content, bool isTicked, bool isEnabled)
{
    const QRect box(content.left() + Theme::space(1), content.center().y() - boxSide / 2 + 1, boxSide, boxSide);
    if (!isTicked) {
        paintBox(painter, box, isEnabled ? Token::Surface : Token::Sunken, isEnabled ? Token::Control : Token::Line2, 3);
        return;
    }
    paintBox(painter, box, Token::Accent, Token::Accent, 3);
    paintIcon(painter, Icon::Check, box.adjusted(2, 2, -2, -2), Token::OnAccent);
}

void paintTwoLines(QPainter *painter, const QRect &content, const QString &name, const QString &under, Token ink)
{
    const int upper = Theme::lineHeight(TypeToken::BodyStrong);
    const int lower = Theme::lineHeight(TypeToken::Note);
    const QRect first(content.left(), content.center().y() - (upper + lower) / 2 + 1, content.width(), upper);
    paintText(painter, first, name, TypeToken::BodyStrong, ink);
    paintText(painter, QRect(first.left(), first.bottom() + 1, first.width(), lower), under, TypeToken::Note,
              ink == Token::Ink1 ? Token::Ink2 : ink);
}

void paintNamed(QPainter *painter, const QRect &content, const QString &name, const QString &number, Token ink)
{
    const int wanted = textWidth(name, TypeToken::BodyStrong);
    const int room = content.width() - (name.isEmpty() ? 0 : textWidth(number, TypeToken::Body) + Theme::space(2));
    const int width = std::min(wanted, std::max(room, 0));
    paintText(painter, QRect(content.left(), content.top(), width, content.height()), name, TypeToken::BodyStrong, ink);
    const int left = content.left() + (name.isEmpty() ? 0 : width + Theme::space(2));
    paintText(painter, QRect(left, content.top(), content.right() - left + 1, content.height()), number, TypeToken::Body,
              name.isEmpty() ? ink : Token::Ink2);
}

} // namespace Ventanilla
