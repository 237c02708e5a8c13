#pragma once

#include "models/items/alertrecipientsmodel.h"
#include "ui/kit/datatable.h"

namespace Ventanilla {

/// Recipients by alerts as boxes to tick. Arrow keys move, Space ticks, Enter changes the recipient, Delete removes.
class RecipientsTable : public DataTable
{
    Q_OBJECT

public:
    /// @param model must outlive the table.
    explicit RecipientsTable(AlertRecipientsModel &model, QWidget *parent = nullptr);

    /// As high as its rows.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

signals:
    void editRequested(int row);
    void consentRequested(int row);
    void removeRequested(int row);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void act(const QModelIndex &index);

    AlertRecipientsModel &m_model;
};

} // namespace Ventanilla
