#include "ui/merge/mergetable.h"

#include "ui/merge/mergerows.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace Ventanilla {

MergeTable::MergeTable(MergeTableModel *model, RowDelegate *delegate, Look look, QWidget *parent)
    : DataTable(parent)
    , m_model(model)
    , m_look(std::move(look))
{
    model->setParent(this);
    delegate->setParent(this);
    setRowSize(SizeToken::AttentionRow);
    setModel(model);
    setItemDelegate(delegate);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

int MergeTable::heightOf(int mostRows) const
{
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    return horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize();
}

QSize MergeTable::sizeHint() const
{
    return {m_look.width, heightOf(m_look.mostRows)};
}

void MergeTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    int column = 0;
    if (m_look.tickWidth > 0)
        setColumnWidth(column++, m_look.tickWidth);
    const int room = viewport()->width() - m_look.tickWidth;
    for (const int share : m_look.shares)
        setColumnWidth(column++, room * share / 100);
}

void MergeTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(name());
        m_model->retranslate();
    }
    DataTable::changeEvent(event);
}

} // namespace Ventanilla
