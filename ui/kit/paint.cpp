#include "ui/kit/paint.h"

#include "ui/kit/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Ventanilla {

namespace {

void paintShape(QPainter *painter, const QRectF &rect, const QBrush &fill, Token border, qreal radius,
                qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(Theme::color(border), width));
    const qreal half = width / 2;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

} // namespace

void paintBox(QPainter *painter, const QRectF &rect, Token fill, Token border, qreal radius,
              qreal borderWidth)
{
    paintShape(painter, rect, Theme::color(fill), border, radius, borderWidth);
}

void paintOutline(QPainter *painter, const QRectF &rect, Token border, qreal radius, qreal borderWidth)
{
    paintShape(painter, rect, Qt::NoBrush, border, radius, borderWidth);
}

void paintText(QPainter *painter, const QRectF &rect, const QString &text, TypeToken type, Token ink,
               Qt::Alignment alignment)
{
    const QFont font = Theme::font(type);
    painter->save();
    painter->setFont(font);
    painter->setPen(Theme::color(ink));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::ceil(rect.width()) + 0.5);
    painter->drawText(rect, int(alignment) | Qt::TextSingleLine, shown);
    painter->restore();
}

int textWidth(const QString &text, TypeToken type)
{
    return int(std::ceil(QFontMetricsF(Theme::font(type)).horizontalAdvance(text)));
}

} // namespace Ventanilla
