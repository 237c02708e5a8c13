#pragma once

#include "models/items/usagefacts.h"

#include <QAbstractTableModel>

namespace Ventanilla {

class DeskSettings;

/// An account's bills against its meter (U6), newest first: what was billed, what the hours measured, by how much they
/// differ, and why. Follows its UsageFacts. GUI thread.
class ReconciliationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Period, Billed, Measured, Difference, Why, ColumnCount };
    enum Role {
        IsOffRole = Qt::UserRole + 1, ///< whether the difference is beyond the tolerance
        BillNumberRole,
    };
    /// A part of a difference, as the explanation under the table tells it.
    struct Reason
    {
        QString amount; ///< "+53.7", in the unit of the table
        QString detail; ///< one sentence, from the server
    };

    /// Both must outlive the model. @param today says which year is not written.
    ReconciliationModel(const UsageFacts &facts, DeskSettings &settings, QObject *parent = nullptr);
    void setToday(const QDate &today) { m_today = today; }

    [[nodiscard]] bool isRead() const { return m_facts.checks().has_value(); }
    /// The parts of the difference of that row, which add up to it; empty where there is none.
    [[nodiscard]] std::vector<Reason> reasons(int row) const;
    /// The difference as the table shows it, with its unit: "+40.6 cf (+2.0%)".
    [[nodiscard]] QString difference(int row) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const BillCheck &check(int row) const { return m_checks[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString text(const BillCheck &check, int column) const;
    [[nodiscard]] QString why(const BillCheck &check) const;
    [[nodiscard]] QString percent(const BillCheck &check) const;
    [[nodiscard]] VolumeUnit unit() const;

    const UsageFacts &m_facts;
    DeskSettings &m_settings;
    QDate m_today;
    std::vector<BillCheck> m_checks;
    std::vector<QString> m_periods; ///< of m_checks
};

} // namespace Ventanilla
