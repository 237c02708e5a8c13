#pragma once

#include "ui/kit/tokens.h"

#include <QRectF>

class QPainter;

namespace Ventanilla {

/// A rounded box with a border of whole pixels drawn inside @p rect.
void paintBox(QPainter *painter, const QRectF &rect, Token fill, Token border, qreal radius,
              qreal borderWidth = 1);

/// Only the outline, as paintBox() draws it.
void paintOutline(QPainter *painter, const QRectF &rect, Token border, qreal radius, qreal borderWidth = 1);

/// Text in one line, cut with … at the end, in a type and a colour of the tokens.
void paintText(QPainter *painter, const QRectF &rect, const QString &text, TypeToken type, Token ink,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The width in pixels that paintText() needs to show all of @p text.
int textWidth(const QString &text, TypeToken type);

} // namespace Ventanilla
