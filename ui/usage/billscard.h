#pragma once

#include "models/items/usagefacts.h"
#include "ui/kit/card.h"

class QTableView;

namespace Ventanilla {

class DataTable;
class ReconciliationModel;

/// The bills against the meter, newest first, and under them why the chosen one differs, in parts that add up (U6).
class BillsCard : public Card
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    BillsCard(ReconciliationModel &model, const UsageFacts &facts, QWidget *parent = nullptr);

    void showState();

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReasons();
    void fitColumns();
    void fitRows();

    ReconciliationModel &m_model;
    const UsageFacts &m_facts;
    DataTable *m_table;
    QLabel *m_reasonsLabel;
};

} // namespace Ventanilla
