#include "ui/kit/chip.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int iconSize = 14;
constexpr int padding = 8;
constexpr int gap = 5;

int chipHeight()
{
    return Theme::lineHeight(TypeToken::Label) + 4;
}

int sidePadding(Tone tone)
{
    return tone == Tone::Quiet ? 0 : padding;
}

} // namespace

QSize chipSize(const ChipLook &look)
{
    int width = 2 * sidePadding(look.tone) + textWidth(look.text, TypeToken::Note);
    if (look.icon)
        width += iconSize + (look.text.isEmpty() ? 0 : gap);
    if (!look.count.isEmpty())
        width += textWidth(look.count, TypeToken::Label) + (look.text.isEmpty() ? 0 : gap);
    return { qMax(width, look.tone == Tone::Quiet ? 0 : chipHeight()), chipHeight() };
}

void paintChip(QPainter *painter, const QRect &rect, const ChipLook &look)
{
    const ToneTokens tokens = toneTokens(look.tone);
    const QSize size = chipSize(look);
    QRect chip(rect.left(), rect.top() + (rect.height() - size.height()) / 2,
               qMin(size.width(), rect.width()), size.height());
    const qreal radius = chip.height() / 2.0;
    if (look.tone == Tone::Outline)
        paintOutline(painter, chip, tokens.line, radius);
    else if (look.tone != Tone::Quiet)
        paintBox(painter, chip, tokens.tint, tokens.tint, radius);

    QRect rest = chip.adjusted(sidePadding(look.tone), 0, -sidePadding(look.tone), 0);
    if (look.icon) {
        paintIcon(painter, *look.icon, QRect(rest.left(), rest.top(), iconSize, rest.height()), tokens.ink);
        rest.setLeft(rest.left() + iconSize + gap);
    }
    if (!look.count.isEmpty()) {
        const int width = textWidth(look.count, TypeToken::Label);
        const QRect place(look.text.isEmpty() ? rest.left() : rest.right() - width + 1, rest.top(),
                          look.text.isEmpty() ? rest.width() : width, rest.height());
        paintText(painter, place, look.count, TypeToken::Label, tokens.ink,
                  look.text.isEmpty() ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
        rest.setRight(rest.right() - width - gap);
    }
    const Token ink = look.tone == Tone::Outline ? Token::Ink1 : tokens.ink;
    paintText(painter, rest, look.text, TypeToken::Note, ink);
}

Chip::Chip(const ChipLook &look, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessibleName(look.count.isEmpty() ? look.text : look.text + u' ' + look.count);
    updateGeometry();
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_look);
}

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", chipHeight() / 2.0);
}

void FilterChip::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    updateGeometry();
    update();
}

void FilterChip::setGlyph(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

ChipLook FilterChip::look() const
{
    return { text(), isChecked() ? Tone::Accent : Tone::Outline, m_icon, m_count };
}

QSize FilterChip::sizeHint() const
{
    return chipSize(look());
}

bool FilterChip::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && !isChecked() && isEnabled())
        paintBox(&painter, rect(), Token::Hover, Token::Hover, height() / 2.0);
    if (!isEnabled())
        painter.setOpacity(0.5);
    paintChip(&painter, rect(), look());
}

} // namespace Ventanilla
