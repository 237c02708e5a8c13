#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

namespace Ventanilla {

/// What the menus and keys of the window ask of the page in front (ui.md section 6). The window owns the
/// keys and the menu entries; a page says which of them it can do just now.
enum class Command {
    MainAction,       ///< Ctrl+Enter
    Save,             ///< Ctrl+S
    Edit,             ///< F2
    Reload,           ///< F5
    ToggleGuide,      ///< F4
    WriteNote,        ///< F7
    Merge,            ///< F8
    NextGuideStep,    ///< F9
    GuideLanguage,    ///< Ctrl+Shift+L
    Verify,           ///< Ctrl+Shift+V
    FilterAccounts,   ///< Ctrl+Shift+A
    PreviousAccount,  ///< Ctrl+Shift+Up
    NextAccount,      ///< Ctrl+Shift+Down
    FilterRows,       ///< Ctrl+F
    Undo,             ///< Ctrl+Z outside of text fields
    CopyNumber,       ///< Ctrl+C where no text is marked
    NextPane,         ///< F6
    PreviousPane,     ///< Shift+F6
    Tab1, Tab2, Tab3, Tab4, Tab5, ///< Ctrl+1 …
    ToggleTable,      ///< Ctrl+T: chart or table
    ExportCsv,        ///< Ctrl+E: what is seen
    CopyTable,        ///< Ctrl+Shift+C
    Print,            ///< Ctrl+P
    LinkAccount       ///< Ctrl+L
};

[[nodiscard]] inline size_t qHash(Command command, size_t seed = 0)
{
    return ::qHash(static_cast<int>(command), seed);
}

/// One page of the window. A page never opens a dialog: it works in place, or asks for another page.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What can be done now; told anew with commandsChanged().
    [[nodiscard]] virtual QSet<Command> commands() const { return {}; }
    /// Does @p command, which is among commands().
    virtual void run(Command command) { Q_UNUSED(command) }
    /// One step back (Esc): a popup, then an edit, then a sub-page. False where nothing is left to leave.
    virtual bool stepBack() { return false; }
    /// What stands in the window's title.
    [[nodiscard]] virtual QString title() const { return {}; }
    /// What the keys of the page do that no menu shows, one by one, for the window's foot; told anew with commandsChanged().
    [[nodiscard]] virtual QStringList keyHints() const { return {}; }
    /// Where the keyboard starts when the page comes to the front.
    virtual void takeFocus() { setFocus(); }

signals:
    void commandsChanged();
    void titleChanged();
};

} // namespace Ventanilla
