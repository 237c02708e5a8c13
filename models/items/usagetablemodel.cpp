#include "models/items/usagetablemodel.h"

#include "models/items/usagetext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

UsageTableModel::UsageTableModel(UsageModel &usage, QObject *parent)
    : QAbstractTableModel(parent)
    , m_usage(usage)
{
    connect(&usage, &UsageModel::changed, this, &UsageTableModel::follow);
    connect(&usage, &UsageModel::viewChanged, this, [this] {
        if (m_usage.first() != m_first || m_usage.count() != m_count)
            follow();
    });
    connect(&usage, &UsageModel::unitChanged, this, &UsageTableModel::retranslate);
    follow();
}

void UsageTableModel::follow()
{
    beginResetModel();
    m_first = m_usage.first();
    m_count = m_usage.state() == UsageModel::State::Ready ? m_usage.count() : 0;
    endResetModel();
}

void UsageTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_count > 0)
        emit dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

int UsageTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int UsageTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int UsageTableModel::rowOf(int bar) const
{
    return bar >= m_first && bar < m_first + m_count ? bar - m_first : -1;
}

QString UsageTableModel::billedPerDay(int bar) const
{
    const UsageSeries &series = m_usage.series();
    if (series.interval == UsageInterval::Month) {
        const MonthlyAverage *average = m_usage.facts().average(series.firstDay(bar));
        return average && average->averageDailyCf ? UsageText::number(volumeOfCf(*average->averageDailyCf), m_usage.unit()) : QString();
    }
    const Bill *bill = series.billNumbers.empty() ? nullptr : m_usage.facts().bill(series.billNumbers[static_cast<std::size_t>(bar)]);
    if (!bill || bill->days <= 0)
        return {};
    return UsageText::number(volumeOfCf(bill->usage.toNumber(VolumeUnit::Cf) / bill->days), m_usage.unit());
}

QString UsageTableModel::text(int bar, int column) const
{
    const UsageSeries &series = m_usage.series();
    const VolumeUnit unit = m_usage.unit();
    const auto number = [unit](const std::optional<Volume> &volume) { return volume ? UsageText::number(*volume, unit) : u"—"_s; };
    switch (static_cast<Column>(column)) {
    case Period:
        return UsageText::bar(series, bar);
    case Use:
        return number(series.at(bar).use);
    case YearBefore:
        return number(series.yearBefore(bar));
    case Steady: {
        const Volume steady = series.steadyUse(bar, m_usage.facts().leaks(), m_usage.now());
        return steady == Volume() ? QString() : UsageText::number(steady, unit);
    }
    case BilledPerDay:
        return billedPerDay(bar);
    case Remark:
        return UsageText::remark(series, bar);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant UsageTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int bar = m_first + index.row();
    const bool isNumber = index.column() > Period && index.column() < Remark;
    switch (role) {
    case Qt::DisplayRole:
        return text(bar, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return isNumber && text(bar, index.column()) != u"—"_s && !text(bar, index.column()).isEmpty()
            ? tr("%1 %2", "number, unit").arg(text(bar, index.column()), UsageText::unit(m_usage.unit()))
            : text(bar, index.column());
    case IndexRole:
        return bar;
    default:
        return {};
    }
}

QVariant UsageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString unit = UsageText::unit(m_usage.unit());
    switch (static_cast<Column>(section)) {
    case Period:
        return tr("When");
    case Use:
        return tr("Use, %1", "unit").arg(unit);
    case YearBefore:
        return tr("Year before");
    case Steady:
        return tr("Never stopping");
    case BilledPerDay:
        return tr("Billed a day");
    case Remark:
        return tr("Note");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Ventanilla
