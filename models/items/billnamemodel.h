#pragma once

#include "models/backend/backend.h"
#include "models/contract/accounts.h"
#include "models/contract/customers.h"
#include "models/platform/drafts.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace Ventanilla {

/// The names printed beside the address on the bills of some accounts (`mailing_attention`, L6), edited in place.
/// GUI thread.
///
/// A name is shown as soon as it is typed and saved with the state that it was typed on. Where somebody changed the
/// account meanwhile, what was typed stays and the server's name stands beside it; saving again then means to put it over.
class BillNameModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AccountColumn, NameColumn, StateColumn, ColumnCount };
    enum class RowState { Rest, Saving, Saved, Refused };
    Q_ENUM(RowState)
    enum Role {
        StateRole = Qt::UserRole + 1, ///< RowState
        ServerNameRole                ///< what is stored, where the state is Refused
    };

    explicit BillNameModel(Backend &backend, QObject *parent = nullptr);
    ~BillNameModel() override;

    /// What is typed is kept in @p drafts, in the place where the account's own page keeps it: there it is found after a
    /// crash. @p drafts must outlive the model.
    void keepDrafts(DraftStore &drafts, const QString &username, const CustomerNumber &customer);

    /// Which accounts, in their order. Rows that are typed into keep what they have.
    void setAccounts(const std::vector<CustomerAccount> &accounts);
    /// Remembers on which state the row's editor was opened, so that a later reading is not overwritten unseen.
    void beginEdit(int row);
    /// What stands in the row's open editor now.
    void typing(int row, const QString &text);
    /// The row's editor was shut; a draft that is not on its way to the server goes.
    void endEdit(int row);
    /// Sends what was refused again, over what the server has now.
    void saveAnyway(int row);
    /// Takes what the server has.
    void takeTheirs(int row);
    /// The first row that was refused, or -1.
    [[nodiscard]] int refusedRow() const;
    /// Why @p row was refused.
    [[nodiscard]] const std::optional<Failure> &failure(int row) const { return m_rows[size_t(row)].failure; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// With EditRole in NameColumn: saves.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// @p before is what an undo types again.
    void saved(int row, const QString &before);
    void refused(int row);

private:
    struct Row
    {
        AccountNumber account;
        QString stored;
        QString etag;
        QString typed;
        QString typedOn; ///< the etag under the editor
        RowState state = RowState::Rest;
        std::optional<Failure> failure;
        int latest = 0;
    };

    void save(int row);
    void take(const AccountNumber &account, int saving, const Result<Answer<Account>> &answer);
    void readAgain(const AccountNumber &account);
    void saveDraft();
    void discardDraft(const AccountNumber &account);
    [[nodiscard]] DraftPlace placeOf(const AccountNumber &account) const;
    [[nodiscard]] int rowOf(const AccountNumber &account) const;
    void tell(int row);

    Backend &m_backend;
    std::vector<Row> m_rows;
    DraftStore *m_drafts = nullptr;
    QString m_username;
    CustomerNumber m_customer;
    QTimer m_draftTimer;
    std::optional<Draft> m_unsavedDraft;
};

} // namespace Ventanilla
