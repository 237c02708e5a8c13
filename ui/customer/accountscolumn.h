#pragma once

#include "models/items/accountlistmodel.h"

#include <QWidget>

class QListView;

namespace Ventanilla {

class AccountDelegate;
class Button;
class CustomerModel;
class DeskSession;
class SearchField;
class SectionHeader;

/// The customer's accounts at the left of the page; one of them, or all together, is chosen.
class AccountsColumn : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the column.
    AccountsColumn(DeskSession &session, CustomerModel &customer, QWidget *parent = nullptr);

    /// Empty while all accounts are chosen.
    [[nodiscard]] const AccountNumber &selected() const { return m_selected; }
    /// Chooses @p number, or all where it is empty or the customer has none such.
    void select(const AccountNumber &number);
    /// Goes @p rows accounts down, or up where it is negative; stays at the ends.
    void step(int rows);
    /// For a small monitor: without the line of the number (picture 02c).
    void setCompact(bool isCompact);
    void openFilter();
    /// Takes the filter away. False where there is none.
    bool closeFilter();
    void takeFocus();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 200}; }

signals:
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Rows;
    void build();
    void showCustomer();
    void showSelection();
    void toggleClosed();
    void chooseRow(const QModelIndex &index);
    void filter(const QString &text);
    void retranslate();
    [[nodiscard]] bool isChoice(int row) const;

    DeskSession &m_session;
    CustomerModel &m_customer;
    Rows *m_rows;
    AccountDelegate *m_delegate;
    SectionHeader *m_header;
    Button *m_filterButton;
    QWidget *m_filterBox;
    SearchField *m_filterField;
    QListView *m_list;
    AccountNumber m_selected;
    bool m_isCompact = false;
};

} // namespace Ventanilla
