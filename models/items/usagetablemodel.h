#pragma once

#include "models/items/usagemodel.h"

#include <QAbstractTableModel>

namespace Ventanilla {

/// The bars in view as a table, oldest first: what a screen reader reads instead of the chart (ui.md section 8). Follows
/// its UsageModel. GUI thread.
class UsageTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Period, Use, YearBefore, Steady, BilledPerDay, Remark, ColumnCount };
    enum Role { IndexRole = Qt::UserRole + 1 }; ///< of the bar in the series

    /// @param usage must outlive the model.
    explicit UsageTableModel(UsageModel &usage, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// -1 where that bar of the series is not in view.
    [[nodiscard]] int rowOf(int bar) const;
    /// The headings anew, after a change of language.
    void retranslate();

private:
    void follow();
    [[nodiscard]] QString text(int bar, int column) const;
    [[nodiscard]] QString billedPerDay(int bar) const;

    UsageModel &m_usage;
    int m_first = 0;
    int m_count = 0;
};

} // namespace Ventanilla
