#pragma once

#include "models/backend/backend.h"
#include "models/contract/alerts.h"
#include "models/items/alertinput.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Ventanilla {

/// When one rule would have fired in the past twelve months, asked while it is typed. GUI thread.
///
/// Waits 200 ms after the last key, asks about the newest text alone, and drops every answer to an older one; the last
/// answer stays in sight meanwhile. A vacation to come is tried on the same dates of the last year that has readings.
class AlertBackTest : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,    ///< there is nothing to ask: no level is typed, or it cannot be read
        Waiting, ///< what is shown, if anything, answers an earlier question
        Ready,
        Failed,
    };
    Q_ENUM(State)

    static constexpr std::chrono::milliseconds pause{200};

    AlertBackTest(Backend &backend, const AccountNumber &account, AlertType type, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// The newest answer; empty until there is one.
    [[nodiscard]] const std::optional<BackTest> &result() const { return m_result; }
    /// What result() answers.
    [[nodiscard]] const std::optional<AlertSetting> &answered() const { return m_answered; }
    [[nodiscard]] int count() const;
    /// Of count(), those whose window ends after @p day began.
    [[nodiscard]] int countSince(const QDate &day) const;
    /// The dates that a vacation was tried on, both inclusive; empty for the other kinds.
    [[nodiscard]] std::optional<std::pair<QDate, QDate>> triedDates() const;

    /// @param today decides which dates lie in the future.
    void ask(const AlertSetting &setting, const QString &owner, const QDate &today);
    /// The same question again, now.
    void askAgain();
    /// There is nothing to ask about.
    void clear();

signals:
    void changed();

private:
    void send();
    void fail(const Failure &failure);
    void take(const AlertSetting &asked, const BackTest &result);

    Backend &m_backend;
    AccountNumber m_account;
    AlertType m_type;
    QTimer m_timer;
    State m_state = State::None;
    std::optional<Failure> m_failure;
    std::optional<BackTest> m_result;
    std::optional<AlertSetting> m_answered;
    std::optional<AlertSetting> m_question; ///< as it was asked, its vacation not moved to where the readings end
    std::optional<AlertSetting> m_next;     ///< waits for the pause, or is under way
    QString m_owner;
    int m_latest = 0;
};

} // namespace Ventanilla
