#pragma once

#include "ui/kit/page.h"

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;

/// The customer's e-mail logins with their accounts, and the old usernames (pictures 02, 12c).
class LoginsTab : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    LoginsTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    /// What the tab can do now, for the page to hand on.
    [[nodiscard]] QSet<Command> commands() const;
    /// Does @p command, which is among commands().
    void run(Command command);
    /// One step back (Esc): leaves an open form. False where none is open.
    bool stepBack();
    /// How many logins and open usernames there are; empty until they were read. For the chip of the tab.
    [[nodiscard]] QString count() const;

signals:
    /// commands() or count() is not what it was.
    void commandsChanged();
    void countChanged();
    /// The merge page should come to the front.
    void mergeRequested();
    /// The card that verifies the caller should open.
    void verifyRequested();

private:
    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
};

} // namespace Ventanilla
