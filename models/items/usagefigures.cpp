#include "models/items/usagefigures.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// @p amount / @p divisor, rounded half away from zero. The divisor is above 0.
qint64 dividedRounding(qint64 amount, qint64 divisor)
{
    const qint64 half = divisor / 2;
    return amount >= 0 ? (amount + half) / divisor : -((-amount + half) / divisor);
}

void add(UsageFigures::Mean &mean, Volume use)
{
    mean.sum += use;
    ++mean.count;
}

/// The first bar that begins with or after the start of the last leak to begin within the stretch.
std::optional<int> firstFilled(const UsageSeries &series, int first, int count, const std::vector<UsageLeak> &leaks)
{
    std::optional<qint64> since;
    for (const UsageLeak &leak : leaks) {
        const qint64 begins = leak.since.toSecsSinceEpoch();
        if (!leak.until && begins > series.at(first).begins && begins < series.at(first + count - 1).ends)
            since = since ? std::max(*since, begins) : begins;
    }
    if (!since)
        return std::nullopt;
    for (int i = first; i < first + count; ++i) {
        if (series.at(i).begins >= *since)
            return i;
    }
    return std::nullopt;
}

void addBar(UsageFigures &figures, const UsageSeries &series, int index)
{
    const UsageBar &bar = series.at(index);
    if (!bar.use)
        return;
    figures.total += *bar.use;
    ++figures.known;
    figures.includesRunning |= bar.isRunning;
    figures.includesEstimated |= bar.isEstimated;
    if (!bar.isWhole())
        return;
    add(figures.whole, *bar.use);
    if (!figures.highest || *bar.use > *series.at(*figures.highest).use)
        figures.highest = index;
    if (figures.leakFrom)
        add(index >= *figures.leakFrom ? figures.sinceLeak : figures.beforeLeak, *bar.use);
    if (series.interval == UsageInterval::Hour)
        return; // a year of hours is compared by its days
    if (const auto before = series.yearBefore(index)) {
        add(figures.now, *bar.use);
        add(figures.yearBefore, *before);
    }
}

} // namespace

Volume UsageFigures::Mean::value() const
{
    return count == 0 ? Volume() : Volume::fromMilliCubicInches(dividedRounding(sum.milliCubicInches(), count));
}

UsageFigures figuresOf(const UsageSeries &series, int first, int count, const std::vector<UsageLeak> &leaks)
{
    UsageFigures figures;
    if (count <= 0)
        return figures;
    figures.leakFrom = firstFilled(series, first, count, leaks);
    for (int i = first; i < first + count; ++i)
        addBar(figures, series, i);
    return figures;
}

std::optional<int> percentMore(Volume now, Volume then)
{
    const qint64 divisor = then.milliCubicInches();
    if (divisor <= 0)
        return std::nullopt;
    return static_cast<int>(dividedRounding((now - then).milliCubicInches() * 100, divisor));
}

} // namespace Ventanilla
