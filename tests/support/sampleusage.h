#pragma once

#include "models/contract/alerts.h"
#include "models/contract/bills.h"
#include "models/contract/insights.h"
#include "models/contract/usage.h"
#include "tests/support/fakebackend.h"

#include <QTimeZone>

namespace Ventanilla {

/// The water of picture 04: two years by the hour, a leak for the last eight days, one estimated day, one day that is not
/// known, and today so far. Of a house near Los Angeles; the same for the same day.
class SampleUsage
{
public:
    explicit SampleUsage(const QDate &today);

    [[nodiscard]] AccountUsage usage(const GetUsage &request) const;
    [[nodiscard]] std::vector<Bill> bills() const;
    [[nodiscard]] std::vector<BillCheck> checks() const;
    [[nodiscard]] std::vector<MonthlyAverage> averages(const ListAverageDailyUse &request) const;
    [[nodiscard]] std::vector<Insight> insights() const;
    [[nodiscard]] QDateTime leakSince() const;
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    /// Whether the account has hourly readings, and bills.
    bool hasReadings = true;
    bool hasBills = true;
    QDate readingsFrom; ///< invalid where there have always been some

private:
    /// Tenths of a cubic foot; nothing where the hour is not known.
    [[nodiscard]] std::optional<int> tenths(qint64 hour) const;
    [[nodiscard]] bool isEstimated(qint64 hour) const;
    [[nodiscard]] qint64 begin(const QDate &day) const { return day.startOfDay(m_zone).toSecsSinceEpoch() / 3600; }

    QDate m_today;
    QTimeZone m_zone{"America/Los_Angeles"};
    qint64 m_now = 0; ///< the hour that is running
};

/// Makes @p backend answer every call of the Usage tab from @p sample, for any account. @p sample must outlive it.
void answerUsage(FakeBackend &backend, const SampleUsage &sample);

} // namespace Ventanilla
