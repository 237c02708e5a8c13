#pragma once

#include <QWidget>

namespace Ventanilla {

class TabBar;

/// Holds a tab bar and carries the line under the tabs on to the edges.
class TabStrip : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p bar as its child.
    explicit TabStrip(TabBar *bar, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
