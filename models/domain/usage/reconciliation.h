#pragma once

#include "models/domain/usage/registeruse.h"
#include "models/domain/usage/usagetotals.h"
#include "models/domain/usage/usagewords.h"

namespace Ventanilla {

/// A standing bill, to be held against the hours measured in its period.
struct BillToReconcile
{
    DateRange dates;
    Volume billed;
    bool estimated = false; ///< billed without a reading
    /// The register as it was read on the first date and on the end date. Null where the bill does
    /// not say, and where the meter was exchanged in between.
    std::optional<Volume> registerStart = {};
    std::optional<Volume> registerEnd = {};
    Register meter = {};
    Volume billingUnit = Volume::fromMilliCubicFeet(100'000); ///< bills name whole ones

    friend bool operator==(const BillToReconcile &, const BillToReconcile &) = default;
};

/// One part of a difference, with its sign.
struct ExplainedPart
{
    DifferenceReason reason = DifferenceReason::Unexplained;
    Volume amount;

    friend bool operator==(const ExplainedPart &, const ExplainedPart &) = default;
};

/// A bill beside the hours of its period (rules.md, "A bill against the portal").
struct Reconciliation
{
    Volume billed;
    std::optional<Volume>
        measured; ///< what the portal shows: all known hours; null where nothing is
    std::optional<bool> withinTolerance; ///< null where nothing is measured
    std::vector<ExplainedPart> parts; ///< none of them 0; they add up to measured − billed exactly
    int missingHours = 0; ///< of the period
    int estimatedHours = 0;
    /// The hour after midnight in which the meter was read on both days, as far as the figures
    /// tell; null where no part of the first or the last day is named.
    std::optional<int> readHour;

    /// (measured − billed) / billed × 100; null where nothing is measured, and for billed 0.
    [[nodiscard]] std::optional<double> differencePercent() const;

    friend bool operator==(const Reconciliation &, const Reconciliation &) = default;
};

/// |portal − billed| ≤ 10 % of billed, inclusive; of a credit, of its size. Billed 0: at most one
/// billing unit is measured.
[[nodiscard]] bool isWithinTolerance(Volume measured, Volume billed, Volume billingUnit);

/// Explains why the hours of a bill's period and the bill differ, in parts that add up exactly.
///
/// - rounding: what the register counted less what was billed, where it is under a billing unit;
/// - first and last day: the portal counts from midnight to midnight, the register from reading to
///   reading. When the meter was read is not on record: the hour is taken, the same on both days,
///   with which everything is explained and the missing hours come nearest to an average hour's
///   use. Where no hour explains everything, none is claimed;
/// - missing hours: what the register counted and no hour tells, at most the period's largest hour
/// each;
/// - estimated hours: the estimate was off, by at most what it said, or fell short of the largest
/// hour;
/// - estimated bill: the rest, where the bill itself was estimated;
/// - unexplained: the rest.
///
/// Without register values the first and the last day cannot be told from rounding: up to less than
/// one billing unit is rounding, after what the missing hours used on average.
[[nodiscard]] Reconciliation reconcile(const BillToReconcile &bill, const HourlySeries &series,
                                       const LocalCalendar &calendar);

} // namespace Ventanilla
