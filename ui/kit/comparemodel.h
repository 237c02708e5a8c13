#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace Ventanilla {

/// One field of a form that two people saved at the same time, each value as the screen shows it.
struct CompareRow
{
    QString id; ///< the page's own name of the field
    QString field;
    QString opened; ///< when the form was opened
    QString theirs; ///< what stands on the server now
    QString yours;
    /// The user recorded something newer that counts whatever the other side has, such as a consent.
    bool yoursCounts = false;
    bool operator==(const CompareRow &) const = default;
};

enum class CompareSide { Theirs, Yours };

/// Who changed a field. Only Collision is asked.
enum class CompareVerdict { Unchanged, Same, OnlyTheirs, OnlyYours, YoursCounts, Collision };

CompareVerdict verdictOf(const CompareRow &row);

/// The three-way compare as a table: field, when opened, theirs, yours, what will be saved, why. A field
/// that one side changed is taken from there, collisions wait for choose().
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, OpenedColumn, TheirsColumn, YoursColumn, SavedColumn, WhyColumn, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole + 1, SideRole };

    explicit CompareModel(QObject *parent = nullptr);

    /// @param subject heads the first column. @param theirs heads theirs: "T. Okafor saved, 9:19 AM".
    void setRows(const QList<CompareRow> &rows, const QString &subject, const QString &theirs);
    const QList<CompareRow> &rows() const { return m_rows; }
    /// Does nothing to a row that is no collision.
    void choose(int row, CompareSide side);
    /// From where the row is saved; nothing while a collision is open.
    std::optional<CompareSide> side(int row) const;
    int openCount() const;
    /// Texts are asked for anew.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void openCountChanged(int open);

private:
    QString text(int row, int column) const;
    QString why(int row) const;
    QString sentence(int row) const;

    QList<CompareRow> m_rows;
    QList<std::optional<CompareSide>> m_chosen;
    QString m_subject;
    QString m_theirsHeading;
};

} // namespace Ventanilla
