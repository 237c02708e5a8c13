#include "ui/kit/firstfocusable.h"

#include <QWidget>

namespace Ventanilla {

QWidget *firstFocusable(QWidget *pane)
{
    const auto takes = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
    };
    if (takes(pane))
        return pane;
    const auto children = pane->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (takes(child))
            return child;
    }
    return nullptr;
}

} // namespace Ventanilla
