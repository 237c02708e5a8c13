#pragma once

#include <QDate>

#include <optional>
#include <vector>

namespace Ventanilla::Alerts {

/// A run of local dates over which a rule adds up.
struct Window
{
    QDate start;
    QDate end; ///< exclusive
    bool approximate = false; ///< no schedule gives its dates

    friend bool operator==(const Window &, const Window &) = default;
};

/// The billing cycles of an account (rules.md, "Alerts"; settled.md 19).
///
/// From one read date to the next by the schedule. Where there is no next one, cycles of 30 days
/// follow the last known read date; without a schedule they count from the last bill's end, else
/// from the day of opening, in both directions. The days before the first known read date, of
/// which the rule says nothing, are counted back from it by 30 days. All of these are approximate.
class BillingCycles
{
public:
    static constexpr int daysOfUnknownCycle = 30;

    BillingCycles() = default;
    /// @param readDates in any order
    BillingCycles(std::vector<QDate> readDates, std::optional<QDate> lastBillEnd,
                  std::optional<QDate> openedOn);

    /// The cycle that @p date lies in; null where nothing at all is known to count from.
    [[nodiscard]] std::optional<Window> at(QDate date) const;

private:
    std::vector<QDate> m_readDates; // sorted
    std::optional<QDate> m_anchor; // without a schedule
};

} // namespace Ventanilla::Alerts
