#pragma once

#include "ui/kit/card.h"

namespace Ventanilla {

class Banner;
class BillNameModel;
class DataTable;

/// The names printed on bills, one line an account, edited in place with F2 or Enter (picture 03c).
class BillNamesCard : public Card
{
    Q_OBJECT

public:
    explicit BillNamesCard(BillNameModel &names, QWidget *parent = nullptr);

    /// Opens the editor of the row where the keyboard is, or of the first.
    void edit();
    void takeFocus();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRefusal();
    void offerUndo(int row, const QString &before);
    void retranslate();

    BillNameModel &m_names;
    DataTable *m_table;
    QLabel *m_hintLabel;
    Banner *m_refusal;
};

} // namespace Ventanilla
