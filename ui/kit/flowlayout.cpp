#include "ui/kit/flowlayout.h"

#include "ui/kit/theme.h"

#include <QWidget>

namespace Ventanilla {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Theme::space(2));
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QRect> FlowLayout::placesIn(const QRect &rect) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    QList<QRect> places;
    QPoint at = inner.topLeft();
    int lineHeight = 0;
    for (const QLayoutItem *item : m_items) {
        const QSize size = item->isEmpty() ? QSize(0, 0) : item->sizeHint();
        if (!item->isEmpty() && at.x() > inner.left() && at.x() + size.width() > inner.right() + 1) {
            at = { inner.left(), at.y() + lineHeight + spacing() };
            lineHeight = 0;
        }
        places << QRect(at, QSize(qMin(size.width(), inner.width()), size.height()));
        if (item->isEmpty())
            continue;
        at.rx() += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    int bottom = 0;
    for (const QRect &place : placesIn(QRect(0, 0, width, 0)))
        bottom = qMax(bottom, place.top() + place.height());
    return bottom + contentsMargins().bottom();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QList<QRect> places = placesIn(rect);
    for (qsizetype i = 0; i < places.size(); ++i)
        m_items[i]->setGeometry(places[i]);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = { size.width() + item->sizeHint().width() + (size.isEmpty() ? 0 : spacing()),
                     qMax(size.height(), item->sizeHint().height()) };
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

} // namespace Ventanilla
