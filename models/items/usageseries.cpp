#include "models/items/usageseries.h"

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr qint64 secondsAnHour = 3600;

qint64 startOf(const QDate &day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toSecsSinceEpoch();
}

const Bill *findBill(const std::vector<Bill> &bills, const QString &number)
{
    const auto found = std::find_if(bills.begin(), bills.end(), [&number](const Bill &bill) { return bill.billNumber == number; });
    return found == bills.end() ? nullptr : &*found;
}

/// When the intervals of @p reply begin, and when the last one ends; of billing periods the bills know.
std::vector<qint64> edgesOf(const AccountUsage &reply, const QTimeZone &zone)
{
    const auto count = static_cast<int>(reply.values.size());
    std::vector<qint64> edges;
    edges.reserve(reply.values.size() + 1);
    if (reply.interval == UsageInterval::Hour) {
        const qint64 begins = reply.start.toSecsSinceEpoch();
        for (int i = 0; i <= count; ++i)
            edges.push_back(begins + i * secondsAnHour);
        return edges;
    }
    if (reply.interval == UsageInterval::BillingPeriod)
        return std::vector<qint64>(reply.values.size() + 1);
    const QDate day = reply.start.toTimeZone(zone).date();
    const QDate month(day.year(), day.month(), 1);
    edges.push_back(startOf(day, zone)); // which a month may be cut by
    for (int i = 1; i <= count; ++i)
        edges.push_back(startOf(reply.interval == UsageInterval::Day ? day.addDays(i) : month.addMonths(i), zone));
    return edges;
}

void addPeriods(UsageSeries &series, const AccountUsage &reply, const std::vector<Bill> &bills)
{
    const std::size_t count = std::min({series.bars.size(), reply.starts.size(), reply.billNumbers.size()});
    for (std::size_t i = 0; i < count; ++i) {
        UsageBar &bar = series.bars[i];
        const Bill *bill = findBill(bills, reply.billNumbers[i]);
        const QDate next = i + 1 < count ? reply.starts[i + 1] : reply.starts[i];
        bar.begins = startOf(reply.starts[i], series.zone);
        bar.ends = startOf(bill ? bill->periodEnd : next, series.zone);
    }
    series.billNumbers = reply.billNumbers;
}

void mark(UsageSeries &series, const std::vector<int> &indexes, bool UsageBar::*flag)
{
    for (const int index : indexes) {
        if (index >= 0 && index < series.size())
            series.bars[static_cast<std::size_t>(index)].*flag = true;
    }
}

} // namespace

Volume volumeOfCf(double cubicFeet)
{
    constexpr double milliCubicInches = 1'728'000;
    return Volume::fromMilliCubicInches(std::llround(cubicFeet * milliCubicInches));
}

UsageSeries readUsage(const AccountUsage &reply, const QTimeZone &zone, const std::vector<Bill> &bills)
{
    UsageSeries series;
    series.interval = reply.interval;
    series.zone = zone;
    series.bars.reserve(reply.values.size());
    const std::vector<qint64> edges = edgesOf(reply, zone);
    for (std::size_t i = 0; i < reply.values.size(); ++i)
        series.bars.push_back({edges[i], edges[i + 1], reply.values[i], false, false, false});
    if (reply.interval == UsageInterval::BillingPeriod)
        addPeriods(series, reply, bills);
    mark(series, reply.estimated, &UsageBar::isEstimated);
    mark(series, reply.missing, &UsageBar::isPartial);
    if (reply.inProgress)
        mark(series, {*reply.inProgress}, &UsageBar::isRunning);
    return series;
}

UsageSeries billedPeriods(const std::vector<Bill> &bills, const QTimeZone &zone)
{
    UsageSeries series{UsageInterval::BillingPeriod, zone, {}};
    for (auto bill = bills.rbegin(); bill != bills.rend(); ++bill) { // newest first
        if (bill->cancelled || bill->periodEnd <= bill->periodStart)
            continue;
        series.bars.push_back({startOf(bill->periodStart, zone), startOf(bill->periodEnd, zone), bill->usage,
                               bill->estimated, false, false});
        series.billNumbers.push_back(bill->billNumber);
    }
    return series;
}

