#include "ui/kit/focusring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace Ventanilla {

namespace {

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
            || qobject_cast<const QTextEdit *>(widget);
}

QFocusFrame *currentFrame = nullptr;

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    currentFrame = nullptr;
    delete m_frame;
}

QWidget *FocusRing::ringed()
{
    return currentFrame && currentFrame->isVisible() ? currentFrame->widget() : nullptr;
}

bool FocusRing::wants(const QWidget *widget) const
{
    if (widget->isWindow() || widget->property("noRing").toBool())
        return false;
    if (isTextField(widget))
        return true;
    if (qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QMenuBar *>(widget)
        || qobject_cast<const QScrollArea *>(widget))
        return false;
    return m_keyboardLast;
}

void FocusRing::follow(QWidget *now)
{
    if (!now || !wants(now)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // A frame lives beside the widget it rings, so it goes down with a closed page.
    if (!m_frame) {
        m_frame = new QFocusFrame;
        m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
        currentFrame = m_frame;
        connect(m_frame, &QObject::destroyed, this, [] { currentFrame = nullptr; });
    }
    m_frame->setProperty("ringRadius", now->property("ringRadius"));
    m_frame->setWidget(now);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        m_keyboardLast = true;
    else if (event->type() == QEvent::MouseButtonPress)
        m_keyboardLast = false;
    return QObject::eventFilter(watched, event);
}

} // namespace Ventanilla
