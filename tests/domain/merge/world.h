#pragma once

#include "models/domain/merge/plan.h"

#include <QRandomGenerator>

/// A utility in memory: the tables that a merge reads and writes, for tests.
namespace Ventanilla::Merging {

[[nodiscard]] AccountNumber account(int number);
[[nodiscard]] CustomerNumber customer(int number);
[[nodiscard]] EmailAddress email(const QString &text);

class World
{
public:
    std::vector<LoginRow> logins;
    std::vector<UsernameRow> usernames;
    std::vector<LinkRow> links;
    std::vector<AccountRow> accounts;
    std::vector<CustomerRow> customers;
    std::vector<PaymentMethodRow> methods;
    std::vector<AutopayRow> autopays;
    std::vector<AlertRuleRow> rules;
    std::vector<RecipientRow> recipients;

    void addCustomer(int number);
    AccountRow &addAccount(int number, int customerNumber);
    void addLogin(const QString &address, LoginState state = LoginState::Active);
    UsernameRow &addUsername(const QString &name, const QString &address);
    LinkRow &link(const Owner &owner, int accountNumber, LinkRole role = LinkRole::Owner);
    void addMethod(const QString &id, const Owner &owner, const QString &fingerprint);
    void addAutopay(const QString &id, int accountNumber, const QString &methodId);
    AlertRuleRow &addRule(int accountNumber, const Owner &owner, AlertType type, int gallons);
    RecipientRow &addRecipient(const QString &id, int accountNumber, const QString &mobile);

    /// What the store would read for this merge, asked by a supervisor or by a representative to
    /// whom all verified.
    [[nodiscard]] Inputs inputs(const QString &target, const QStringList &names,
                                StaffRole role) const;

    /// Writes the effects, as the service would.
    void apply(const Plan &plan, const QString &mergeId);

    [[nodiscard]] std::set<AccountNumber> reachableFrom(const Owner &owner) const;
    [[nodiscard]] AccountRow &accountRow(const AccountNumber &number);
    [[nodiscard]] UsernameRow &usernameRow(const QString &name);
    [[nodiscard]] AutopayRow &autopayRow(const QString &id);
    [[nodiscard]] PaymentMethodRow &methodRow(const QString &id);

    /// Customers, accounts, usernames and all that hangs on them, with every conflict in plenty.
    static World random(QRandomGenerator &dice);
};

/// The plan with every open question answered at random, as often as new ones come up.
[[nodiscard]] Inputs answered(Inputs inputs, QRandomGenerator &dice);

} // namespace Ventanilla::Merging
