#pragma once

#include "models/items/usageseries.h"

namespace Ventanilla {

/// What a stretch of usage comes to, for the tiles above the chart. Averages are those of whole bars: known, complete and
/// over; their sum and count are kept, so that nothing is rounded before it is shown.
struct UsageFigures
{
    /// A sum of some bars.
    struct Mean
    {
        Volume sum;
        int count = 0;

        /// Rounded to a milli-cubic-inch; 0 of none.
        [[nodiscard]] Volume value() const;
        friend bool operator==(const Mean &, const Mean &) = default;
    };

    Volume total; ///< of all known bars, the running one with what it has so far
    int known = 0;
    bool includesRunning = false;
    bool includesEstimated = false;
    Mean whole;
    std::optional<int> highest; ///< index of the whole bar with the most
    /// The whole bars that have a whole bar a year before, then and now; not of hours.
    Mean now;
    Mean yearBefore;
    /// With a leak that began in the stretch: the whole bars from the first one that it fills, and those before it.
    std::optional<int> leakFrom; ///< index of the first of them
    Mean sinceLeak;
    Mean beforeLeak;
};

/// Of @p count bars from @p first on, which are bars of the series.
[[nodiscard]] UsageFigures figuresOf(const UsageSeries &series, int first, int count, const std::vector<UsageLeak> &leaks);

/// How much more @p now is than @p then, in whole per cent rounded half away from zero; nothing where @p then is 0.
[[nodiscard]] std::optional<int> percentMore(Volume now, Volume then);

} // namespace Ventanilla
