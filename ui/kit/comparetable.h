#pragma once

#include "ui/kit/comparemodel.h"
#include "ui/kit/datatable.h"

namespace Ventanilla {

/// The three-way compare after a save was refused because somebody else saved first. Arrow keys move,
/// Space chooses the value under the focus, T takes theirs and M keeps mine in the row of the focus.
class CompareTable : public DataTable
{
    Q_OBJECT

public:
    explicit CompareTable(QWidget *parent = nullptr);

    CompareModel &compareModel() { return m_model; }
    void setRows(const QList<CompareRow> &rows, const QString &subject, const QString &theirs);
    /// For buttons beside the table; the same in every row that is asked.
    void chooseEverywhere(CompareSide side);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 320, sizeHint().height() }; }

signals:
    void openCountChanged(int open);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void chooseAt(const QModelIndex &index);

    CompareModel m_model;
};

} // namespace Ventanilla
