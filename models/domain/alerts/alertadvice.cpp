#include "models/domain/alerts/alertadvice.h"

#include "models/domain/alerts/wholeseries.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

std::optional<Volume> median(std::vector<Volume> uses)
{
    if (uses.empty())
        return std::nullopt;
    const auto middle = uses.begin() + static_cast<std::ptrdiff_t>((uses.size() - 1) / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    return *middle;
}

std::vector<Window> cyclesOf(const PastYear &year, const BillingCycles &cycles)
{
    std::vector<Window> windows;
    for (auto window = cycles.at(year.from()); window && window->end <= year.to();
         window = cycles.at(window->end)) {
        if (window->start >= year.from())
            windows.push_back(*window);
    }
    return windows;
}

std::optional<Volume> useOfCycle(const Window &window, const DayTable &days,
                                 const LocalCalendar &calendar)
{
    Volume use;
    qint64 measured = 0;
    for (QDate date = window.start; date < window.end; date = date.addDays(1)) {
        if (!days.contains(date))
            continue;
        use += days.at(date).all.volume();
        measured += days.at(date).measuredHours;
    }
    const qint64 hours = calendar.firstHourOf(window.end) - calendar.firstHourOf(window.start);
    return measured * 10 >= hours * 9 ? std::optional(use) : std::nullopt;
}

constexpr Volume finestLevel(VolumeUnit unit)
{
    switch (unit) {
    case VolumeUnit::Cf:
        return Volume::fromMilliCubicFeet(100);
    case VolumeUnit::Gal:
        return Volume::fromMilliGallons(1'000);
    case VolumeUnit::Ccf:
        return Volume::fromMilliCubicFeet(1'000);
    }
    Q_UNREACHABLE();
}

/// 1, 2, … 99, 100, 110, … 990, 1000, 1100 … times the finest, up to the first that is not below
/// @p most.
std::vector<Volume> roundLevels(Volume most, VolumeUnit unit)
{
    std::vector<Volume> levels;
    Volume step = finestLevel(unit);
    Volume level = step;
    while (true) {
        levels.push_back(level);
        if (level >= most)
            return levels;
        if (level == step * 100)
            step = step * 10;
        level += step;
    }
}

/// No total of the kind is above it.
Volume mostOf(AlertType type, const DayTable &days)
{
    Volume most;
    Volume sum;
    for (const DayUse &day : days.days) {
        most = std::max(most, day.all.volume());
        sum += day.all.volume();
    }
    if (type == AlertType::BillingCycle)
        return sum;
    return type == AlertType::MultiDay ? most * daysOfMultiDay : most;
}

} // namespace

UsualUse usualUse(const Account &account, const HourlySeries &series)
{
    const auto year = PastYear::of(series, account);
    if (!year)
        return {};
    const DayTable &days = year->days();
    std::vector<Volume> daily;
    std::vector<Volume> weekly;
    std::vector<Volume> inARow;
    for (QDate date = year->from(); date < year->to(); date = date.addDays(1)) {
        if (!days.contains(date) || !days.at(date).isMeasured) {
            inARow.clear();
            continue;
        }
        daily.push_back(days.at(date).measured.volume());
        inARow.push_back(daily.back());
        if (inARow.size() >= daysOfMultiDay) {
            Volume week;
            for (auto use = inARow.end() - daysOfMultiDay; use != inARow.end(); ++use)
                week += *use;
            weekly.push_back(week);
        }
    }
    std::vector<Volume> cycles;
    for (const Window &window : cyclesOf(*year, account.cycles)) {
        if (const auto use = useOfCycle(window, days, account.calendar))
            cycles.push_back(*use);
    }
    return {median(daily), median(weekly), median(cycles)};
}

std::optional<Level> lowestLevel(const Rule &rule, int mostEvents,
                                 const std::optional<Rule> &vacation, const Account &account,
                                 const HourlySeries &series)
{
    const auto year = PastYear::of(series, account);
    if (!year || rule.type == AlertType::Vacation)
        return std::nullopt;
    const Volume most = mostOf(rule.type, year->days());
    if (most == Volume())
        return std::nullopt;
    const VolumeUnit unit = rule.level.unit;
    const std::vector<Volume> levels = roundLevels(most, unit);
    Rule tried = rule;
    size_t lowest = levels.size();
    while (lowest > 0) {
        tried.level.volume = levels[lowest - 1];
        if (year->events(tried, vacation).size() > static_cast<size_t>(std::max(0, mostEvents)))
            break;
        --lowest;
    }
    lowest = std::min(lowest, levels.size() - 1);
    return Level{levels[lowest], unit};
}

} // namespace Ventanilla::Alerts
