#include "models/domain/usage/reconciliation.h"

#include <algorithm>

namespace Ventanilla {

namespace {

Volume sizeOf(Volume volume)
{
    return volume < Volume() ? -volume : volume;
}

/// What is known of the hours of a bill's period.
struct PeriodHours
{
    qint64 first = 0;
    qint64 end = 0;
    Volume sum;
    Volume estimatedSum;
    Volume largest; // of one hour
    Volume average; // of an hour of which something is known
    int missing = 0;
    int estimated = 0;
};

PeriodHours hoursOf(const HourlySeries &series, qint64 first, qint64 end)
{
    PeriodHours hours;
    hours.first = first;
    hours.end = end;
    int known = 0;
    for (qint64 hour = first; hour < end; ++hour) {
        const HourState state = series.stateAt(hour);
        const Volume use = Volume::fromMilliCubicFeet(series.useAt(hour));
        hours.sum += use;
        hours.largest = std::max(hours.largest, use);
        hours.missing += isComplete(state) ? 0 : 1;
        known += hasUse(state) ? 1 : 0;
        if (isEstimated(state)) {
            ++hours.estimated;
            hours.estimatedSum += use;
        }
    }
    if (known > 0)
        hours.average = Volume::fromMilliCubicInches(hours.sum.milliCubicInches() / known);
    return hours;
}

/// Splits a difference: each part takes what it can explain of what is left.
class Split
{
public:
    explicit Split(Volume difference) : m_left(difference) { }

    [[nodiscard]] Volume left() const { return m_left; }
    [[nodiscard]] const std::vector<ExplainedPart> &parts() const { return m_parts; }

    void take(DifferenceReason reason, Volume amount)
    {
        m_left += -amount;
        const auto same =
            std::find_if(m_parts.begin(), m_parts.end(),
                         [&](const ExplainedPart &part) { return part.reason == reason; });
        if (same != m_parts.end())
            same->amount += amount;
        else
            m_parts.push_back({reason, amount});
    }

