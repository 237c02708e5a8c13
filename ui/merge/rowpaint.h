#pragma once

#include "ui/kit/tokens.h"

#include <QRect>
#include <QString>

class QPainter;

namespace Ventanilla {

/// A check box in a row, at the left of @p content and centred in its height.
void paintTick(QPainter *painter, const QRect &content, bool isTicked, bool isEnabled);

/// A name in semibold with a quiet line under it.
void paintTwoLines(QPainter *painter, const QRect &content, const QString &name, const QString &under, Token ink);

/// A name in semibold and a number after it in the same line.
void paintNamed(QPainter *painter, const QRect &content, const QString &name, const QString &number, Token ink);

} // namespace Ventanilla
