#include "models/exporting/exportedusage.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Volume ExportedUsage::total() const
{
    Volume sum;
    for (const ExportedRow &row : rows)
        sum += row.use.value_or(Volume());
    return sum;
}

WholeRows ExportedUsage::wholeRows() const
{
    WholeRows whole;
    for (const ExportedRow &row : rows) {
        if (!row.use || row.isPartial || row.isRunning)
            continue;
        whole.sum += *row.use;
        ++whole.count;
        if (interval != UsageInterval::Hour)
            whole.days += static_cast<int>(local(row.begins).date().daysTo(local(row.ends).date()));
    }
    return whole;
}

std::optional<Volume> ExportedUsage::averagePerDay() const
{
    const WholeRows whole = wholeRows();
    if (whole.days <= 0)
        return std::nullopt;
    const qint64 sum = whole.sum.milliCubicInches();
    const qint64 half = sum < 0 ? -whole.days / 2 : whole.days / 2;
    return Volume::fromMilliCubicInches((sum + half) / whole.days);
}

QDate ExportedUsage::firstDay() const
{
    return rows.empty() ? QDate() : local(rows.front().begins).date();
}

QDate ExportedUsage::lastDay() const
{
    return rows.empty() ? QDate() : local(rows.back().ends.addSecs(-1)).date();
}

QDateTime ExportedUsage::local(const QDateTime &instant) const
{
    return instant.toTimeZone(zone);
}

QString suggestedFileName(const ExportedUsage &usage)
{
    const QString what = usage.language == Language::Es ? u"consumo-de-agua"_s : u"water-use"_s;
    QString name = what + u'-' + usage.accountNumber.text();
    if (!usage.rows.empty())
        name += u'-' + usage.firstDay().toString(Qt::ISODate) + u'-' + usage.lastDay().toString(Qt::ISODate);
    return usage.isDemo ? u"demo-"_s + name : name;
}

} // namespace Ventanilla
