#include "models/domain/usage/efficiencytips.h"

#include "models/domain/usage/leak.h"
#include "models/domain/usage/unusualtrend.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr Volume leastWorth = Volume::fromMilliGallons(10'000);
constexpr int yearDays = 365;
constexpr int seasonDays = 91;
constexpr int seasonStep = 7;
constexpr int firstNightHour = 1;
constexpr int endNightHour = 5;
constexpr int nightsLookedAt = 14;
constexpr size_t fewestNights = 10;

Volume divided(Volume volume, qint64 divisor)
{
    return Volume::fromMilliCubicInches(volume.milliCubicInches() / divisor);
}

/// The uses of the days that are wholly known.
class KnownDays
{
public:
    KnownDays(const HourlySeries &series, const LocalCalendar &calendar, QDate lastDay)
        : m_first(lastDay.addDays(1 - 2 * yearDays))
    {
        const qint64 end = calendar.firstHourOf(lastDay.addDays(1));
        const UsageTotals totals =
            totalsByDay(series, calendar, {m_first, lastDay.addDays(1)}, end);
        for (const UsageTotal &day : totals.intervals)
            m_uses.push_back(day.lacksHours ? std::nullopt : day.use);
    }

    /// Of the @p count days that end @p back days before the last, those that @p counts.
    template <typename Counts>
    [[nodiscard]] std::vector<Volume> before(int back, int count, Counts counts) const
    {
        std::vector<Volume> uses;
        const int end = 2 * yearDays - back;
        for (int day = end - count; day < end; ++day) {
            const auto use = m_uses[static_cast<size_t>(day)];
            if (use && counts(m_first.addDays(day)))
                uses.push_back(*use);
        }
        return uses;
    }
    [[nodiscard]] std::vector<Volume> before(int back, int count) const
    {
        return before(back, count, [](QDate) { return true; });
    }

private:
    QDate m_first;
    std::vector<std::optional<Volume>> m_uses;
};

std::optional<TipReason> leakTip(const HourlySeries &recent)
{
    const std::vector<Leak> leaks = findLeaks(recent);
    if (leaks.empty() || leaks.back().endHour)
        return std::nullopt;
    return TipReason{TipCode::Leak, leaks.back().rate, {}, leaks.back().rate * 24};
}

/// The smallest of the night's hours; null where one of them was not measured.
std::optional<Volume> smallestNightHour(const HourlySeries &series, const LocalCalendar &calendar,
                                        QDate date)
{
    std::optional<Volume> smallest;
    const qint64 end = calendar.firstHourOf(date.addDays(1));
    for (qint64 hour = calendar.firstHourOf(date); hour < end; ++hour) {
        const int clock = calendar.clockHourOf(hour);
        if (clock < firstNightHour || clock >= endNightHour)
            continue;
        if (series.stateAt(hour) != HourState::Measured)
            return std::nullopt;
        const Volume use = Volume::fromMilliCubicFeet(series.useAt(hour));
        smallest = smallest ? std::min(*smallest, use) : use;
    }
    return smallest;
}

std::optional<TipReason> nightTip(const HourlySeries &series, const LocalCalendar &calendar,
                                  QDate lastDay)
{
    std::vector<Volume> nights;
    for (int back = 0; back < nightsLookedAt; ++back) {
        if (const auto use = smallestNightHour(series, calendar, lastDay.addDays(-back)))
            nights.push_back(*use);
    }
    if (nights.size() < fewestNights)
        return std::nullopt;
    const Volume usual = medianOf(nights);
    if (usual < LeakWatch::leastUse)
        return std::nullopt;
    return TipReason{TipCode::NightFlow, usual, {}, usual * 24};
}

std::optional<TipReason> gardenTip(const KnownDays &days)
{
    std::vector<Volume> medians;
    for (int back = 0; back + seasonDays <= yearDays; back += seasonStep) {
        const std::vector<Volume> uses = days.before(back, seasonDays);
        if (uses.size() >= 45)
            medians.push_back(medianOf(uses));
    }
    if (medians.empty())
        return std::nullopt;
    const auto [low, high] = std::minmax_element(medians.begin(), medians.end());
    if (*high * 2 < *low * 3)
        return std::nullopt;
    return TipReason{TipCode::GardenSeason, *high, *low, divided(*high - *low, 4)};
}

std::optional<TipReason> weekendTip(const KnownDays &days)
{
    const auto isWeekend = [](QDate date) { return date.dayOfWeek() >= Qt::Saturday; };
    const std::vector<Volume> weekends = days.before(0, seasonDays, isWeekend);
    const std::vector<Volume> others =
        days.before(0, seasonDays, [&](QDate date) { return !isWeekend(date); });
    if (weekends.size() < 10 || others.size() < 25)
        return std::nullopt;
    const Volume weekend = medianOf(weekends);
    const Volume other = medianOf(others);
    if (weekend * 10 < other * 13)
        return std::nullopt;
    return TipReason{TipCode::Weekend, weekend, other, divided((weekend - other) * 2, 7)};
}

std::optional<TipReason> yearTip(const KnownDays &days)
{
    const std::vector<Volume> now = days.before(0, yearDays);
    const std::vector<Volume> then = days.before(yearDays, yearDays);
    if (now.size() < 300 || then.size() < 300)
        return std::nullopt;
    const auto mean = [](const std::vector<Volume> &uses) {
        Volume sum;
        for (const Volume use : uses)
            sum += use;
        return divided(sum, static_cast<qint64>(uses.size()));
    };
    const Volume nowDaily = mean(now);
    const Volume thenDaily = mean(then);
    if (nowDaily * 10 < thenDaily * 11)
        return std::nullopt;
    return TipReason{TipCode::MoreThanLastYear, nowDaily, thenDaily, nowDaily - thenDaily};
}

} // namespace

std::vector<TipReason> efficiencyTips(const HourlySeries &series, const LocalCalendar &calendar,
                                      QDate lastDay)
{
    const KnownDays days(series, calendar, lastDay);
    const qint64 end = calendar.firstHourOf(lastDay.addDays(1));
    const qint64 yearBefore = calendar.firstHourOf(lastDay.addDays(1 - yearDays));
    std::vector<std::optional<TipReason>> found = {leakTip(series.between(yearBefore, end))};
    if (!found.front())
        found.push_back(nightTip(series, calendar, lastDay));
    found.insert(found.end(), {gardenTip(days), weekendTip(days), yearTip(days)});
    std::vector<TipReason> tips;
    for (const auto &tip : found) {
        if (tip && tip->dailyDifference >= leastWorth)
            tips.push_back(*tip);
    }
    std::stable_sort(tips.begin(), tips.end(), [](const TipReason &a, const TipReason &b) {
        return a.dailyDifference > b.dailyDifference;
    });
    return tips;
}

} // namespace Ventanilla
