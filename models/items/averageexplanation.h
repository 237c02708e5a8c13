#pragma once

#include "models/items/usagefacts.h"

namespace Ventanilla {

/// How a month's average daily use comes about (rules.md, "Average daily use of a month"): for each bill how many of the
/// month's days count with it, what it comes to on one of its days, and what those days add up to. The sum divided by
/// the covered days is the figure.
struct AverageExplanation
{
    struct Part
    {
        QString billNumber;
        std::optional<QDate> periodStart; ///< of the bill; nothing where it is not known
        std::optional<QDate> periodEnd;   ///< exclusive
        std::optional<Volume> periodUse;
        int periodDays = 0;
        int days = 0;    ///< of the month
        Volume perDay;   ///< rounded to a milli-cubic-inch
        Volume together; ///< days × the unrounded quotient, rounded so that the parts add up to `sum`

        friend bool operator==(const Part &, const Part &) = default;
    };

    QDate month;
    std::vector<Part> parts;
    Volume sum;
    int daysCovered = 0;
    int daysInMonth = 0;
    int estimatedDays = 0;
    int overlapDays = 0;
    Volume unallocated; ///< of bills without a day
    std::optional<Volume> average;

    friend bool operator==(const AverageExplanation &, const AverageExplanation &) = default;
};

/// Of the month in which @p day lies; nothing where its average was not read.
[[nodiscard]] std::optional<AverageExplanation> explainAverage(const UsageFacts &facts, const QDate &day);

/// The same from the answers themselves.
[[nodiscard]] AverageExplanation explainAverage(const MonthlyAverage &average, const std::vector<Bill> &bills);

} // namespace Ventanilla
