#pragma once

#include "models/domain/usage/hourlyseries.h"
#include "models/domain/volume.h"

#include <optional>
#include <vector>

namespace Ventanilla {

/// Water that has not stopped (rules.md, "Leak"). Hours as in hourlyseries.h.
struct Leak
{
    qint64 sinceHour = 0; ///< the first hour of the row
    qint64 firedHour = 0; ///< the 24th measured hour: at its end the leak was there to be said
    std::optional<qint64> endHour; ///< the first measured hour below a gallon; null while it lasts
    Volume rate; ///< an hour: the smallest of the first 24

    friend bool operator==(const Leak &, const Leak &) = default;
};

/// The rule fed hour by hour. A small value: it may be copied, stored byte by byte and resumed.
///
/// A leak begins when each of 24 measured hours in a row used at least 1 gal. Unknown or estimated
/// hours neither count nor break the row, up to six in it; a seventh starts it anew. It ends with
/// the first measured hour below 1 gal; unknown hours no longer end it. An hour that one of several
/// meters lacks is unknown.
class LeakWatch
{
public:
    static constexpr int hoursToFire = 24;
    static constexpr int mostBridgedHours = 6;
    static constexpr Volume leastUse = Volume::fromMilliGallons(1'000);

    enum class Event { Nothing, Began, Ended };

    /// @param hour after the one before; hours that are left out are unknown.
    Event feed(qint64 hour, HourState state, Volume use);

    /// The leak that lasts, or the one that the last hour ended.
    [[nodiscard]] const Leak &leak() const { return m_leak; }
    [[nodiscard]] bool isLeaking() const { return m_counted == hoursToFire; }

    friend bool operator==(const LeakWatch &, const LeakWatch &) = default;

private:
    Event feedMeasured(qint64 hour, Volume use);
    void bridge(qint64 hours);

    qint64 m_nextHour = 0;
    int m_counted = 0; // measured hours of the row, up to 24: from then on a leak lasts
    int m_bridged = 0;
    Leak m_leak; // its first hour and rate as far as the row goes
};

/// All leaks of @p series, the first one first; the last one may last.
///
/// Hours of a register that is too coarse (isTooCoarseForLeaks()) are unknown.
[[nodiscard]] std::vector<Leak> findLeaks(const HourlySeries &series);

/// A register of 0.1 ft³ shows a leak from 0.748 gal/h hour by hour, one of 1 ft³ from 7.48 gal/h,
/// one of 100 ft³ none at all (rules.md). The source names no limit between: over 1 ft³ a
/// household's hours are mostly 0, and nothing can be said.
[[nodiscard]] constexpr bool isTooCoarseForLeaks(Volume tick)
{
    return tick > Volume::fromMilliCubicFeet(1'000);
}

/// What never stopped in [first, end): of each known hour inside the leak its rate, or its use
/// where that is less. Never more than the use of the interval.
[[nodiscard]] Volume neverStopping(const Leak &leak, const HourlySeries &series, qint64 first,
                                   qint64 end);

} // namespace Ventanilla
