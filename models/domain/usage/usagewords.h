#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

/// What one value of a usage answer covers: an hour, a local day or month, or the period of a bill.
enum class UsageInterval { Hour, Day, Month, BillingPeriod };

/// What the readings of an account gave reason to say.
enum class InsightKind { Leak, UnusualTrend, ResolutionTooCoarse };

/// Why a bill and the hours of its period differ (rules.md, "A bill against the portal").
enum class DifferenceReason {
    Rounding, ///< billed by whole units of the register
    FirstDay, ///< the register was read during the first day, the hours begin with it
    LastDay, ///< the same at the end
    MissingHours, ///< the register counted what no hour tells
    EstimatedHours, ///< an estimated hour of the portal was off
    EstimatedBill, ///< the bill itself was estimated
    Unexplained
};

/// For what the readings of an account give reason to suggest something (efficiencytips.h).
enum class TipCode { Leak, NightFlow, GardenSeason, Weekend, MoreThanLastYear };

template <>
struct WordTable<UsageInterval>
{
    static constexpr Word<UsageInterval> words[] = {
        {UsageInterval::Hour, "hour"},
        {UsageInterval::Day, "day"},
        {UsageInterval::Month, "month"},
        {UsageInterval::BillingPeriod, "billing_period"},
    };
};

template <>
struct WordTable<InsightKind>
{
    static constexpr Word<InsightKind> words[] = {
        {InsightKind::Leak, "leak"},
        {InsightKind::UnusualTrend, "unusual_trend"},
        {InsightKind::ResolutionTooCoarse, "resolution_too_coarse"},
    };
};

template <>
struct WordTable<DifferenceReason>
{
    static constexpr Word<DifferenceReason> words[] = {
        {DifferenceReason::Rounding, "rounding"},
        {DifferenceReason::FirstDay, "first_day"},
        {DifferenceReason::LastDay, "last_day"},
        {DifferenceReason::MissingHours, "missing_hours"},
        {DifferenceReason::EstimatedHours, "estimated_hours"},
        {DifferenceReason::EstimatedBill, "estimated_bill"},
        {DifferenceReason::Unexplained, "unexplained"},
    };
};

template <>
struct WordTable<TipCode>
{
    static constexpr Word<TipCode> words[] = {
        {TipCode::Leak, "leak"},
        {TipCode::NightFlow, "night_flow"},
        {TipCode::GardenSeason, "garden_season"},
        {TipCode::Weekend, "weekend"},
        {TipCode::MoreThanLastYear, "more_than_last_year"},
    };
};

} // namespace Ventanilla
