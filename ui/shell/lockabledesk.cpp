#include "ui/shell/lockabledesk.h"

#include "models/items/desksession.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QStackedLayout>

namespace Ventanilla {

namespace {

constexpr std::chrono::minutes idleTime(5); // quality.md, "Security"

/// Tells readers of the screen of the part in front alone: Qt tells them of hidden widgets, too.
class FrontOnly : public QAccessibleWidget
{
public:
    explicit FrontOnly(LockableDesk *desk)
        : QAccessibleWidget(desk, QAccessible::Client)
    {
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override { return index == 0 ? front() : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == front()->object() ? 0 : -1;
    }

private:
    QAccessibleInterface *front() const
    {
        return QAccessible::queryAccessibleInterface(static_cast<LockableDesk *>(widget())->front());
    }
};

QAccessibleInterface *makeFrontOnly(const QString &, QObject *object)
{
    auto *desk = qobject_cast<LockableDesk *>(object);
    return desk ? new FrontOnly(desk) : nullptr;
}

} // namespace

LockableDesk::LockableDesk(DeskSession &session, QWidget *desk, QWidget *parent)
    : QWidget(parent)
    , m_layers(new QStackedLayout(this))
    , m_desk(desk)
    , m_lockScreen(new LockScreen(session))
    , m_idle(idleTime)
{
    QAccessible::installFactory(makeFrontOnly); // a second time changes nothing
    m_layers->addWidget(m_desk);
    m_layers->addWidget(m_lockScreen);
    connect(&m_idle, &IdleWatch::idle, this, [this] { lock(LockScreen::Reason::Idle); });
    connect(&m_screenLock, &ScreenLock::locked, this, [this] { lock(LockScreen::Reason::ScreenLocked); });
    connect(&session.backend(), &Backend::sessionEnded, this, [this] { lock(LockScreen::Reason::SessionEnded); });
    connect(m_lockScreen, &LockScreen::unlocked, this, &LockableDesk::open);
}

bool LockableDesk::isLocked() const
{
    return front() == m_lockScreen;
}

QWidget *LockableDesk::front() const
{
    return m_layers->currentWidget();
}

void LockableDesk::lock(LockScreen::Reason reason)
{
    // A session that ended says so also on a desk that was locked; what was typed there meanwhile stays otherwise.
    if (isLocked() && reason != LockScreen::Reason::SessionEnded)
        return;
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (!isLocked())
        m_focusBefore = window()->focusWidget();
    m_lockScreen->askAgain(reason);
    m_layers->setCurrentWidget(m_lockScreen);
    emit lockedChanged();
}

void LockableDesk::open()
{
    m_layers->setCurrentWidget(m_desk);
    if (m_focusBefore && m_desk->isAncestorOf(m_focusBefore))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit lockedChanged();
}

} // namespace Ventanilla
