#include "ui/kit/kitstyle.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int indicatorSize = 16;
constexpr int checkRadius = 3;

QRectF indicatorRect(const QRect &rect)
{
    QRectF square(0, 0, indicatorSize, indicatorSize);
    square.moveCenter(QRectF(rect).center());
    return square;
}

void drawCheck(const QStyleOption &option, QPainter *painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const QRectF rect = indicatorRect(option.rect);
    if (!on && !partly) {
        const Token fill =
            (option.state & QStyle::State_MouseOver) && enabled ? Token::Hover : Token::Surface;
        paintBox(painter, rect, fill, enabled ? Token::Control : Token::Line2, checkRadius);
        return;
    }
    const Token fill = enabled ? Token::Accent : Token::Disabled;
    paintBox(painter, rect, fill, fill, checkRadius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::color(Token::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly) {
        painter->drawLine(rect.topLeft() + QPointF(4.5, 8), rect.topLeft() + QPointF(11.5, 8));
    } else {
        const std::array points{ rect.topLeft() + QPointF(4, 8.3), rect.topLeft() + QPointF(7, 11.2),
                                 rect.topLeft() + QPointF(12.2, 5.2) };
        painter->drawPolyline(points.data(), int(points.size()));
    }
    painter->restore();
}

void drawRadio(const QStyleOption &option, QPainter *painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QRectF rect = indicatorRect(option.rect);
    const Token ink = !enabled ? Token::Disabled : on ? Token::AccentText : Token::Control;
    const bool hovered = (option.state & QStyle::State_MouseOver) && enabled && !on;
    paintBox(painter, rect, hovered ? Token::Hover : Token::Surface, ink, indicatorSize / 2.0);
    if (on)
        paintBox(painter, rect.adjusted(4, 4, -4, -4), ink, ink, indicatorSize / 4.0);
}

} // namespace

KitStyle::KitStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void KitStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*option, painter);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KitStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element != CE_FocusFrame) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    const qreal width = Tokens::shipped().ringWidth();
    const QVariant own = widget ? widget->property("ringRadius") : QVariant();
    const qreal inner = own.isValid() ? own.toReal() : Theme::radius(RadiusToken::Control);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::color(Token::Focus), width));
    painter->setBrush(Qt::NoBrush);
    const qreal radius = inner + Tokens::shipped().ringGap() + width / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                             radius, radius);
    painter->restore();
}

void KitStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    paintBox(painter, QRectF(option->rect),
             !enabled      ? Token::Sunken
                 : hovered ? Token::Hover
                           : Token::Surface,
             enabled ? Token::Control : Token::Line2, Theme::radius(RadiusToken::Control));
    QRect arrow(0, 0, indicatorSize, indicatorSize);
    arrow.moveCenter({ option->rect.right() - 16, option->rect.center().y() + 1 });
    if (option->direction == Qt::RightToLeft)
        arrow.moveLeft(option->rect.left() + 8);
    paintIcon(painter, Icon::ChevronDown, arrow, enabled ? Token::Ink2 : Token::Disabled);
}

QRect KitStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect text = option->rect.adjusted(Theme::space(2), 1, -(Theme::space(3) + indicatorSize), -1);
    return visualRect(option->direction, option->rect, text);
}

int KitStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    // The ring may then lie over the edges of what the widget stands in.
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

int KitStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return Tokens::shipped().ringWidth() + Tokens::shipped().ringGap();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Theme::space(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize KitStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = { result.width() + Theme::space(3),
                   qMax(Theme::size(SizeToken::Control), size.height() + 8) };
    return result;
}

} // namespace Ventanilla
