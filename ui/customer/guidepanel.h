#pragma once

#include "ui/kit/page.h"

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;

/// The call guide beside a caller's page: what to say and do, and below it the note of the call (pictures 02, 12a).
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    GuidePanel(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    /// What the window and the page may ask of the panel: the language and the next step, the note, its sending.
    [[nodiscard]] QSet<Command> commands() const;
    /// Does @p command, which is among commands().
    void run(Command command);

signals:
    /// A step of the guide asks the page for something it does.
    void commandRequested(Ventanilla::Command command);
    /// The representative shut the panel.
    void closeRequested();
    /// commands() is not what it was.
    void commandsChanged();

private:
    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
};

} // namespace Ventanilla
