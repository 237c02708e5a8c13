#pragma once

#include "ui/kit/tone.h"
#include "ui/merge/mergerows.h"
#include "ui/merge/mergetable.h"
#include "ui/merge/mergewords.h"

namespace Ventanilla {

/// One account to walk through with the caller, in words.
struct CheckRow
{
    enum Column { TickColumn, AccountColumn, AutopayColumn, MethodColumn, DeliveryColumn, SayColumn, ColumnCount };

    struct Cell
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    AccountNumber account;
    QString number;
    Cell cells[ColumnCount];
};

/// The accounts to walk through with the caller after the merge (L4, B6).
class CheckModel : public MergeRows<CheckRow, CheckRow::ColumnCount>
{
    Q_OBJECT

public:
    using Column = CheckRow::Column;
    using enum CheckRow::Column;
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< the account's number, where it has a name as well
        ToneRole                       ///< int, a Tone
    };

    explicit CheckModel(MergeModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] std::vector<CheckRow> makeRows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;

private:
    using Cell = CheckRow::Cell;

    [[nodiscard]] CheckRow made(const MergeCheck &check) const;
    [[nodiscard]] Cell whatToSay(const MergeCheck &check, const CustomerAccount *account) const;
    [[nodiscard]] Cell delivery(const MergeCheck &check, const CustomerAccount *account) const;

    MergeModel &m_model;
};

/// The table to check with the caller. Space ticks a row.
class CheckTable : public MergeTable
{
    Q_OBJECT

public:
    explicit CheckTable(MergeModel &merge, QWidget *parent = nullptr);

    /// A few rows are always seen; the page scrolls where it is too small.
    QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString name() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void toggle(int row);
};

} // namespace Ventanilla
