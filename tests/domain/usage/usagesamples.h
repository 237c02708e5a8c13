#pragma once

#include "models/domain/usage/hourlyseries.h"
#include "models/domain/usage/localcalendar.h"
#include "models/domain/volume.h"

#include <functional>

namespace Ventanilla {

/// A local midnight of a zone, as an hour.
inline qint64 midnight(const char *zone, QDate date)
{
    return LocalCalendar(QTimeZone(zone)).firstHourOf(date);
}

/// Measured hours from @p first up to @p end, each with what @p useOf says in 0.001 cf; none where
/// that is negative.
inline HourlySeries measuredSeries(qint64 first, qint64 end,
                                   const std::function<qint64(qint64)> &useOf, qint64 tick = 100)
{
    HourlySeries series;
    for (qint64 hour = first; hour < end; ++hour) {
        if (const qint64 use = useOf(hour); use >= 0)
            series.append(hour, {use, ReadingQuality::Measured}, tick);
    }
    return series;
}

constexpr Volume cf(qint64 thousandths)
{
    return Volume::fromMilliCubicFeet(thousandths);
}

constexpr Volume ccf(qint64 hundreds)
{
    return Volume::fromMilliCubicFeet(hundreds * 100'000);
}

/// In gallons with two decimals, as rules.md writes figures.
inline QString gallons(Volume volume)
{
    return volume.rounded(VolumeUnit::Gal, 2);
}

} // namespace Ventanilla
