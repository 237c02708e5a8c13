#include "ui/printing/chartpicture.h"

#include "ui/kit/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace Ventanilla {

namespace {

constexpr int fineness = 2;

double marginOf()
{
    return Theme::space(4);
}

double headHeight()
{
    return Theme::lineHeight(TypeToken::Section) + Theme::lineHeight(TypeToken::Label) + Theme::space(3);
}

double footHeight()
{
    return Theme::lineHeight(TypeToken::Caption) + Theme::space(2);
}

QSizeF wholeSize(const ChartPicture &picture)
{
    return picture.size + QSizeF(2 * marginOf(), 2 * marginOf() + headHeight() + footHeight());
}

void paintAll(QPainter &painter, const ChartPicture &picture)
{
    const PaperLook paper;
    const QSizeF whole = wholeSize(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), whole), Theme::color(Token::Surface));
    const double width = whole.width() - 2 * marginOf();
    QRectF line(marginOf(), marginOf(), width, Theme::lineHeight(TypeToken::Section));
    painter.setPen(Theme::color(Token::Ink1));
    painter.setFont(Theme::font(TypeToken::Section));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, picture.title);
    line = QRectF(marginOf(), line.bottom(), width, Theme::lineHeight(TypeToken::Label));
    painter.setPen(Theme::color(Token::Ink2));
    painter.setFont(Theme::font(TypeToken::Note));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, picture.subtitle);
    const QRectF chart(QPointF(marginOf(), marginOf() + headHeight()), picture.size);
    painter.save();
    picture.paint(&painter, chart);
    painter.restore();
    painter.setPen(Theme::color(Token::Ink2));
    painter.setFont(Theme::font(TypeToken::Caption));
    painter.drawText(QRectF(marginOf(), chart.bottom(), width, footHeight()), Qt::AlignRight | Qt::AlignBottom, picture.source);
}

} // namespace

QImage chartImage(const ChartPicture &picture)
{
    QImage image((wholeSize(picture) * fineness).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(fineness);
    QPainter painter(&image);
    paintAll(painter, picture);
    return image;
}

QByteArray chartSvg(const ChartPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(wholeSize(picture).toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), wholeSize(picture)));
    svg.setTitle(picture.title);
    svg.setDescription(picture.source);
    QPainter painter(&svg);
    paintAll(painter, picture);
    painter.end();
    return bytes;
}

} // namespace Ventanilla
