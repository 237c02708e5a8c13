#include "ui/signin/signinart.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int artWidth = 344;
constexpr int logoSide = 38;
constexpr int waveCount = 7;

void paintWaves(QPainter &painter, const QRect &rect)
{
    const qreal step = rect.height() * 0.07;
    for (int i = 0; i < waveCount; ++i) {
        const qreal y = rect.height() * 0.58 + i * step;
        QPainterPath wave(QPointF(rect.left(), y));
        const qreal half = rect.width() / 2.0;
        wave.cubicTo(half * 0.35, y - step * 0.5, half * 0.65, y + step * 0.7, half, y + step * 0.3);
        wave.cubicTo(half * 1.35, y - step * 0.2, half * 1.6, y - step * 0.5, rect.width(), y);
        QColor line = Theme::color(Token::OnAccent);
        line.setAlphaF(0.45 - 0.05 * i);
        painter.setPen(QPen(line, 1.2));
        painter.drawPath(wave);
    }
}

} // namespace

SignInArt::SignInArt(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(artWidth);
}

void SignInArt::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

void SignInArt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::color(Theme::isDark() ? Token::AccentTint : Token::AccentHover));
    paintWaves(painter, rect());

    const int margin = Theme::space(6);
    const QRect logo(margin, margin, logoSide, logoSide);
    paintBox(&painter, logo, Token::OnAccent, Token::OnAccent, Theme::radius(RadiusToken::Window));
    paintIcon(&painter, Icon::Drop, logo.adjusted(8, 7, -8, -9), Theme::isDark() ? Token::Accent : Token::AccentHover);
    const QRect name(margin, 130, width() - 2 * margin, Theme::lineHeight(TypeToken::Figure));
    paintText(&painter, name, u"Ventanilla"_s, TypeToken::Figure, Token::OnAccent);
    painter.setFont(Theme::font(TypeToken::Section));
    painter.setPen(Theme::color(Token::OnAccent));
    const QRect words(margin, name.bottom() + Theme::space(2), width() - 2 * margin, 80);
    painter.drawText(words, Qt::TextWordWrap, tr("The service window for water-utility representatives."));
    const QRect version(margin, height() - margin - 16, width() - 2 * margin, Theme::lineHeight(TypeToken::Caption));
    paintText(&painter, version, tr("Version %1").arg(QStringLiteral(VENTANILLA_VERSION)), TypeToken::Caption,
              Token::OnAccent);
}

} // namespace Ventanilla
