#pragma once

#include <QAbstractListModel>

#include <vector>

namespace Ventanilla {

/// A list that is read page by page and shows those of its rows that are picked, in their order. GUI thread.
template <typename Row>
class PickedRows : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }

protected:
    [[nodiscard]] virtual bool isPicked(const Row &row) const = 0;

    /// All that was read, shown or not.
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &shownRow(int row) const
    {
        Q_ASSERT(row >= 0 && row < rowCount());
        return m_rows[m_shown[static_cast<std::size_t>(row)]];
    }

    void setRows(std::vector<Row> rows)
    {
        m_rows = std::move(rows);
        pickAgain();
    }

    /// The next page, behind what is there.
    void addRows(std::vector<Row> rows)
    {
        std::vector<std::size_t> added;
        for (Row &row : rows) {
            m_rows.push_back(std::move(row));
            if (isPicked(m_rows.back()))
                added.push_back(m_rows.size() - 1);
        }
        if (added.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
    }

    /// Others are picked than before.
    void pickAgain()
    {
        beginResetModel();
        m_shown.clear();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (isPicked(m_rows[i]))
                m_shown.push_back(i);
        }
        endResetModel();
    }

private:
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown; ///< which of them are rows of the list
};

} // namespace Ventanilla
