#pragma once

#include "models/backend/backend.h"
#include "models/contract/usage.h"
#include "models/domain/words.h"

#include <QObject>

#include <optional>
#include <vector>

namespace Ventanilla {

/// What an account used day by day and bill by bill in the past year, to measure alert levels by. GUI thread.
class AlertUsage : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)

    /// @param backend must outlive the model.
    AlertUsage(Backend &backend, const AccountNumber &account, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// Whether any day of the year is known.
    [[nodiscard]] bool hasReadings() const;

    /// @param today where the utility is; what is read ends there.
    void refresh(const QDate &today);

    /// The median day, seven days or bill; of days alone that are measured whole. Empty where none is, and for a vacation.
    [[nodiscard]] std::optional<Volume> usual(AlertType type) const;
    /// The known sum of those days, both inclusive; empty where nothing of them is known.
    [[nodiscard]] std::optional<Volume> used(const QDate &first, const QDate &last) const;
    /// What no window of the kind has exceeded.
    [[nodiscard]] Volume most(AlertType type) const;

signals:
    void changed();

private:
    void readBills();
    void take(const AccountUsage &days);
    [[nodiscard]] std::vector<Volume> sums(int days, bool onlyWhole) const;

    struct Day
    {
        std::optional<Volume> known;
        bool isWhole = false;
    };

    Backend &m_backend;
    AccountNumber m_account;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    QDate m_from;
    QDate m_to;
    std::vector<Day> m_days; ///< from m_from on
    std::vector<Volume> m_bills;
    int m_latest = 0;
};

} // namespace Ventanilla
