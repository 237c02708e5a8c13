#include "ui/kit/tabstrip.h"

#include "ui/kit/tabbar.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Ventanilla {

TabStrip::TabStrip(TabBar *bar, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(3), 0, 0, 0);
    layout->addWidget(bar, 1);
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Token::Line2));
}

} // namespace Ventanilla
