#include "ui/kit/splitpane.h"

namespace Ventanilla {

SplitPane::SplitPane(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1); // Qt widens what can be grabbed by itself
    setChildrenCollapsible(false);
}

} // namespace Ventanilla
