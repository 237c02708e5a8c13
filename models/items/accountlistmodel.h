#pragma once

#include "models/items/customerfigures.h"

#include <QAbstractListModel>

namespace Ventanilla {

/// One row of the column of accounts.
struct AccountEntry
{
    enum class Kind {
        All,          ///< the first row: every account together
        Account,
        ClosedHeader, ///< begins the closed accounts; shuts and opens them
    };

    Kind kind = Kind::All;
    CustomerAccount account;          ///< of Account
    std::vector<Attention> attention; ///< of Account: what needs action there, most urgent first
    CustomerFigures figures;          ///< of All
    int count = 0;                    ///< of All: how much needs action; of ClosedHeader: how many are closed

    friend bool operator==(const AccountEntry &, const AccountEntry &) = default;
};

/// A customer's accounts as the column at the left shows them: all together, the active ones, and the closed ones under
/// a row that opens and shuts them. GUI thread.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole + 1 }; ///< AccountEntry

    using QAbstractListModel::QAbstractListModel;

    /// @param today where the utility is. Rows that did not change are left alone.
    void setCustomer(const Customer &customer, const QDate &today);
    /// Leaves the accounts that have every word of @p text: at the beginning of a word of their label, address or bill
    /// name, or anywhere in their number. Empty shows all.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    void setClosedOpen(bool isOpen);
    [[nodiscard]] bool isClosedOpen() const { return m_isClosedOpen; }

    /// Of the customer, whatever the filter.
    [[nodiscard]] int accountCount() const { return static_cast<int>(m_customer.accounts.size()); }
    /// How many accounts the filter leaves.
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] const AccountEntry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// -1 where it is not shown; an empty number is the row of all.
    [[nodiscard]] int rowOf(const AccountNumber &number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<AccountEntry> entries() const;
    [[nodiscard]] bool passes(const CustomerAccount &account) const;
    void rebuild();

    Customer m_customer;
    QDate m_today;
    QString m_filter;
    QStringList m_filterTokens;
    bool m_isClosedOpen = true;
    std::vector<AccountEntry> m_entries;
};

} // namespace Ventanilla
