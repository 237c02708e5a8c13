#include "ui/usage/usagecontent.h"

#include "models/items/usagetext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int hoursADay = 24;
constexpr int hoursOfAMonth = 28 * 24;

/// Every @p step bars, counted so that the last known bar is followed by a place for a label.
std::vector<int> everyNth(const UsageSeries &series, int first, int count, int step)
{
    const int anchor = series.lastKnown() + 1;
    std::vector<int> places;
    for (int i = first; i < first + count; ++i) {
        if ((i - anchor) % step == 0)
            places.push_back(i);
    }
    return places;
}

std::vector<int> hoursOfTheDay(const UsageSeries &series, int first, int count, int step)
{
    std::vector<int> places;
    for (int i = first; i < first + count; ++i) {
        if (series.begin(i).time().hour() % step == 0)
            places.push_back(i);
    }
    return places;
}

/// The bars in which every @p step-th day, or month, begins.
std::vector<int> startsOf(const UsageSeries &series, int first, int count, int days, int months)
{
    std::vector<int> places;
    const QDate last = series.firstDay(first + count - 1);
    QDate day = series.firstDay(first);
    if (months > 0)
        day = QDate(day.year(), (day.month() - 1) / months * months + 1, 1);
    else
        day = day.addDays(-(day.toJulianDay() % days));
    for (; day <= last; day = months > 0 ? day.addMonths(months) : day.addDays(days)) {
        const int index = series.indexOf(day.startOfDay(series.zone));
        if (index >= first && index < first + count)
            places.push_back(index);
    }
    return places;
}

std::vector<int> placesOf(const UsageSeries &series, int first, int count, int most)
{
    const bool isHours = series.interval == UsageInterval::Hour;
    if (isHours) {
        for (const int step : {1, 2, 3, 6, 12}) {
            if (count / step <= most)
                return hoursOfTheDay(series, first, count, step);
        }
    } else {
        const std::vector<int> steps = series.interval == UsageInterval::Day ? std::vector{1, 3, 7, 14} : std::vector{1, 2, 3, 6, 12};
        for (const int step : steps) {
            if (count / step <= most)
                return everyNth(series, first, count, step);
        }
    }
    for (const int days : {1, 2, 7, 14}) {
        if (isHours && count / (hoursADay * days) <= most)
            return startsOf(series, first, count, days, 0);
    }
    const int months = isHours ? count / hoursOfAMonth : count / 28;
    for (const int step : {1, 2, 3, 6}) {
        if (months / step <= most)
            return startsOf(series, first, count, 0, step);
    }
    return startsOf(series, first, count, 0, 12);
}

/// Where @p instant lies in bars, with the share of its bar.
double placeOf(const UsageSeries &series, const QDateTime &instant)
{
    const qint64 second = instant.toSecsSinceEpoch();
    if (second <= series.bars.front().begins)
        return 0;
    const int index = series.indexOf(instant);
    if (index < 0)
        return series.size();
    const UsageBar &bar = series.at(index);
    return index + static_cast<double>(second - bar.begins) / static_cast<double>(bar.ends - bar.begins);
}

ChartContent::Bar chartBar(const UsageBar &bar, VolumeUnit unit)
{
    return {bar.use ? bar.use->toNumber(unit) : ChartContent::unknown, bar.isEstimated, bar.isPartial, bar.isRunning};
}

} // namespace

ChartContent UsageContent::of(const UsageModel &usage, bool showsYearBefore)
{
    const UsageSeries &series = usage.series();
    const VolumeUnit unit = usage.unit();
    ChartContent content;
    content.bars.reserve(series.bars.size());
    for (const UsageBar &bar : series.bars)
        content.bars.push_back(chartBar(bar, unit));
    content.showsYearBefore = showsYearBefore;
    content.unit = UsageText::unit(unit);
    content.detail = [&usage, unit, showsYearBefore](int index) {
        const UsageSeries &shown = usage.series();
        ChartContent::Detail detail;
        detail.steady = shown.steadyUse(index, usage.facts().leaks(), usage.now()).toNumber(unit);
        if (const auto before = showsYearBefore ? shown.yearBefore(index) : std::nullopt)
            detail.before = before->toNumber(unit);
        const int hours = shown.at(index).hours();
        if (shown.interval == UsageInterval::Day && hours != hoursADay)
            detail.note = tr("%1 h", "hours of a day of the clock change").arg(hours);
        return detail;
    };
    content.ticks = [&usage](int first, int count, int most) { return ticks(usage.series(), first, count, most); };
    content.tip = [&usage](int index) { return tip(usage, index); };
    content.average = average(usage);
    content.level = level(usage);
    content.bands = bands(usage);
    return content;
}

