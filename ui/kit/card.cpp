#include "ui/kit/card.h"

#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Ventanilla {

namespace {

constexpr int edgeWidth = 3;

} // namespace

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_titleLabel(makeLabel(title, TypeToken::BodyStrong, Token::Ink1, this))
    , m_countChip(new Chip({}, this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(Theme::space(4), 0, Theme::space(3), 0);
    m_layout->setSpacing(Theme::space(2));
    m_layout->addWidget(m_titleLabel);
    m_layout->addWidget(m_countChip);
    m_layout->addStretch(1);
    m_countChip->hide();
    setMinimumHeight(Theme::size(SizeToken::AttentionRow));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString &title)
{
    m_titleLabel->setText(title);
}

QString SectionHeader::title() const
{
    return m_titleLabel->text();
}

void SectionHeader::setCount(const QString &count, Tone tone)
{
    ChipLook look;
    look.tone = tone;
    look.count = count;
    m_countChip->setLook(look);
    m_countChip->setVisible(!count.isEmpty());
}

void SectionHeader::addTrailing(QWidget *widget)
{
    m_layout->addWidget(widget);
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new SectionHeader(title, this))
    , m_rule(new Hairline(Qt::Horizontal, this))
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_rule);
    layout->addLayout(m_body, 1);
    m_body->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    m_body->setSpacing(Theme::space(2));
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_header->setTitle(title);
    m_header->setVisible(!title.isEmpty());
    m_rule->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = Theme::radius(RadiusToken::Card);
    if (m_tone == Tone::Neutral) {
        paintBox(&painter, rect(), Token::Surface, Token::Line, radius);
        return;
    }
    const ToneTokens tokens = toneTokens(m_tone);
    paintBox(&painter, rect(), Token::Surface, tokens.line, radius);
    painter.setClipRect(0, 0, edgeWidth, height());
    paintBox(&painter, rect(), tokens.solid, tokens.solid, radius);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Line));
}

} // namespace Ventanilla
