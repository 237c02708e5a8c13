#pragma once

#include "models/items/customerfigures.h"
#include "ui/kit/card.h"

#include <array>

namespace Ventanilla {

class InlineEditRow;

/// Who the customer is and how to reach them (picture 02), as far as the caller has proved to be told.
class IdentityCard : public Card
{
    Q_OBJECT

public:
    explicit IdentityCard(QWidget *parent = nullptr);

    /// @param isMasked contact details are shown as the other side masked them, and the card says so.
    void showCustomer(const Customer &customer, bool isMasked);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Row { Name, Language, Phones, Emails, Login, BillsTo, RowCount };
    void refresh();
    void showList(Row row, const std::vector<QString> &texts);
    void showLogin();
    void showBills();

    Customer m_customer;
    bool m_isMasked = false;
    std::array<InlineEditRow *, RowCount> m_rows{};
};

} // namespace Ventanilla