std::vector<ChartContent::Tick> UsageContent::ticks(const UsageSeries &series, int first, int count, int most)
{
    std::vector<ChartContent::Tick> ticks;
    if (count <= 0)
        return ticks;
    for (const int place : placesOf(series, first, count, std::max(most, 2)))
        ticks.push_back({place, UsageText::tick(series, place)});
    const int last = first + count - 1;
    if (series.interval != UsageInterval::Day || !series.at(last).isRunning || (!ticks.empty() && ticks.back().index == last))
        return ticks;
    while (!ticks.empty() && (last - ticks.back().index) * most < count)
        ticks.pop_back(); // today is named in any case
    ticks.push_back({last, UsageText::tick(series, last)});
    return ticks;
}

std::optional<ChartContent::Line> UsageContent::average(const UsageModel &usage)
{
    const UsageFigures figures = usage.figures();
    if (figures.whole.count < 2)
        return std::nullopt;
    const Volume value = figures.whole.value();
    return ChartContent::Line{value.toNumber(usage.unit()), tr("Average %1", "amount of water").arg(UsageText::amount(value, usage.unit()))};
}

std::optional<ChartContent::Line> UsageContent::level(const UsageModel &usage)
{
    const auto level = usage.alertLevel();
    if (!level)
        return std::nullopt;
    const QString amount = UsageText::amount(*level, usage.unit());
    return ChartContent::Line{level->toNumber(usage.unit()), usage.interval() == UsageInterval::Day
                                                                 ? tr("Daily alert: %1", "amount of water").arg(amount)
                                                                 : tr("Alert of the billing cycle: %1", "amount of water").arg(amount)};
}

std::vector<ChartContent::Band> UsageContent::bands(const UsageModel &usage)
{
    std::vector<ChartContent::Band> bands;
    const UsageSeries &series = usage.series();
    if (series.bars.empty() || usage.isBilledOnly())
        return bands;
    for (const UsageLeak &leak : usage.facts().leaks()) {
        const QDate since = leak.since.toTimeZone(series.zone).date();
        const QString rate = UsageText::amount(leak.perHour, usage.unit());
        const QString label = leak.until
            ? tr("Water did not stop from %1 to %2 · %3/h", "date, date, amount of water")
                  .arg(UsageText::day(since, usage.today()), UsageText::day(leak.until->toTimeZone(series.zone).date(), usage.today()), rate)
            : tr("Water has not stopped since %1 · %2/h", "date, amount of water").arg(UsageText::day(since, usage.today()), rate);
        const double last = leak.until ? placeOf(series, *leak.until) : series.size();
        bands.push_back({placeOf(series, leak.since), last, label});
    }
    return bands;
}

ChartContent::Tip UsageContent::tip(const UsageModel &usage, int index)
{
    const UsageSeries &series = usage.series();
    const VolumeUnit unit = usage.unit();
    const UsageBar &bar = series.at(index);
    ChartContent::Tip tip{UsageText::bar(series, index), {}};
    tip.rows.append({tr("Total"), bar.use ? UsageText::amount(*bar.use, unit) : tr("not known")});
    const Volume steady = series.steadyUse(index, usage.facts().leaks(), usage.now());
    if (steady > Volume())
        tip.rows.append({tr("Never stopping"), UsageText::amount(steady, unit)});
    if (const auto limit = usage.alertLevel(); limit && bar.use && *bar.use > *limit)
        tip.rows.append({tr("Over the alert"), UsageText::amount(*bar.use - *limit, unit)});
    if (const auto before = series.yearBefore(index))
        tip.rows.append({tr("Year before"), UsageText::amount(*before, unit)});
    if (series.interval == UsageInterval::Month && !usage.isBilledOnly()) {
        const MonthlyAverage *average = usage.facts().average(series.firstDay(index));
        if (average && average->averageDailyCf)
            tip.rows.append({tr("Billed a day"), UsageText::amount(volumeOfCf(*average->averageDailyCf), unit)});
    }
    if (const QString remark = UsageText::remark(series, index); !remark.isEmpty())
        tip.rows.append({tr("Note"), remark});
    return tip;
}

QString UsageContent::sentence(const UsageModel &usage, int index)
{
    const ChartContent::Tip shown = tip(usage, index);
    QStringList parts{shown.title};
    for (const auto &[name, value] : shown.rows)
        parts.append(tr("%1 %2", "what, how much").arg(name, value));
    return parts.join(u", "_s);
}

} // namespace Ventanilla
