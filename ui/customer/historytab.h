#pragma once

#include "ui/kit/page.h"

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;

/// What was done for the customer, newest first (requirement E1).
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    HistoryTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const;
    /// Does @p command, which is among commands().
    void run(Command command);

signals:
    void commandsChanged();
    /// The card that verifies the caller should open.
    void verifyRequested();

private:
    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
};

} // namespace Ventanilla
