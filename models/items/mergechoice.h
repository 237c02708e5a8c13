#pragma once

#include "models/backend/backend.h"
#include "models/contract/customers.h"
#include "models/items/mergesourcemodel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Ventanilla {

class CustomerModel;

/// The first step of a merge: into which login, and which old usernames. GUI thread.
///
/// Asks for the customer's usernames and for those that look like theirs; again whenever the login changes, because a
/// match is a match with one login.
class MergeChoice : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum class LookUp { Idle, Looking, Added, NotFound, Failed };
    Q_ENUM(LookUp)

    MergeChoice(Backend &backend, CustomerModel &customer, QObject *parent = nullptr);

    /// The customer's logins; a new one stands beside them.
    [[nodiscard]] const std::vector<Login> &logins() const;
    /// The chosen one of logins(); null where a new login is chosen.
    [[nodiscard]] const Login *login() const;
    void chooseLogin(const QString &email);
    void chooseNewLogin();
    [[nodiscard]] const QString &newEmail() const { return m_newEmail; }
    void setNewEmail(const QString &text);
    [[nodiscard]] bool isNewEmailGood() const;
    /// The address merged into, as typed; empty where the new login has no good one yet.
    [[nodiscard]] QString targetEmail() const;

    [[nodiscard]] MergeSourceModel &sources() { return m_sources; }
    [[nodiscard]] const MergeSourceModel &sources() const { return m_sources; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    void load();

    /// Looks for a username, an e-mail's usernames or an account's, and adds what is found.
    void add(const QString &text);
    [[nodiscard]] LookUp lookUp() const { return m_lookUp; }
    [[nodiscard]] const QString &lookedFor() const { return m_lookedFor; }
    [[nodiscard]] const std::optional<Failure> &lookUpFailure() const { return m_lookUpFailure; }

    /// Which login, for a draft: an address with `=` before it, or `+` and what was typed for a new one.
    [[nodiscard]] QString targetDraft() const;
    void restoreTarget(const QString &draft);

    /// The label of an account of this customer, or its street.
    [[nodiscard]] MergeAccountName nameOf(const AccountNumber &account) const;
    [[nodiscard]] const CustomerAccount *account(const AccountNumber &account) const;

signals:
    /// Anything but the ticks, which the sources tell.
    void changed();

private:
    void followCustomer();
    void askPage(const QString &cursor);
    void addFound(const Result<Answer<ListOf<Username>>> &answer, const QString &onlyName);
    void searchUsername(const QString &name);
    void setLookUp(LookUp state, std::optional<Failure> failure = {});

    Backend &m_backend;
    CustomerModel &m_customer;
    MergeSourceModel m_sources;
    QString m_loginEmail; ///< empty: a new login
    QString m_newEmail;
    bool m_isChosen = false; ///< by hand or from a draft
    QTimer m_pause;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    std::vector<Username> m_reading;
    QString m_askedFor;
    int m_latest = 0;
    LookUp m_lookUp = LookUp::Idle;
    QString m_lookedFor;
    std::optional<Failure> m_lookUpFailure;
    int m_latestLookUp = 0;
};

} // namespace Ventanilla
