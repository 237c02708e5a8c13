#pragma once

#include <QSplitter>

namespace Ventanilla {

/// Panes side by side with a hairline between them that can be drawn; none can be shut by drawing.
class SplitPane : public QSplitter
{
    Q_OBJECT

public:
    explicit SplitPane(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
};

} // namespace Ventanilla
