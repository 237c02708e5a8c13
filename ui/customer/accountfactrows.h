#pragma once

#include "models/items/accountform.h"

#include <QWidget>

#include <array>

namespace Ventanilla {

class DeskSession;
class InlineEditRow;

/// What there is to read out of one account and not to edit here: address, bills, autopay, meter, logins.
class AccountFactRows : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the rows.
    explicit AccountFactRows(DeskSession &session, QWidget *parent = nullptr);

    void showAccount(const Account &account);

private:
    enum Fact { Place, Number, Delivery, Autopay, Meter, Exchange, Logins, FactCount };

    void showNumber(const Account &account);
    void showDelivery(const Account &account);
    void showMeter(const Account &account);
    /// An empty @p value takes the row away.
    void setFact(Fact fact, const QString &label, const QString &value, const QString &note = {});

    DeskSession &m_session;
    std::array<InlineEditRow *, FactCount> m_rows{};
};

} // namespace Ventanilla
