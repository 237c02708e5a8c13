#include "models/platform/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace Ventanilla {

IdleWatch::IdleWatch(std::chrono::milliseconds patience, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    if (patience < std::chrono::seconds(10))
        m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        m_timer.start();
        break;
    default:
        break;
    }
    return false;
}

} // namespace Ventanilla
