#pragma once

#include "ui/kit/page.h"

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Ventanilla {

/// The menu bar: every command of the program with its keys, the page's and the window's own. What the
/// page in front cannot do just now is greyed out.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    /// What the window does itself, whatever page is in front.
    enum class Own { Search, Park, SwitchParked, WrapUp, CallerPlace, Settings, Shortcuts, Outbox, SignOut, Quit };

    /// Fills the menu bar of @p window.
    explicit WindowCommands(QMainWindow &window);

    void setAvailable(const QSet<Command> &commands);
    void setAvailable(Own command, bool isAvailable);
    [[nodiscard]] QAction *action(Command command) const { return m_pageActions.value(command); }
    [[nodiscard]] QAction *action(Own command) const { return m_ownActions.value(static_cast<int>(command)); }
    /// The menu that the demo's switch of users is put into.
    [[nodiscard]] QMenu *toolsMenu() const { return m_toolsMenu; }
    [[nodiscard]] QList<QMenu *> menus() const;
    void retranslate();

signals:
    void requested(Ventanilla::Command command);
    void ownRequested(Ventanilla::WindowCommands::Own command);

private:
    QAction *add(QMenu *menu, Command command, const QKeySequence &keys);
    QAction *add(QMenu *menu, Own command, const QKeySequence &keys);

    QMainWindow &m_window;
    QMenu *m_fileMenu;
    QMenu *m_editMenu;
    QMenu *m_callerMenu;
    QMenu *m_accountMenu;
    QMenu *m_viewMenu;
    QMenu *m_toolsMenu;
    QMenu *m_helpMenu;
    QHash<Command, QAction *> m_pageActions;
    QHash<int, QAction *> m_ownActions;
};

} // namespace Ventanilla
