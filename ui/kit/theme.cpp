#include "ui/kit/theme.h"

#include "ui/kit/focusring.h"
#include "ui/kit/kitstyle.h"
#include "ui/kit/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette::ColorRole role(int index)
{
    return QPalette::ColorRole(index);
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
{
    const Tokens &tokens = Tokens::shipped();
    m_regular = { tokens.family() };
    m_semibold = { tokens.family() };
}

void Theme::loadFonts()
{
    for (const QString &name : { u":/ventanilla/fonts/OpenSans-Regular.ttf"_s,
                                 u":/ventanilla/fonts/OpenSans-Semibold.ttf"_s }) {
        const int id = QFontDatabase::addApplicationFont(name);
        if (id < 0)
            continue;
        // Some font systems file the semibold cut as a family of its own.
        for (const QString &family : QFontDatabase::applicationFontFamilies(id)) {
            if (family.contains("Semibold"_L1, Qt::CaseInsensitive) && !m_semibold.contains(family))
                m_semibold.prepend(family);
        }
    }
    if (!QFontDatabase::hasFamily(Tokens::shipped().family())) {
        m_regular = { QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() };
        m_semibold = m_regular;
    }
}

void Theme::apply()
{
    if (!m_isApplied) {
        m_isApplied = true;
        loadFonts();
        QApplication::setStyle(new KitStyle);
        qApp->installEventFilter(this);
        new FocusRing(qApp);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::follow);
#endif
    }
    follow();
}

void Theme::follow()
{
    m_isDark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    if (!m_isApplied)
        return;
    QApplication::setPalette(palette());
    QApplication::setFont(font(TypeToken::Body));
    qApp->setStyleSheet(styleSheet());
    emit changed();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // An empty palette asks for the system's own again.
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = isDarkPalette(QApplication::palette());
    QApplication::setPalette(ours);
    return dark;
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode && m_isApplied)
        return;
    m_mode = mode;
    follow();
}

void Theme::setTextPercent(int percent)
{
    percent = qBound(100, percent, 130);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    follow();
}

bool Theme::isDark()
{
    return instance().m_isDark && instance().m_papers == 0;
}

QColor Theme::color(Token token)
{
    return Tokens::shipped().color(isDark() ? Tokens::Scheme::Dark : Tokens::Scheme::Light, token);
}

QFont Theme::font(TypeToken token)
{
    const Theme &theme = instance();
    const Tokens::TypeStyle style = Tokens::shipped().type(token);
    QFont font;
    font.setFamilies(style.weight > 400 ? theme.m_semibold : theme.m_regular);
    font.setWeight(style.weight > 400 ? QFont::DemiBold : QFont::Normal);
    font.setPixelSize(qRound(style.pixels * theme.m_textPercent / 100.0));
    return font;
}

int Theme::lineHeight(TypeToken token)
{
    return qRound(Tokens::shipped().type(token).line * instance().m_textPercent / 100.0);
}

int Theme::space(int step)
{
    return Tokens::shipped().space(step);
}

int Theme::size(SizeToken token)
{
    return Tokens::shipped().size(token);
}

int Theme::radius(RadiusToken token)
{
    return Tokens::shipped().radius(token);
}

bool Theme::allowsMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

QPalette Theme::palette()
{
    static constexpr std::array<std::pair<int, Token>, 18> roles{ {
            { QPalette::Window, Token::Window },
            { QPalette::WindowText, Token::Ink1 },
            { QPalette::Base, Token::Surface },
            { QPalette::AlternateBase, Token::Sunken },
            { QPalette::Text, Token::Ink1 },
            { QPalette::PlaceholderText, Token::Ink3 },
            { QPalette::Button, Token::Surface },
            { QPalette::ButtonText, Token::Ink1 },
            { QPalette::Highlight, Token::Selected },
            { QPalette::HighlightedText, Token::Ink1 },
            { QPalette::Link, Token::AccentText },
            { QPalette::LinkVisited, Token::AccentText },
            { QPalette::Mid, Token::Line2 },
            { QPalette::Dark, Token::Control },
            { QPalette::Light, Token::Surface },
            { QPalette::ToolTipBase, Token::Ink1 },
            { QPalette::ToolTipText, Token::Surface },
            { QPalette::BrightText, Token::Bad },
    } };
    QPalette palette;
    for (const auto &[name, token] : roles)
        palette.setColor(role(name), color(token));
    palette.setColor(QPalette::Midlight, color(Token::Line));
    palette.setColor(QPalette::Shadow, color(Token::Line2));
    for (const QPalette::ColorRole text : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, text, color(Token::Disabled));
    return palette;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System) {
        if (systemIsDark() != m_isDark)
            QMetaObject::invokeMethod(this, &Theme::follow, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Ventanilla
