#pragma once

#include "models/platform/idlewatch.h"
#include "models/platform/screenlock.h"
#include "ui/shell/lockscreen.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace Ventanilla {

class DeskSession;

/// The desk, and the lock in front of it when nobody has used it for five minutes, when the screen of the system is
/// locked, or when the session has ended (quality.md, "Security"). While it is locked nothing of the desk is seen, and
/// readers of the screen find the lock alone.
class LockableDesk : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the widget.
    /// @param desk becomes its child.
    LockableDesk(DeskSession &session, QWidget *desk, QWidget *parent = nullptr);

    [[nodiscard]] bool isLocked() const;
    /// The part in front: the desk or its lock.
    [[nodiscard]] QWidget *front() const;
    /// Whose signal locks the desk.
    [[nodiscard]] ScreenLock &screenLock() { return m_screenLock; }

signals:
    /// The desk was locked or opened. Whoever opened it finds the keyboard where it was.
    void lockedChanged();

private:
    void lock(LockScreen::Reason reason);
    void open();

    QStackedLayout *m_layers;
    QWidget *m_desk;
    LockScreen *m_lockScreen;
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was when the desk was locked
    IdleWatch m_idle;
    ScreenLock m_screenLock;
};

} // namespace Ventanilla