UsageSeries billedMonths(const std::vector<MonthlyAverage> &months, const QTimeZone &zone)
{
    UsageSeries series{UsageInterval::Month, zone, {}};
    for (const MonthlyAverage &month : months) {
        const QDate first = QDate::fromString(month.month + QStringLiteral("-01"), Qt::ISODate);
        UsageBar bar{startOf(first, zone), startOf(first.addMonths(1), zone), {}, month.estimatedDays > 0, false, false};
        if (month.averageDailyCf)
            bar.use = volumeOfCf(*month.averageDailyCf * month.daysCovered);
        bar.isPartial = bar.use && month.daysCovered < month.daysInMonth;
        series.bars.push_back(bar);
    }
    return series;
}

std::vector<UsageLeak> leaksOf(const std::vector<Insight> &insights)
{
    std::vector<UsageLeak> leaks;
    for (const Insight &insight : insights) {
        const QDateTime since = QDateTime::fromString(insight.since.value_or(QString()), Qt::ISODate);
        if (insight.kind != InsightKind::Leak || !insight.rate || !since.isValid())
            continue;
        UsageLeak leak{since, {}, *insight.rate};
        if (insight.until)
            leak.until = QDateTime::fromString(*insight.until, Qt::ISODate);
        leaks.push_back(leak);
    }
    return leaks;
}

bool UsageSeries::isKnown() const
{
    return lastKnown() >= 0;
}

int UsageSeries::firstKnown() const
{
    const auto known = std::find_if(bars.begin(), bars.end(), [](const UsageBar &bar) { return bar.use.has_value(); });
    return known == bars.end() ? -1 : static_cast<int>(known - bars.begin());
}

int UsageSeries::lastKnown() const
{
    const auto known = std::find_if(bars.rbegin(), bars.rend(), [](const UsageBar &bar) { return bar.use.has_value(); });
    return static_cast<int>(bars.rend() - known) - 1;
}

QDateTime UsageSeries::begin(int index) const
{
    return QDateTime::fromSecsSinceEpoch(at(index).begins, zone);
}

QDate UsageSeries::firstDay(int index) const
{
    return begin(index).date();
}

QDate UsageSeries::lastDay(int index) const
{
    return QDateTime::fromSecsSinceEpoch(std::max(at(index).ends - 1, at(index).begins), zone).date();
}

int UsageSeries::indexOf(const QDateTime &instant) const
{
    const qint64 second = instant.toSecsSinceEpoch();
    const auto after = std::upper_bound(bars.begin(), bars.end(), second,
                                        [](qint64 value, const UsageBar &bar) { return value < bar.begins; });
    if (after == bars.begin() || second >= std::prev(after)->ends)
        return -1;
    return static_cast<int>(after - bars.begin()) - 1;
}

std::optional<Volume> UsageSeries::yearBefore(int index) const
{
    if (interval == UsageInterval::BillingPeriod)
        return std::nullopt;
    const int before = indexOf(begin(index).addYears(-1));
    if (before < 0 || before == index || !at(before).isWhole())
        return std::nullopt;
    return at(before).use;
}

Volume UsageSeries::steadyUse(int index, const std::vector<UsageLeak> &leaks, const QDateTime &now) const
{
    const UsageBar &bar = at(index);
    if (!bar.use)
        return {};
    const qint64 present = now.toSecsSinceEpoch();
    const qint64 end = std::min(bar.ends, present);
    Volume steady;
    for (const UsageLeak &leak : leaks) {
        const qint64 begins = std::max(bar.begins, leak.since.toSecsSinceEpoch());
        const qint64 ends = std::min(end, leak.until ? leak.until->toSecsSinceEpoch() : present);
        if (ends > begins)
            steady += leak.perHour * ((ends - begins) / secondsAnHour);
    }
    return std::min(steady, *bar.use);
}

} // namespace Ventanilla
