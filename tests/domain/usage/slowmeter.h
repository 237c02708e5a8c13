#pragma once

#include "models/domain/usage/hourlyseries.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

#include <map>
#include <optional>
#include <vector>

namespace Ventanilla {

/// What the slow oracle knows of an interval, by plain means: one QDateTime an hour.
struct SlowTotal
{
    qint64 milliCubicFeet = 0;
    bool isKnown = false;
    bool hasEstimated = false;
    bool lacksHours = false;
    int measuredHours = 0;

    void add(const SlowTotal &other)
    {
        milliCubicFeet += other.milliCubicFeet;
        isKnown |= other.isKnown;
        hasEstimated |= other.hasEstimated;
        lacksHours |= other.lacksHours;
        measuredHours += other.measuredHours;
    }
};

/// A meter that was invented hour by hour: what really ran through, what its register showed, and
/// what was read of it.
struct SlowMeter
{
    struct Reading
    {
        qint64 milliCubicFeet = 0;
        bool estimated = false;
    };

    qint64 tick = 100;
    int digits = 8;
    QDateTime installed; ///< UTC, a whole hour
    QDateTime removed;
    std::map<QDateTime, Reading> readings;
    std::map<QDateTime, qint64> registerAt; ///< at the start of each hour, in 0.001 cf, rolled over

    [[nodiscard]] bool isInService(const QDateTime &hour) const
    {
        return hour >= installed && hour < removed;
    }

    /// As the store gives it: month by month, packed.
    [[nodiscard]] MeterHours stored() const;
};

/// One meter, or two side by side, each of them perhaps exchanged; with gaps, estimates and
/// roll-overs.
[[nodiscard]] std::vector<SlowMeter> inventMeters(QRandomGenerator &random, const QDateTime &first,
                                                  const QDateTime &end);

/// One hour of all @p meters.
[[nodiscard]] SlowTotal slowHour(const std::vector<SlowMeter> &meters, const QDateTime &hour,
                                 const QDateTime &running);

} // namespace Ventanilla
