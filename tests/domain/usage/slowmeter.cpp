#include "tests/domain/usage/slowmeter.h"

#include <cmath>

namespace Ventanilla {

namespace {

constexpr qint64 secondsPerHour = 3'600;

/// Invents what ran through a meter from its first hour to its last, and what is known of it.
void runWater(QRandomGenerator &random, SlowMeter &meter)
{
    const auto turn = static_cast<qint64>(std::llround(std::pow(10.0, meter.digits))) * meter.tick;
    const int gaps = random.bounded(3) == 0 ? 0 : random.bounded(1, 6);
    const int estimates = random.bounded(3) == 0 ? 0 : random.bounded(1, 6);
    const qint64 base = random.bounded(4) == 0 ? 2 : 0; // ticks that never stop
    qint64 value = random.bounded(1'000'000) * meter.tick % turn;
    int lost = 0; // hours that a gap still has
    for (QDateTime hour = meter.installed; hour < meter.removed;
         hour = hour.addSecs(secondsPerHour)) {
        const qint64 ticks = base + (random.bounded(3) == 0 ? 0 : random.bounded(90));
        meter.registerAt[hour] = value;
        value = (value + ticks * meter.tick) % turn;
        if (lost == 0 && random.bounded(100) < gaps)
            lost = random.bounded(1, 60);
        if (lost > 0)
            --lost;
        else if (random.bounded(100) < estimates)
            meter.readings[hour] = {random.bounded(9'000), true};
        else
            meter.readings[hour] = {ticks * meter.tick, false};
    }
    meter.registerAt[meter.removed] = value;
}

} // namespace

MeterHours SlowMeter::stored() const
{
    std::map<QDate, ReadingMonth> months;
    for (const auto &[hour, reading] : readings) {
        const QDate month(hour.date().year(), hour.date().month(), 1);
        const QDateTime monthStart(month, QTime(0, 0), Qt::UTC);
        months.try_emplace(month, ReadingMonth(tick))
            .first->second.set(
                static_cast<int>(monthStart.secsTo(hour) / secondsPerHour),
                {reading.milliCubicFeet,
                 reading.estimated ? ReadingQuality::Estimated : ReadingQuality::Measured});
    }
    MeterHours meter;
    for (const auto &[month, hours] : months) {
        [[maybe_unused]] const auto appended =
            meter.hours.append(hours.packed(), firstHourOfUtcMonth(month));
        Q_ASSERT(appended);
    }
    meter.inServiceFrom = hourIndexOf(installed);
    meter.inServiceUntil = hourIndexOf(removed);
    return meter;
}

std::vector<SlowMeter> inventMeters(QRandomGenerator &random, const QDateTime &first,
                                    const QDateTime &end)
{
    std::vector<SlowMeter> meters;
    const int places = random.bounded(3) == 0 ? 2 : 1;
    for (int place = 0; place < places; ++place) {
        const qint64 hours = first.secsTo(end) / secondsPerHour;
        const qint64 exchange = random.bounded(2) == 0 ? hours : random.bounded(int(hours));
        SlowMeter old;
        old.tick = random.bounded(2) == 0 ? 100 : 100'000;
        old.digits = random.bounded(2) == 0 ? 4 : 8;
        old.installed = first;
        old.removed = first.addSecs(exchange * secondsPerHour);
        runWater(random, old);
        SlowMeter successor;
        successor.digits = 6;
        successor.installed =
            std::min(end, old.removed.addSecs(random.bounded(5) * secondsPerHour));
        successor.removed = end;
        runWater(random, successor);
        meters.push_back(std::move(old));
        meters.push_back(std::move(successor));
    }
    return meters;
}

SlowTotal slowHour(const std::vector<SlowMeter> &meters, const QDateTime &hour,
                   const QDateTime &running)
{
    SlowTotal total;
    bool isLacking = false;
    for (const SlowMeter &meter : meters) {
        const auto reading = meter.readings.find(hour);
        if (reading == meter.readings.end()) {
            isLacking |= meter.isInService(hour);
            continue;
        }
        total.isKnown = true;
        total.milliCubicFeet += reading->second.milliCubicFeet;
        total.hasEstimated |= reading->second.estimated;
    }
    isLacking |= !total.isKnown;
    total.lacksHours = isLacking && hour < running;
    total.measuredHours = !isLacking && !total.hasEstimated ? 1 : 0;
    return total;
}

} // namespace Ventanilla
