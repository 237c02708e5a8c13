#include "models/domain/usage/registeruse.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// How many stretches of hours that count lie in [first, end).
int stretches(const HourlySeries &series, qint64 first, qint64 end, EstimatesInSum estimates)
{
    if (estimates == EstimatesInSum::WithEstimates)
        return first < end ? 1 : 0;
    int count = 0;
    bool isCounted = false;
    for (qint64 hour = first; hour < end; ++hour) {
        const bool counts = !isEstimated(series.stateAt(hour));
        count += counts && !isCounted ? 1 : 0;
        isCounted = counts;
    }
    return count;
}

} // namespace

Expected<Volume, Fault> registerUse(Volume start, Volume end, const Register &meter)
{
    Q_ASSERT(meter.digits >= 1 && meter.digits <= 9 && meter.tick > Volume());
    qint64 values = 1;
    for (int digit = 0; digit < meter.digits; ++digit)
        values *= 10;
    const qint64 tick = meter.tick.milliCubicInches();
    const auto canShow = [&](Volume value) {
        const qint64 amount = value.milliCubicInches();
        return amount >= 0 && amount % tick == 0 && amount / tick < values;
    };
    if (!canShow(start) || !canShow(end))
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    const qint64 ticks = (end - start).milliCubicInches() / tick;
    return meter.tick * (ticks < 0 ? ticks + values : ticks);
}

Certainty exceeds(Volume difference, Volume doubt, Volume level)
{
    if (doubt == Volume())
        return difference > level ? Certainty::Certain : Certainty::No;
    if (difference - doubt >= level)
        return Certainty::Certain;
    return difference + doubt <= level ? Certainty::No : Certainty::Inconclusive;
}

Volume doubtOfSum(const HourlySeries &series, qint64 first, qint64 end, EstimatesInSum estimates,
                  qint64 fineTick)
{
    qint64 doubt = 0;
    for (const RegisterRun &run : series.runs()) {
        if (run.firstHour >= end)
            break;
        if (run.tickMilliCubicFeet > fineTick) {
            doubt += run.tickMilliCubicFeet
                * stretches(series, std::max(first, run.firstHour), std::min(end, run.endHour),
                            estimates);
        }
    }
    return Volume::fromMilliCubicFeet(doubt);
}

} // namespace Ventanilla
