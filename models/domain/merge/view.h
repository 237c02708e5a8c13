#pragma once

#include "models/domain/merge/plan.h"

#include <map>
#include <tuple>

/// Inside of planMerge(): the rows by what they are looked up by.
namespace Ventanilla::Merging {

/// Points into the inputs, which must outlive it. Everything is in the order of its key, so that
/// nothing that is made from a view can depend on the order of the rows.
struct View
{
    explicit View(const Inputs &given);

    const Inputs &inputs;
    Owner targetOwner;
    const LoginRow *target = nullptr; ///< null: no such login yet
    QStringList unknownUsernames;
    std::map<QString, const UsernameRow *> sources; ///< those asked for, merged ones too
    std::map<QString, const LoginRow *> logins; ///< by EmailAddress::key()
    std::map<AccountNumber, const AccountRow *> accounts;
    std::map<CustomerNumber, const CustomerRow *> customers;
    std::map<std::pair<AccountNumber, Owner>, const LinkRow *> links;
    std::map<Owner, std::vector<AccountNumber>> accountsByOwner;
    std::map<QString, const PaymentMethodRow *> methods;
    std::map<std::pair<AccountNumber, QString>, const AutopayRow *> autopays;
    std::map<std::tuple<AccountNumber, AlertType, Owner>, const AlertRuleRow *> rules;
    std::map<std::pair<AccountNumber, QString>, const RecipientRow *> recipients;
    std::optional<CustomerNumber> principal;

    [[nodiscard]] bool isSupervisor() const;
    /// A supervisor needs no caller on the line (api.md, "verifications").
    [[nodiscard]] bool mayMoveAccountsOf(const CustomerNumber &customer) const;
    [[nodiscard]] std::vector<AccountNumber> accountsOf(const Owner &owner) const;
    [[nodiscard]] const LinkRow *link(const AccountNumber &account, const Owner &owner) const;
    /// Links of logins other than the target, by their address.
    [[nodiscard]] std::vector<const LinkRow *> otherLoginLinks(const AccountNumber &account) const;
    [[nodiscard]] std::vector<const AutopayRow *>
    activeAutopays(const AccountNumber &account) const;
    /// The login's address as typed, or the username.
    [[nodiscard]] QString shownName(const Owner &owner) const;
};

/// What is left in the plan by the decisions so far.
struct Scope
{
    std::set<QString> usernames; ///< sources that are neither merged before nor skipped
    std::set<AccountNumber> skipped; ///< accounts

    /// The accounts that move, each with the usernames that it comes from.
    [[nodiscard]] std::map<AccountNumber, QStringList> moves(const View &view) const;
    /// Links of the target and of the usernames in the plan, the target's first.
    [[nodiscard]] std::vector<const LinkRow *> sides(const View &view,
                                                     const AccountNumber &account) const;
    /// Whether a username in the plan ends as merged: none of its accounts is skipped (settled, 9).
    [[nodiscard]] bool isMergedWhole(const View &view, const QString &username) const;
    /// Rules of the target and of the usernames in the plan, the target's first.
    [[nodiscard]] std::vector<const AlertRuleRow *>
    ruleSides(const View &view, const AccountNumber &account, AlertType type) const;
    /// Payment methods that the target is to have: its own and those that come to it, by
    /// fingerprint.
    [[nodiscard]] std::map<QString, std::vector<const PaymentMethodRow *>>
    methodGroups(const View &view) const;
};

/// Whether @p a is the source that signed in last; a source that never did comes after; then by
/// name.
[[nodiscard]] bool signedInLater(const View &view, const LinkRow &a, const LinkRow &b);

/// The address to which an account's bills go while nothing is chosen otherwise, where it is not
/// the target's
/// (`billing_email_differs`).
struct BillingAddress
{
    QString email;
    bool isSameAsLogin =
        false; ///< the account has none of its own: this is what "same as login" meant
};
[[nodiscard]] std::optional<BillingAddress>
strangeBillingAddress(const View &view, const Scope &scope, const AccountNumber &account);

/// The one of a group of the same card or bank account that is kept. The format keeps no date for a
/// method: the target's own counts as the oldest, then the one authorised first, then the lower id.
[[nodiscard]] const PaymentMethodRow *
oldestMethod(const View &view, const std::vector<const PaymentMethodRow *> &group);

/// The rule that stands after the merge, of sides that are not empty.
[[nodiscard]] const AlertRuleRow *
winningRule(const View &view, const std::vector<const AlertRuleRow *> &sides, Choice choice);
[[nodiscard]] bool isSameRule(const AlertRuleRow &a, const AlertRuleRow &b);

/// The accounts on which text-message consent is compared, and their recipients by number; a number
/// whose opt-out meets consent on another account, one of them moving, is in it.
struct ConsentClash
{
    std::vector<const RecipientRow *> consenting;
    QDate optedOutOn; ///< the first opt-out
    QStringList usernames;
};
[[nodiscard]] std::map<QString, ConsentClash> consentClashes(const View &view, const Scope &scope);

/// The questions, without answers. All that might be asked comes from a scope with nothing skipped.
[[nodiscard]] std::vector<Conflict> usernameQuestions(const View &view);
[[nodiscard]] std::vector<Conflict> accountQuestions(const View &view, const Scope &scope);
[[nodiscard]] std::vector<Conflict> detailQuestions(const View &view, const Scope &scope);

[[nodiscard]] Effects effectsOf(const View &view, const Scope &scope,
                                const std::vector<Conflict> &conflicts);
[[nodiscard]] std::vector<Check> checklistOf(const View &view, const Scope &scope,
                                             const Effects &effects);
[[nodiscard]] QString versionOf(const Inputs &inputs);

} // namespace Ventanilla::Merging
