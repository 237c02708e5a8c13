#pragma once

#include "models/backend/backend.h"
#include "models/items/desksettings.h"
#include "models/items/desksession.h"
#include "tests/support/memorydesk.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace Ventanilla {

/// A representative at the real window who has a keyboard and nothing else: every key goes to whatever has
/// the focus. Reading is by what the window shows.
class DeskDriver
{
public:
    /// @param backend somebody has signed in there.
    explicit DeskDriver(std::shared_ptr<Backend> backend, QSize size = {1440, 900});
    ~DeskDriver();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] DeskSettings &settings() { return m_settings; }
    [[nodiscard]] DeskSession &session() { return *m_session; }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Presses Tab until the widget of that object name has the focus; false after a whole round.
    [[nodiscard]] bool tabTo(const QString &objectName);

    /// Waits until a visible label, button or paint-free text of the window contains @p text; false after 20 s.
    [[nodiscard]] bool waitForText(const QString &text);
    /// Waits until the widget of that object name is seen; null after 20 s.
    [[nodiscard]] QWidget *waitForWidget(const QString &objectName);
    /// Waits until the widget of that object name is seen and has the focus; false after 20 s.
    [[nodiscard]] bool waitForFocus(const QString &objectName);
    /// Whether @p text is seen now, among labels, buttons, fields and accessible names.
    [[nodiscard]] bool shows(const QString &text) const;
    /// Everything that shows() looks at, a line each; for messages of failed tests.
    [[nodiscard]] QString everyText() const;

private:
    QTemporaryDir m_directory;
    MemoryDesk m_memory;
    DeskSettings m_settings;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

/// Gives the program its English texts with their plurals, as the desktop program does.
void useEnglish();

/// The code in the newest message: six digits. Empty where there is none within 20 s.
[[nodiscard]] QString codeFromDemo(Backend &backend);
[[nodiscard]] QString codeFromMail(const QString &mailDirectory);

} // namespace Ventanilla
