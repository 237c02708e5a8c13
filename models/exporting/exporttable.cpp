#include "models/exporting/exporttable.h"

#include "models/exporting/exportwords.h"
#include "models/exporting/spreadsheettext.h"

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

int shownDecimals(Volume use, VolumeUnit unit)
{
    switch (unit) {
    case VolumeUnit::Cf:
        return 1;
    case VolumeUnit::Gal:
        return std::llabs(use.milliCubicInches()) < Volume::fromMilliGallons(10'000).milliCubicInches() ? 2 : 0;
    case VolumeUnit::Ccf:
        return 2;
    }
    Q_UNREACHABLE();
}

ExportedCell use(const std::optional<Volume> &amount, VolumeUnit unit)
{
    return amount ? ExportedCell(exportedNumber(*amount, unit)) : ExportedCell();
}

QString quality(const ExportedUsage &usage, const ExportedRow &row)
{
    const ExportWords &words = exportWords(usage.language);
    if (!row.use)
        return words.missing;
    QStringList said;
    if (usage.isBilledOnly)
        said += words.billed;
    if (row.isEstimated)
        said += words.estimated;
    if (row.isPartial)
        said += words.partial;
    if (row.isRunning)
        said += words.running;
    return said.isEmpty() ? words.measured : said.join(u", "_s);
}

QString source(const ExportedUsage &usage)
{
    return usage.isDemo ? exportWords(usage.language).demoData + u" · "_s + usage.utilityName : usage.utilityName;
}

QStringList headingsOf(const ExportedUsage &usage)
{
    const ExportWords &words = exportWords(usage.language);
    QStringList headings{words.account,    words.customer, words.serviceAddress,
                         words.begins,     words.zone,     words.ends,
                         words.endZone, words.hours,
                         words.use.arg(unitName(usage.unit, usage.language))};
    if (usage.unit != VolumeUnit::Cf)
        headings += words.use.arg(unitName(VolumeUnit::Cf, usage.language));
    headings += words.quality;
    if (usage.interval == UsageInterval::BillingPeriod)
        headings += words.billNumber;
    headings += words.utility;
    return headings;
}

std::vector<ExportedCell> cellsOf(const ExportedUsage &usage, const ExportedRow &row)
{
    const QDateTime begins = usage.local(row.begins);
    const QDateTime ends = usage.local(row.ends);
    const double hours = static_cast<double>(row.begins.secsTo(row.ends)) / 3600.0;
    std::vector<ExportedCell> cells{usage.accountNumber.text(),
                                    usage.customerName,
                                    usage.serviceAddress,
                                    WallTime{begins},
                                    utcOffset(begins),
                                    WallTime{ends},
                                    utcOffset(ends),
                                    ExportedNumber{QString::number(hours, 'g', 10), 0},
                                    use(row.use, usage.unit)};
    if (usage.unit != VolumeUnit::Cf)
        cells.push_back(use(row.use, VolumeUnit::Cf));
    cells.push_back(quality(usage, row));
    if (usage.interval == UsageInterval::BillingPeriod)
        cells.push_back(row.billNumber);
    cells.push_back(source(usage));
    return cells;
}

} // namespace

ExportTable exportTable(const ExportedUsage &usage)
{
    ExportTable table{headingsOf(usage), {}};
    table.rows.reserve(usage.rows.size());
    for (const ExportedRow &row : usage.rows)
        table.rows.push_back(cellsOf(usage, row));
    return table;
}

ExportedNumber exportedNumber(Volume use, VolumeUnit unit)
{
    return {use.shortest(unit), shownDecimals(use, unit)};
}

QString utcOffset(const QDateTime &local)
{
    const int seconds = local.offsetFromUtc();
    const int minutes = std::abs(seconds) / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString cellText(const ExportedCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return harmlessText(*text);
    if (const auto *number = std::get_if<ExportedNumber>(&cell))
        return number->digits;
    if (const auto *time = std::get_if<WallTime>(&cell))
        return time->clock.toString(u"yyyy-MM-dd HH:mm"_s);
    return {};
}

} // namespace Ventanilla