    /// As much of what is left as lies between @p least (not above 0) and @p most (not below 0).
    void takeUpTo(DifferenceReason reason, Volume least, Volume most)
    {
        take(reason, std::clamp(m_left, least, most));
    }

private:
    Volume m_left;
    std::vector<ExplainedPart> m_parts;
};

void takeEstimates(Split &split, const PeriodHours &period)
{
    split.takeUpTo(DifferenceReason::EstimatedHours, -(period.largest * period.estimated),
                   period.estimatedSum);
}

/// One idea of when the meter was read, and what it makes of the difference.
struct ReadingTime
{
    int hour = 0;
    Split split;
    Volume cost; // how far the missing hours are from the average
};

ReadingTime assumeRead(int hour, Volume difference, const PeriodHours &period,
                       const HourlySeries &series)
{
    ReadingTime time{hour, Split(difference), {}};
    const PeriodHours before = hoursOf(series, period.first, period.first + hour);
    const PeriodHours after = hoursOf(series, period.end, period.end + hour);
    time.split.take(DifferenceReason::FirstDay, before.sum);
    time.split.take(DifferenceReason::LastDay, -after.sum);
    const int missing = period.missing - before.missing + after.missing;
    time.cost = sizeOf(time.split.left() + period.average * missing);
    time.split.takeUpTo(DifferenceReason::MissingHours, -(period.largest * missing), Volume());
    const auto useOf = [&](qint64 each) { return Volume::fromMilliCubicFeet(series.useAt(each)); };
    // The meter was read within the hour.
    time.split.takeUpTo(DifferenceReason::FirstDay, Volume(), useOf(period.first + hour));
    time.split.takeUpTo(DifferenceReason::LastDay, -useOf(period.end + hour), Volume());
    takeEstimates(time.split, period);
    return time;
}

/// The hour with which all is explained and the missing hours are nearest to the average.
std::optional<ReadingTime> likeliestRead(Volume difference, const PeriodHours &period,
                                         const HourlySeries &series)
{
    std::optional<ReadingTime> best;
    for (int hour = 0; hour < 24; ++hour) {
        ReadingTime time = assumeRead(hour, difference, period, series);
        if (time.split.left() == Volume() && (!best || time.cost < best->cost))
            best = std::move(time);
    }
    return best;
}

void takeRounding(Split &split, Volume billingUnit)
{
    const Volume most = billingUnit + Volume::fromMilliCubicInches(-1);
    split.takeUpTo(DifferenceReason::Rounding, -most, most);
}

/// Register values on both days: rounding is known, and the rest is looked for in the hours.
Split splitByRegister(const BillToReconcile &bill, Volume counted, const PeriodHours &period,
                      const HourlySeries &series, Reconciliation &result)
{
    Split split(period.sum - bill.billed);
    const Volume rounding = counted - bill.billed;
    if (sizeOf(rounding) < bill.billingUnit)
        split.take(DifferenceReason::Rounding, rounding);
    if (const auto time = likeliestRead(period.sum - counted, period, series)) {
        for (const ExplainedPart &part : time->split.parts()) {
            split.take(part.reason, part.amount);
            const bool isOfADay = part.reason == DifferenceReason::FirstDay
                || part.reason == DifferenceReason::LastDay;
            if (isOfADay && part.amount != Volume())
                result.readHour = time->hour;
        }
    } else {
        split.takeUpTo(DifferenceReason::MissingHours, -(period.largest * period.missing),
                       Volume());
        takeEstimates(split, period);
    }
    return split;
}

Split splitByHours(const BillToReconcile &bill, const PeriodHours &period)
{
    Split split(period.sum - bill.billed);
    const auto takeMissing = [&](Volume mostAnHour) {
        split.takeUpTo(DifferenceReason::MissingHours, -(mostAnHour * period.missing), Volume());
    };
    takeMissing(period.average);
    if (bill.billed.milliCubicInches() % bill.billingUnit.milliCubicInches() == 0)
        takeRounding(split, bill.billingUnit);
    takeMissing(period.largest - period.average); // beyond the average, up to what can be
    takeEstimates(split, period);
    return split;
}

} // namespace

std::optional<double> Reconciliation::differencePercent() const
{
    if (!measured || billed == Volume())
        return std::nullopt;
    return static_cast<double>((*measured - billed).milliCubicInches())
        / static_cast<double>(billed.milliCubicInches()) * 100;
}

bool isWithinTolerance(Volume measured, Volume billed, Volume billingUnit)
{
    if (billed == Volume())
        return measured <= billingUnit;
    return sizeOf(measured - billed) * 10 <= sizeOf(billed);
}

Reconciliation reconcile(const BillToReconcile &bill, const HourlySeries &series,
                         const LocalCalendar &calendar)
{
    Reconciliation result;
    result.billed = bill.billed;
    const PeriodHours period =
        hoursOf(series, calendar.firstHourOf(bill.dates.from), calendar.firstHourOf(bill.dates.to));
    result.missingHours = period.missing;
    result.estimatedHours = period.estimated;
    if (!totalOfHours(series, period.first, period.end, period.end).use)
        return result;
    result.measured = period.sum;
    result.withinTolerance = isWithinTolerance(period.sum, bill.billed, bill.billingUnit);
    std::optional<Volume> counted;
    if (bill.registerStart && bill.registerEnd) {
        if (const auto use = registerUse(*bill.registerStart, *bill.registerEnd, bill.meter))
            counted = *use;
    }
    Split split = counted ? splitByRegister(bill, *counted, period, series, result)
                          : splitByHours(bill, period);
    split.take(bill.estimated ? DifferenceReason::EstimatedBill : DifferenceReason::Unexplained,
               split.left());
    std::copy_if(split.parts().begin(), split.parts().end(), std::back_inserter(result.parts),
                 [](const ExplainedPart &part) { return part.amount != Volume(); });
    return result;
}

} // namespace Ventanilla
