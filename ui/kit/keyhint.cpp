#include "ui/kit/keyhint.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

#include <optional>

namespace Ventanilla {

namespace {

constexpr int capGap = 4;

QString nativeName(QKeyCombination key)
{
    // Both keys are called Enter on the screens.
    const Qt::Key code = key.key() == Qt::Key_Return ? Qt::Key_Enter : key.key();
    return QKeySequence(code).toString(QKeySequence::NativeText);
}

std::optional<Icon> arrowOf(const QString &cap)
{
    if (cap == nativeName(Qt::Key_Up))
        return Icon::ArrowUp;
    if (cap == nativeName(Qt::Key_Down))
        return Icon::ArrowDown;
    return std::nullopt;
}

int capHeight()
{
    return Theme::lineHeight(TypeToken::Caption) + 1;
}

int capWidth(const QString &cap)
{
    return arrowOf(cap) ? capHeight() + 6 : qMax(capHeight(), textWidth(cap, TypeToken::Caption) + 10);
}

struct CapTokens
{
    Token ink;
    Token border;
    bool filled;
};

CapTokens capTokens(KeyGround ground)
{
    switch (ground) {
    case KeyGround::Accent:
        return { Token::OnAccent, Token::OnAccent, false };
    case KeyGround::Disabled:
        return { Token::Disabled, Token::Line2, false };
    case KeyGround::Surface:
        break;
    }
    return { Token::Ink2, Token::Line2, true };
}

} // namespace

QStringList keyCaps(const QKeySequence &keys)
{
    QStringList caps;
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination key = keys[uint(i)];
        const Qt::KeyboardModifiers modifiers = key.keyboardModifiers();
        for (const auto &[modifier, code] : { std::pair{ Qt::ControlModifier, Qt::CTRL },
                                              std::pair{ Qt::AltModifier, Qt::ALT },
                                              std::pair{ Qt::ShiftModifier, Qt::SHIFT },
                                              std::pair{ Qt::MetaModifier, Qt::META } }) {
            if (!(modifiers & modifier))
                continue;
            // The sequence "Ctrl+A" less its "A" leaves the system's word for Ctrl.
            QString name = QKeySequence(code | Qt::Key_A).toString(QKeySequence::NativeText);
            name.chop(1);
            if (name.endsWith(u'+'))
                name.chop(1);
            caps << name;
        }
        caps << nativeName(key.key());
    }
    return caps;
}

QSize keyHintSize(const QKeySequence &keys)
{
    int width = 0;
    for (const QString &cap : keyCaps(keys))
        width += capWidth(cap) + capGap;
    return { qMax(0, width - capGap), capHeight() };
}

void paintKeyHint(QPainter *painter, const QRect &rect, const QKeySequence &keys, KeyGround ground)
{
    const CapTokens tokens = capTokens(ground);
    QRect cap(rect.left(), 0, 0, capHeight());
    cap.moveTop(rect.top() + (rect.height() - cap.height()) / 2);
    for (const QString &text : keyCaps(keys)) {
        cap.setWidth(capWidth(text));
        painter->save();
        if (ground == KeyGround::Accent)
            painter->setOpacity(0.6);
        if (tokens.filled)
            paintBox(painter, cap, Token::Surface, tokens.border, 3);
        else
            paintOutline(painter, cap, tokens.border, 3);
        painter->restore();
        if (tokens.filled) // a thicker foot makes it look like a key
            painter->fillRect(QRectF(cap.left() + 2, cap.bottom() - 0.5, cap.width() - 4, 1.0),
                              Theme::color(tokens.border));
        if (const std::optional<Icon> arrow = arrowOf(text))
            paintIcon(painter, *arrow, cap.adjusted(3, 3, -3, -3), tokens.ink);
        else
            paintText(painter, cap, text, TypeToken::Caption, tokens.ink, Qt::AlignCenter);
        cap.moveLeft(cap.left() + cap.width() + capGap);
    }
}

KeyHint::KeyHint(const QKeySequence &keys, const QString &word, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_word(word)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tellReaders();
}

void KeyHint::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    tellReaders();
}

void KeyHint::setWord(const QString &word)
{
    m_word = word;
    tellReaders();
}

void KeyHint::tellReaders()
{
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    setAccessibleName(m_word.isEmpty() ? keys : tr("%1: %2").arg(keys, m_word));
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    const QSize caps = keyHintSize(m_keys);
    if (m_word.isEmpty())
        return caps;
    return { caps.width() + Theme::space(2) + textWidth(m_word, TypeToken::Note),
             qMax(caps.height(), Theme::lineHeight(TypeToken::Note)) };
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHint(&painter, rect(), m_keys, KeyGround::Surface);
    if (m_word.isEmpty())
        return;
    const int left = keyHintSize(m_keys).width() + Theme::space(2);
    paintText(&painter, rect().adjusted(left, 0, 0, 0), m_word, TypeToken::Note, Token::Ink2);
}

} // namespace Ventanilla
