#pragma once

#include <QObject>

#include <memory>

namespace Ventanilla {

/// Tells when the user locks the screen of the system or the session, so that the desk hides its data as well.
///
/// Linux: the screen saver's `ActiveChanged` on the session's bus and logind's `Lock` on the system's, where Qt DBus was
/// built in and there is a bus. Windows: the session's notification. macOS: `com.apple.screenIsLocked`. Elsewhere it
/// never tells anything; the rule of five idle minutes (IdleWatch) holds everywhere.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    /// Listens from the next turn of the event loop on: finding a bus is not to hold up a window that opens.
    explicit ScreenLock(QObject *parent = nullptr);
    ~ScreenLock() override;

signals:
    /// The screen has just been locked. That it is open again is not told: the desk asks for its own password.
    void locked();

private:
    class Ear;
    std::unique_ptr<Ear> m_ear;
};

} // namespace Ventanilla
