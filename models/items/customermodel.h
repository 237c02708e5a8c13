#pragma once

#include "models/backend/backend.h"
#include "models/contract/customers.h"
#include "models/contract/verifications.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Ventanilla {

/// One caller's customer as the desk knows it: what was read, when, and what the caller has proved.
/// GUI thread.
///
/// An open page asks again every 30 s and when the window comes to the front; only what really changed
/// is told. While the line is down the last reading stays, with its time.
class CustomerModel : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)

    CustomerModel(Backend &backend, const CustomerNumber &number, QObject *parent = nullptr);

    [[nodiscard]] const CustomerNumber &number() const { return m_number; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// Default-constructed but for its number until state() is Ready for the first time.
    [[nodiscard]] const Customer &customer() const { return m_customer; }
    /// When what is shown was last known to be true.
    [[nodiscard]] const QDateTime &readAt() const { return m_readAt; }

    [[nodiscard]] VerificationLevel level() const;
    [[nodiscard]] const std::optional<QDateTime> &verifiedUntil() const { return m_customer.verification.verifiedUntil; }
    [[nodiscard]] bool isLocked() const { return m_customer.verification.locked; }
    /// Whether something is under way that the page should show as "verifying".
    [[nodiscard]] bool isVerifying() const { return m_isVerifying; }

    /// Reads again now; cheap where nothing changed.
    void refresh();
    /// Asks again by itself while @p isOpen; a parked call does not.
    void setOpen(bool isOpen);

    void verify(const CallerFactors &factors);
    void sendCode();
    /// A supervisor opens the locked case again.
    void unlock();

signals:
    /// state(), customer() or readAt() is not what it was.
    void changed();
    void verified(Ventanilla::VerificationLevel level);
    void verificationFailed(const Ventanilla::Failure &failure);
    void codeSent(const QString &maskedContact, const QDateTime &expiresAt);
    void codeFailed(const Ventanilla::Failure &failure);
    /// The verification's time is over; typing is kept, saving is locked.
    void verificationEnded();

private:
    void take(const Answer<Customer> &answer);
    void watchVerification();
    void setVerifying(bool isVerifying);

    Backend &m_backend;
    CustomerNumber m_number;
    Customer m_customer;
    QString m_etag;
    QDateTime m_readAt;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    QTimer m_poll;
    QTimer m_end;
    int m_latest = 0;
    bool m_isVerifying = false;
};

} // namespace Ventanilla
