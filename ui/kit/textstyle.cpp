#include "ui/kit/textstyle.h"

#include <QLabel>
#include <QStyle>

namespace Ventanilla {

void refreshStyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setTextStyle(QWidget *widget, TypeToken type, Token ink)
{
    if (widget->property("kitType") == tokenKey(type) && widget->property("kitInk") == tokenKey(ink))
        return;
    widget->setProperty("kitType", tokenKey(type));
    widget->setProperty("kitInk", tokenKey(ink));
    refreshStyle(widget);
}

QLabel *makeLabel(const QString &text, TypeToken type, Token ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, type, ink);
    return label;
}

QLabel *makeParagraph(const QString &text, TypeToken type, Token ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, type, ink, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace Ventanilla
