#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace Ventanilla {

/// A chart as a picture for a letter or a mail: what it shows, the chart, and whose data it is, in the colours of the
/// screen. On the GUI thread, as the chart is a widget.
struct ChartPicture
{
    QString title; ///< "418 Alder Creek Dr · 3104582"
    QString subtitle; ///< "Feb 10 – Mar 11, 2026"
    QString source; ///< "Demo data · Alder Valley Water"
    QSizeF size; ///< of the chart alone, in pixels of the screen
    std::function<void(QPainter *painter, const QRectF &area)> paint;
};

/// Twice as fine as the screen.
[[nodiscard]] QImage chartImage(const ChartPicture &picture);

/// The same as SVG, with its lines as lines.
[[nodiscard]] QByteArray chartSvg(const ChartPicture &picture);

} // namespace Ventanilla
