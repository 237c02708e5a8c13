#pragma once

#include "ui/kit/tokens.h"

#include <QFont>
#include <QObject>
#include <QStringList>

class QPalette;

namespace Ventanilla {

/// The look of the whole program: light or dark, text size, palette, style sheet and fonts, all made from
/// Tokens. There is one, in the GUI thread; it needs a QApplication. Painting code asks the static
/// functions anew each time it paints and so follows a change by itself: a change sends every widget a
/// PaletteChange, a StyleChange and, where the text size moved, a FontChange.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };

    static Theme &instance();

    /// Gives the application its style, fonts, palette, style sheet and focus ring. Called once in main().
    void apply();

    Mode mode() const { return m_mode; }
    /// System follows the palette that the system gave the program.
    void setMode(Mode mode);
    int textPercent() const { return m_textPercent; }
    /// @param percent of every type token, held between 100 and 130 (ui.md section 3).
    void setTextPercent(int percent);

    static bool isDark();
    static QColor color(Token token);
    static QFont font(TypeToken token);
    /// The height of a line of that text in pixels, with the text size counted in.
    static int lineHeight(TypeToken token);
    /// @param step 1 to 7: 4, 8, 12, 16, 24, 32, 48 pixels.
    static int space(int step);
    static int size(SizeToken token);
    static int radius(RadiusToken token);
    /// False where the system asks for no animations.
    static bool allowsMotion();

    /// The palette of picture 13.
    static QPalette palette();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme();
    void loadFonts();
    void follow();
    bool systemIsDark() const;

    Mode m_mode = Mode::System;
    friend class PaperLook;
    int m_textPercent = 100;
    int m_papers = 0; ///< how many PaperLook there are
    bool m_isApplied = false;
    bool m_isDark = false;
    QStringList m_regular;
    QStringList m_semibold;
};

/// While there is one, colours are the light ones, as on paper, whatever the window looks like: for what is painted into
/// a file or onto a page. To be gone before the window is painted again. GUI thread.
class PaperLook
{
public:
    PaperLook() { ++Theme::instance().m_papers; }
    ~PaperLook() { --Theme::instance().m_papers; }
    PaperLook(const PaperLook &) = delete;
    PaperLook &operator=(const PaperLook &) = delete;
};

} // namespace Ventanilla
