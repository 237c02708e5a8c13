#include "models/domain/alerts/billingcycles.h"

#include <algorithm>

namespace Ventanilla::Alerts {

namespace {

/// The 30 days around @p date, counted from @p anchor in either direction.
Window stepFrom(QDate anchor, QDate date)
{
    constexpr qint64 length = BillingCycles::daysOfUnknownCycle;
    const qint64 days = anchor.daysTo(date);
    const qint64 steps = days >= 0 ? days / length : -((length - 1 - days) / length);
    const QDate start = anchor.addDays(steps * length);
    return {start, start.addDays(length), true};
}

} // namespace

BillingCycles::BillingCycles(std::vector<QDate> readDates, std::optional<QDate> lastBillEnd,
                             std::optional<QDate> openedOn)
    : m_readDates(std::move(readDates))
    , m_anchor(lastBillEnd ? lastBillEnd : openedOn)
{
    std::sort(m_readDates.begin(), m_readDates.end());
    m_readDates.erase(std::unique(m_readDates.begin(), m_readDates.end()), m_readDates.end());
}

std::optional<Window> BillingCycles::at(QDate date) const
{
    if (m_readDates.empty())
        return m_anchor ? std::optional(stepFrom(*m_anchor, date)) : std::nullopt;
    const auto next = std::upper_bound(m_readDates.begin(), m_readDates.end(), date);
    if (next == m_readDates.begin())
        return stepFrom(m_readDates.front(), date);
    if (next == m_readDates.end())
        return stepFrom(m_readDates.back(), date);
    return Window{*std::prev(next), *next, false};
}

} // namespace Ventanilla::Alerts
