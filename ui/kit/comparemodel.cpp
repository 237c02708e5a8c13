#include "ui/kit/comparemodel.h"

namespace Ventanilla {

CompareVerdict verdictOf(const CompareRow &row)
{
    const bool theirs = row.theirs != row.opened;
    const bool yours = row.yours != row.opened;
    if (!theirs && !yours)
        return CompareVerdict::Unchanged;
    if (row.theirs == row.yours)
        return CompareVerdict::Same;
    if (row.yoursCounts && yours)
        return CompareVerdict::YoursCounts;
    if (theirs && yours)
        return CompareVerdict::Collision;
    return theirs ? CompareVerdict::OnlyTheirs : CompareVerdict::OnlyYours;
}

CompareModel::CompareModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CompareModel::setRows(const QList<CompareRow> &rows, const QString &subject, const QString &theirs)
{
    beginResetModel();
    m_rows = rows;
    m_chosen = QList<std::optional<CompareSide>>(rows.size());
    m_subject = subject;
    m_theirsHeading = theirs;
    endResetModel();
    emit openCountChanged(openCount());
}

void CompareModel::choose(int row, CompareSide side)
{
    if (row < 0 || row >= m_rows.size() || verdictOf(m_rows[row]) != CompareVerdict::Collision)
        return;
    if (m_chosen[row] == side)
        return;
    m_chosen[row] = side;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit openCountChanged(openCount());
}

std::optional<CompareSide> CompareModel::side(int row) const
{
    switch (verdictOf(m_rows[row])) {
    case CompareVerdict::Unchanged:
    case CompareVerdict::Same:
    case CompareVerdict::OnlyTheirs:
        return CompareSide::Theirs;
    case CompareVerdict::OnlyYours:
    case CompareVerdict::YoursCounts:
        return CompareSide::Yours;
    case CompareVerdict::Collision:
        break;
    }
    return m_chosen[row];
}

int CompareModel::openCount() const
{
    int open = 0;
    for (int row = 0; row < m_rows.size(); ++row)
        open += !side(row);
    return open;
}

void CompareModel::retranslate()
{
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // the whole of it, where the column is too narrow
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case VerdictRole:
        return QVariant::fromValue(verdictOf(m_rows[index.row()]));
    case SideRole:
        return QVariant::fromValue(side(index.row()));
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case FieldColumn:
        return m_subject;
    case OpenedColumn:
        return tr("When you opened it");
    case TheirsColumn:
        return m_theirsHeading;
    case YoursColumn:
        return tr("Yours");
    case SavedColumn:
        return tr("Will be saved");
    case WhyColumn:
    case ColumnCount:
        break;
    }
    return QString();
}

QString CompareModel::text(int row, int column) const
{
    const CompareRow &values = m_rows[row];
    switch (Column(column)) {
    case FieldColumn:
        return values.field;
    case OpenedColumn:
        return values.opened;
    case TheirsColumn:
        return values.theirs;
    case YoursColumn:
        return values.yours;
    case SavedColumn:
        if (const std::optional<CompareSide> from = side(row))
            return *from == CompareSide::Theirs ? values.theirs : values.yours;
        return tr("Choose one");
    case WhyColumn:
        return why(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString CompareModel::why(int row) const
{
    switch (verdictOf(m_rows[row])) {
    case CompareVerdict::Unchanged:
        return tr("Nobody changed it");
    case CompareVerdict::Same:
        return tr("You both chose this");
    case CompareVerdict::OnlyTheirs:
        return tr("Only they changed it");
    case CompareVerdict::OnlyYours:
        return tr("Only you changed it");
    case CompareVerdict::YoursCounts:
        return tr("Your later “yes” counts");
    case CompareVerdict::Collision:
        break;
    }
    return tr("You both changed it");
}

QString CompareModel::sentence(int row) const
{
    const CompareRow &values = m_rows[row];
    return tr("%1: when opened %2, theirs %3, yours %4, will be saved: %5. %6")
            .arg(values.field, values.opened, values.theirs, values.yours, text(row, SavedColumn), why(row));
}

} // namespace Ventanilla
