#include "ui/kit/button.h"

#include "ui/kit/keyhint.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int glyphSize = 16;
constexpr int gap = 8;

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

} // namespace

struct Button::Look
{
    std::optional<Token> fill;
    std::optional<Token> border;
    Token ink;
    KeyGround keys;
};

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

Button::Button(Icon icon, const QString &name, QWidget *parent)
    : Button(QString(), Kind::Quiet, parent)
{
    m_icon = icon;
    setAccessibleName(name);
    setToolTip(name);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setGlyph(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

QKeySequence Button::keyHint() const
{
    if (!m_keys.isEmpty())
        return m_keys;
    // A mnemonic makes a shortcut too; the underlined letter tells that one already.
    return text().contains(u'&') ? QKeySequence() : shortcut();
}

void Button::setHeight(SizeToken size)
{
    m_height = size;
    updateGeometry();
}

void Button::setBusy(const QString &text)
{
    m_isBusy = true;
    m_busyText = text;
    setAccessibleDescription(shownText());
    updateGeometry();
    update();
}

void Button::setReady()
{
    m_isBusy = false;
    setAccessibleDescription({});
    updateGeometry();
    update();
}

QString Button::shownText() const
{
    if (!m_isBusy)
        return text();
    return m_busyText.isEmpty() ? tr("Saving…") : m_busyText;
}

std::optional<Icon> Button::shownIcon() const
{
    return m_isBusy ? Icon::Refresh : m_icon;
}

int Button::contentWidth() const
{
    const QString text = withoutMnemonic(shownText());
    int width = text.isEmpty() ? 0 : textWidth(text, TypeToken::BodyStrong);
    if (shownIcon())
        width += glyphSize + (text.isEmpty() ? 0 : gap);
    if (!m_isBusy && !text.isEmpty() && !keyHint().isEmpty())
        width += gap + keyHintSize(keyHint()).width();
    return width;
}

QSize Button::sizeHint() const
{
    const int height = qMax(Theme::size(m_height), Theme::lineHeight(TypeToken::BodyStrong) + 6);
    if (shownText().isEmpty())
        return { height, height };
    return { contentWidth() + 2 * Theme::space(3), height };
}

Button::Look Button::look() const
{
    const bool hovered = underMouse() && !m_isBusy;
    const std::optional<Token> hover =
        hovered ? std::optional(isDown() ? Token::Selected : Token::Hover) : std::nullopt;
    if (!isEnabled() && m_kind == Kind::Quiet)
        return { std::nullopt, std::nullopt, Token::Disabled, KeyGround::Disabled };
    if (!isEnabled())
        return { Token::Sunken, Token::Line2, Token::Disabled, KeyGround::Disabled };
    switch (m_kind) {
    case Kind::Primary:
        return { hovered ? Token::AccentHover : Token::Accent, std::nullopt, Token::OnAccent,
                 KeyGround::Accent };
    case Kind::Quiet:
        return { hover, std::nullopt, text().isEmpty() ? Token::Ink2 : Token::AccentText,
                 KeyGround::Surface };
    case Kind::Danger:
        return { hovered ? Token::BadTint : Token::Surface, Token::BadSolid, Token::Bad, KeyGround::Surface };
    case Kind::Default:
        break;
    }
    return { hover.value_or(Token::Surface), Token::Control, Token::Ink1, KeyGround::Surface };
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = this->look();
    const int radius = Theme::radius(RadiusToken::Control);
    if (look.fill)
        paintBox(&painter, rect(), *look.fill, look.border.value_or(*look.fill), radius);
    else if (look.border)
        paintOutline(&painter, rect(), *look.border, radius);

    QRect content(0, 0, qMin(contentWidth(), width()), height());
    content.moveCenter(rect().center());
    if (const std::optional<Icon> glyph = shownIcon()) {
        paintIcon(&painter, *glyph, QRect(content.left(), 0, glyphSize, height()), look.ink);
        content.setLeft(content.left() + glyphSize + gap);
    }
    const QString text = shownText();
    if (text.isEmpty())
        return;
    const int textSpace = textWidth(withoutMnemonic(text), TypeToken::BodyStrong);
    painter.setFont(Theme::font(TypeToken::BodyStrong));
    painter.setPen(Theme::color(look.ink));
    painter.drawText(QRect(content.left(), 0, textSpace + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    if (!m_isBusy && !keyHint().isEmpty())
        paintKeyHint(&painter, QRect(content.left() + textSpace + gap, 0, width(), height()), keyHint(),
                     look.keys);
}

bool Button::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Shortcut:
        if (m_isBusy)
            return true;
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (m_isBusy) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::LanguageChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

} // namespace Ventanilla
