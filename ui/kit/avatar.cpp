#include "ui/kit/avatar.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    // Names such as "Marisol Ibarra Quintero" have two family names; the first two words name her best.
    const QString second = words.size() > 1 ? words[1].left(1) : QString();
    return (words[0].left(1) + second).toUpper();
}

void paintAvatar(QPainter *painter, const QRect &rect, const QString &name, AvatarKind kind)
{
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    const bool nobody = kind == AvatarKind::Nobody;
    const Token ground = nobody ? Token::NeutralTint : Token::AccentTint;
    const qreal radius = kind == AvatarKind::Organization ? Theme::radius(RadiusToken::Card) : side / 2.0;
    paintBox(painter, square, ground, ground, radius);
    const int margin = side / 4;
    const QRect inner = square.adjusted(margin, margin, -margin, -margin);
    if (kind == AvatarKind::Organization)
        paintIcon(painter, Icon::Organization, inner, Token::AccentText);
    else if (nobody)
        paintIcon(painter, Icon::Headset, inner, Token::Ink2);
    else
        paintText(painter, square, initialsOf(name), side > 28 ? TypeToken::BodyStrong : TypeToken::Label,
                  Token::AccentText, Qt::AlignCenter);
}

Avatar::Avatar(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setFixedSize(side, side);
}

void Avatar::setCustomer(const QString &name, AvatarKind kind)
{
    m_name = name;
    m_kind = kind;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_name, m_kind);
}

} // namespace Ventanilla
