#include "ui/kit/keytips.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTabBar>

namespace Ventanilla {

namespace {

constexpr int holdTime = 400;
constexpr auto tipProperty = "keyTip";

QKeySequence tipOf(const QWidget *widget)
{
    const QVariant tip = widget->property(tipProperty);
    if (tip.isValid())
        return tip.value<QKeySequence>();
    if (const auto *button = qobject_cast<const Button *>(widget))
        return button->keyHint();
    return {};
}

} // namespace

/// Lies over the whole window, lets the mouse through and paints the tips.
class KeyTipOverlay::Sheet : public QWidget
{
public:
    explicit Sheet(QWidget *window)
        : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(window->rect());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (const QWidget *widget : parentWidget()->findChildren<QWidget *>()) {
            if (widget == this || !widget->isVisible())
                continue;
            const QKeySequence keys = tipOf(widget);
            const auto *tabs = qobject_cast<const QTabBar *>(widget);
            if (tabs && !keys.isEmpty())
                paintTabTips(&painter, *tabs, keys[0]);
            else if (!keys.isEmpty())
                paintTip(&painter, *widget, widget->rect(), keys);
        }
    }

private:
    void paintTabTips(QPainter *painter, const QTabBar &tabs, QKeyCombination first)
    {
        int digit = 0;
        for (int tab = 0; tab < tabs.count(); ++tab) {
            if (!tabs.isTabVisible(tab))
                continue;
            const auto key = static_cast<Qt::Key>(first.key() + digit++);
            paintTip(painter, tabs, tabs.tabRect(tab), QKeyCombination(first.keyboardModifiers(), key));
        }
    }

    /// @param part of the widget.
    void paintTip(QPainter *painter, const QWidget &widget, const QRect &part, const QKeySequence &sequence)
    {
        const QString keys = sequence.toString(QKeySequence::NativeText);
        const QRect target(widget.mapTo(parentWidget(), part.topLeft()), part.size());
        QRect tip(0, 0, textWidth(keys, TypeToken::Label) + 10, Theme::lineHeight(TypeToken::Label) + 2);
        tip.moveCenter({ target.center().x(), target.bottom() });
        tip.moveLeft(qBound(0, tip.left(), width() - tip.width()));
        tip.moveTop(qBound(0, tip.top(), height() - tip.height()));
        paintBox(painter, tip, Token::Ink1, Token::Ink1, 3);
        paintText(painter, tip, keys, TypeToken::Label, Token::Surface, Qt::AlignCenter);
    }
};

KeyTipOverlay::KeyTipOverlay(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(holdTime);
    connect(&m_timer, &QTimer::timeout, this, &KeyTipOverlay::show);
}

void KeyTipOverlay::setTip(QWidget *widget, const QKeySequence &keys)
{
    widget->setProperty(tipProperty, QVariant::fromValue(keys));
}

bool KeyTipOverlay::isShown() const
{
    return !m_sheet.isNull();
}

void KeyTipOverlay::show()
{
    if (m_sheet || !m_window->isVisible())
        return;
    m_sheet = new Sheet(m_window);
    m_sheet->show();
    m_sheet->raise();
}

void KeyTipOverlay::hide()
{
    m_timer.stop();
    delete m_sheet;
}

bool KeyTipOverlay::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Alt)
            hide();
        else if (!key->isAutoRepeat() && !m_timer.isActive() && m_window->isActiveWindow())
            m_timer.start();
        break;
    }
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            hide();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::ApplicationDeactivate:
        hide();
        break;
    case QEvent::WindowDeactivate:
        if (watched == m_window)
            hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Ventanilla
