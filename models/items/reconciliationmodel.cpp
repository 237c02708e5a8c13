#include "models/items/reconciliationmodel.h"

#include "models/items/desksettings.h"
#include "models/items/usagetext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString signedNumber(Volume volume, VolumeUnit unit)
{
    if (volume < Volume())
        return u'−' + UsageText::number(-volume, unit);
    return u'+' + UsageText::number(volume, unit);
}

Volume sizeOf(Volume volume)
{
    return volume < Volume() ? -volume : volume;
}

} // namespace

ReconciliationModel::ReconciliationModel(const UsageFacts &facts, DeskSettings &settings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_facts(facts)
    , m_settings(settings)
{
    connect(&facts, &UsageFacts::changed, this, &ReconciliationModel::retranslate);
    connect(&settings, &DeskSettings::volumeUnitChanged, this, &ReconciliationModel::retranslate);
    retranslate();
}

void ReconciliationModel::retranslate()
{
    std::vector<BillCheck> next = m_facts.checks().value_or(std::vector<BillCheck>());
    std::vector<QString> periods;
    for (const BillCheck &each : next) {
        const Bill *bill = m_facts.bill(each.billNumber);
        periods.push_back(bill ? tr("%1 – %2", "first day, last day").arg(UsageText::day(bill->periodStart, m_today),
                                                                      UsageText::day(bill->periodEnd, m_today))
                               : each.billNumber);
    }
    if (next == m_checks && periods == m_periods) {
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        if (!m_checks.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_checks = std::move(next);
    m_periods = std::move(periods);
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

VolumeUnit ReconciliationModel::unit() const
{
    return m_settings.volumeUnit();
}

int ReconciliationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_checks.size());
}

int ReconciliationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReconciliationModel::percent(const BillCheck &check) const
{
    if (!check.differencePercent)
        return {};
    const double percent = *check.differencePercent;
    const QString size = QLocale().toString(std::abs(percent), 'f', 1);
    if (size == QLocale().toString(0.0, 'f', 1))
        return tr("%1%").arg(size);
    return percent < 0 ? tr("−%1%").arg(size) : tr("+%1%").arg(size);
}

QString ReconciliationModel::why(const BillCheck &check) const
{
    if (!check.measured)
        return tr("Nothing measured");
    if (check.withinTolerance.value_or(false))
        return tr("Within 10%");
    if (check.reasons.empty())
        return tr("Not explained");
    const auto most = std::max_element(check.reasons.begin(), check.reasons.end(), [](const DifferencePart &a, const DifferencePart &b) {
        return sizeOf(a.amount) < sizeOf(b.amount);
    });
    switch (most->code) {
    case DifferenceReason::Rounding:
        return tr("Billed in whole units");
    case DifferenceReason::FirstDay:
        return tr("First day");
    case DifferenceReason::LastDay:
        return tr("Last day");
    case DifferenceReason::MissingHours:
        return tr("Readings missing");
    case DifferenceReason::EstimatedHours:
        return tr("Estimated hours");
    case DifferenceReason::EstimatedBill:
        return tr("Estimated bill");
    case DifferenceReason::Unexplained:
        return tr("Not explained");
    }
    Q_UNREACHABLE();
}

QString ReconciliationModel::text(const BillCheck &check, int column) const
{
    switch (static_cast<Column>(column)) {
    case Period:
        return {};
    case Billed:
        return UsageText::number(check.billed, unit());
    case Measured:
        return check.measured ? UsageText::number(*check.measured, unit()) : u"—"_s;
    case Difference:
        return percent(check);
    case Why:
        return why(check);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

std::vector<ReconciliationModel::Reason> ReconciliationModel::reasons(int row) const
{
    std::vector<Reason> reasons;
    for (const DifferencePart &part : check(row).reasons)
        reasons.push_back({signedNumber(part.amount, unit()), part.detail});
    return reasons;
}

QString ReconciliationModel::difference(int row) const
{
    const BillCheck &shown = check(row);
    if (!shown.measured)
        return {};
    const QString amount = tr("%1 %2", "number, unit").arg(signedNumber(*shown.measured - shown.billed, unit()), UsageText::unit(unit()));
    return shown.differencePercent ? tr("%1 (%2)", "amount, per cent").arg(amount, percent(shown)) : amount;
}

QVariant ReconciliationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BillCheck &shown = check(index.row());
    const bool isNumber = index.column() > Period && index.column() < Why;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Period ? m_periods[static_cast<std::size_t>(index.row())] : text(shown, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case IsOffRole:
        return shown.measured && !shown.withinTolerance.value_or(true);
    case BillNumberRole:
        return shown.billNumber;
    default:
        return {};
    }
}

QVariant ReconciliationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString unit = UsageText::unit(this->unit());
    switch (static_cast<Column>(section)) {
    case Period:
        return tr("Bill against meter");
    case Billed:
        return tr("Billed %1", "unit").arg(unit);
    case Measured:
        return tr("Measured %1", "unit").arg(unit);
    case Difference:
        return tr("Difference");
    case Why:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Ventanilla
