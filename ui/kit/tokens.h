#pragma once

#include <QColor>
#include <QObject>

#include <array>

namespace Ventanilla {

/// The design's colours, type, spaces, radii and sizes as resources/tokens/tokens.json gives them. The
/// enumerators are spelt as the keys there, with a capital first letter.
class Tokens
{
    Q_GADGET

public:
    enum class Color {
        Window, Chrome, Surface, Sunken, Hover, Selected, Line, Line2, Control, Ink1, Ink2, Ink3, Disabled,
        Accent, AccentHover, AccentTint, OnAccent, AccentText, Ok, OkTint, OkLine, OkSolid,
        Warn, WarnTint, WarnLine, WarnSolid, Bad, BadTint, BadLine, BadSolid, Neutral, NeutralTint,
        Bar, BarDim, Leak, Grid, Mark, Focus
    };
    Q_ENUM(Color)
    /// Note and Speech are label and section in weight 400, for text that reads rather than labels.
    enum class Type { Caption, Label, Body, BodyStrong, Section, Title, Page, Figure, Note, Speech };
    Q_ENUM(Type)
    enum class Size {
        Control, ControlSmall, Row, RowCompact, RowTwoLine, Toolbar, CallerStrip, StatusBar, Rail, Accounts,
        Guide, AttentionRow, InlineRow
    };
    Q_ENUM(Size)
    enum class Radius { Control, Card, Chip, Window };
    Q_ENUM(Radius)
    enum class Scheme { Light, Dark };
    Q_ENUM(Scheme)

    /// One style of text: heights in pixels at a text size of 100 %, weight 400 to 600.
    struct TypeStyle
    {
        int pixels = 0;
        int line = 0;
        int weight = 0;
    };

    /// The tokens of this build, read once from the resources.
    static const Tokens &shipped();

    QColor color(Scheme scheme, Color token) const;
    TypeStyle type(Type token) const { return m_types[size_t(token)]; }
    /// @param step 1 to 7: 4, 8, 12, 16, 24, 32, 48 pixels.
    int space(int step) const { return m_spaces[size_t(step - 1)]; }
    int size(Size token) const { return m_sizes[size_t(token)]; }
    int radius(Radius token) const { return m_radii[size_t(token)]; }
    int ringWidth() const { return m_ringWidth; }
    int ringGap() const { return m_ringGap; }
    QString family() const { return m_family; }

private:
    Tokens();

    static constexpr size_t colorCount = size_t(Color::Focus) + 1;
    std::array<std::array<QColor, colorCount>, 2> m_colors;
    std::array<TypeStyle, size_t(Type::Speech) + 1> m_types;
    std::array<int, 7> m_spaces;
    std::array<int, size_t(Size::InlineRow) + 1> m_sizes;
    std::array<int, size_t(Radius::Window) + 1> m_radii;
    int m_ringWidth = 0;
    int m_ringGap = 0;
    QString m_family;
};

using Token = Tokens::Color;
using TypeToken = Tokens::Type;
using SizeToken = Tokens::Size;
using RadiusToken = Tokens::Radius;

/// The key of an enumerator in tokens.json: Token::AccentText is "accentText".
template<typename Enum>
QString tokenKey(Enum token);

extern template QString tokenKey(Tokens::Color);
extern template QString tokenKey(Tokens::Type);
extern template QString tokenKey(Tokens::Size);
extern template QString tokenKey(Tokens::Radius);

} // namespace Ventanilla
