#include "ui/merge/mergefooter.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int dotSide = 8;
}

MergeFooter::MergeFooter(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_strongLabel(makeLabel({}, TypeToken::BodyStrong, Token::Ink1, this))
    , m_restLabel(makeLabel({}, TypeToken::Body, Token::Ink2, this))
    , m_secondary(new Button({}, Button::Kind::Default, this))
    , m_primary(new Button({}, Button::Kind::Primary, this))
{
    m_strongLabel->setObjectName(u"footerStrongLabel"_s);
    m_restLabel->setObjectName(u"footerRestLabel"_s);
    m_restLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->setSpacing(Theme::space(3));
    m_layout->addWidget(m_strongLabel);
    m_layout->addWidget(m_restLabel, 1);
    m_layout->addWidget(m_secondary);
    m_layout->addWidget(m_primary);
    setSentence({}, {});
    setFixedHeight(Theme::size(SizeToken::Control) + 2 * Theme::space(3));
}

void MergeFooter::setSentence(const QString &strong, const QString &rest, Tone tone)
{
    m_tone = tone;
    m_strongLabel->setText(strong);
    m_strongLabel->setVisible(!strong.isEmpty());
    m_restLabel->setText(rest);
    const int dot = tone == Tone::Neutral ? 0 : dotSide + Theme::space(2);
    m_layout->setContentsMargins(Theme::space(4) + dot, 0, Theme::space(4), 0);
    update();
}

void MergeFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Token::Line2));
    if (m_tone == Tone::Neutral)
        return;
    const Token ink = toneTokens(m_tone).solid;
    paintBox(&painter, QRectF(Theme::space(4), (height() - dotSide) / 2.0, dotSide, dotSide), ink, ink, dotSide / 2.0);
}

} // namespace Ventanilla
