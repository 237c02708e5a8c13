#pragma once

#include "models/items/usagefigures.h"

#include <QObject>

namespace Ventanilla {

class DeskSession;

/// One account's water at a glance, for the overview: the average day of each of the last months, and how the last days
/// compare with those before. GUI thread.
class UsageGlance : public QObject
{
    Q_OBJECT

public:
    static constexpr int months = 13;
    static constexpr int recentDays = 30;

    struct Month
    {
        QDate first;
        std::optional<Volume> perDay; ///< the mean of its whole days, or by the bills; null where none is known
        bool isHighlighted = false;   ///< a leak lasts in it

        friend bool operator==(const Month &, const Month &) = default;
    };

    /// @param session must outlive the object.
    explicit UsageGlance(DeskSession &session, QObject *parent = nullptr);

    /// Reads that account; an empty number forgets. The same account again is read anew, and what was read stays.
    /// @param leakSince the first day of a leak that lasts, where one is known.
    void setAccount(const AccountNumber &account, const std::optional<QDate> &leakSince);

    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// The last `months` months, oldest first; without any known one where the account has no usage.
    [[nodiscard]] const std::vector<Month> &perMonth() const { return m_months; }
    /// The mean of the whole days since the leak began, else of the last `recentDays`; by the bills of the last month
    /// they know where no day is known.
    [[nodiscard]] const std::optional<Volume> &perDay() const { return m_perDay; }
    /// With a leak: how much more that is than the `recentDays` days before it, in per cent.
    [[nodiscard]] const std::optional<int> &percentMore() const { return m_percentMore; }
    [[nodiscard]] const std::optional<QDate> &leakSince() const { return m_leakSince; }

signals:
    void changed();

private:
    void askBills();
    void take(const AccountUsage &usage);
    void takeBills(const std::vector<MonthlyAverage> &averages);

    DeskSession &m_session;
    AccountNumber m_account;
    std::optional<QDate> m_leakSince;
    bool m_isRead = false;
    QString m_etag;
    std::vector<Month> m_months;
    std::optional<Volume> m_perDay;
    std::optional<int> m_percentMore;
    int m_latest = 0;
};

} // namespace Ventanilla
