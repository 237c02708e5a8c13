#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace Ventanilla {

/// What every table of the merge can do, whatever its rows are.
class MergeTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The language was switched.
    virtual void retranslate() = 0;
};

/// A table of what the merge says, in rows that are made anew whenever it changes. While their number stays, the view keeps
/// its place.
template <typename Row, int Columns>
class MergeRows : public MergeTableModel
{
public:
    using MergeTableModel::MergeTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        return isTitle ? QVariant(columnTitle(section)) : QVariant();
    }

    void retranslate() override
    {
        emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
        follow();
    }

protected:
    [[nodiscard]] virtual std::vector<Row> makeRows() const = 0;
    /// Empty for none.
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;

    void follow()
    {
        std::vector<Row> rows = makeRows();
        if (rows.size() == m_rows.size() && !rows.empty()) {
            m_rows = std::move(rows);
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < rowCount() ? &m_rows[size_t(index.row())] : nullptr;
    }

private:
    std::vector<Row> m_rows;
};

} // namespace Ventanilla
