#pragma once

#include "models/backend/backend.h"
#include "models/contract/accounts.h"
#include "models/contract/alerts.h"
#include "models/items/usageseries.h"

#include <QObject>

namespace Ventanilla {

/// What an account's usage is explained with: its meter, its bills and how they stand against the meter, its average
/// daily use by the bills, and what its readings gave reason to say. GUI thread.
///
/// Each part is asked by itself and kept until a newer answer comes; answers of another account are dropped.
class UsageFacts : public QObject
{
    Q_OBJECT

public:
    static constexpr int averageMonths = 24; ///< requirement U1: two years back

    /// @param backend must outlive the object.
    explicit UsageFacts(Backend &backend, QObject *parent = nullptr);

    /// Forgets everything and asks for that account; an empty number asks for nothing.
    /// @param today where the utility is.
    void setAccount(const AccountNumber &account, const QDate &today);
    /// Asks again; cheap where nothing changed.
    void refresh();

    [[nodiscard]] const std::optional<Account> &account() const { return m_account.value; }
    /// Newest first, cancelled ones too; nothing until they were read.
    [[nodiscard]] const std::optional<std::vector<Bill>> &bills() const { return m_bills.value; }
    [[nodiscard]] const std::optional<std::vector<BillCheck>> &checks() const { return m_checks.value; }
    /// Oldest first.
    [[nodiscard]] const std::optional<std::vector<MonthlyAverage>> &averages() const { return m_averages.value; }
    [[nodiscard]] const std::optional<std::vector<Insight>> &insights() const { return m_insights.value; }
    /// Suggestions for using less, each of them to be taken or left (U9).
    [[nodiscard]] const std::optional<std::vector<EfficiencyTip>> &tips() const { return m_tips.value; }
    /// The alerts of the login that was linked first; nothing without a login.
    [[nodiscard]] const std::optional<std::vector<AlertRule>> &alertRules() const { return m_rules.value; }
    /// The leaks among insights().
    [[nodiscard]] const std::vector<UsageLeak> &leaks() const { return m_leaks; }
    /// Why the bills, and how they stand against the meter, could not be read; nothing where they were, or were not yet.
    [[nodiscard]] const std::optional<Failure> &billsFailure() const { return m_bills.failure; }
    [[nodiscard]] const std::optional<Failure> &checksFailure() const { return m_checks.failure; }

    [[nodiscard]] const Bill *bill(const QString &number) const;
    [[nodiscard]] const MonthlyAverage *average(const QDate &month) const;

signals:
    /// One of the parts is not what it was.
    void changed();

private:
    template <typename T>
    struct Part
    {
        std::optional<T> value;
        QString etag;
        std::optional<Failure> failure;
    };
    void askAlertRules();
    template <Operation Op, typename T>
    void ask(const Op &request, Part<T> UsageFacts::*part);

    Backend &m_backend;
    AccountNumber m_number;
    QDate m_today;
    Part<Account> m_account;
    Part<std::vector<Bill>> m_bills;
    Part<std::vector<BillCheck>> m_checks;
    Part<std::vector<MonthlyAverage>> m_averages;
    Part<std::vector<Insight>> m_insights;
    Part<std::vector<EfficiencyTip>> m_tips;
    Part<std::vector<AlertRule>> m_rules;
    std::vector<UsageLeak> m_leaks;
    int m_latest = 0;
};

} // namespace Ventanilla
