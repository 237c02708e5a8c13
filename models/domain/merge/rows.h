#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/emailaddress.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <set>

/// What a merge reads, as the store keeps it: one struct a table, with the columns that matter to a
/// merge.
namespace Ventanilla::Merging {

/// Who holds a link, a payment method or an alert rule.
struct Owner
{
    enum class Kind { OldUsername, EmailLogin };

    Kind kind = Kind::OldUsername;
    QString key; ///< the username, or EmailAddress::key() of the login

    static Owner username(const QString &name) { return {Kind::OldUsername, name}; }
    static Owner login(const EmailAddress &email) { return {Kind::EmailLogin, email.key()}; }

    friend bool operator==(const Owner &, const Owner &) = default;
    friend auto operator<=>(const Owner &a, const Owner &b)
    {
        return a.kind != b.kind ? a.kind <=> b.kind : QString::compare(a.key, b.key) <=> 0;
    }
};

struct LoginRow
{
    EmailAddress email;
    LoginState state = LoginState::Active;
};

struct UsernameRow
{
    QString username;
    EmailAddress email; ///< empty where what was imported is no address
    std::optional<QDateTime> lastSignIn;
    UsernameState state = UsernameState::Open;
    QString mergeId; ///< of the merge that merged it
};

struct LinkRow
{
    Owner owner;
    AccountNumber account;
    QString label;
    LinkRole role = LinkRole::Owner;
};

struct AccountRow
{
    AccountNumber number;
    CustomerNumber customer;
    AccountStatus status = AccountStatus::Active;
    BillDelivery delivery = BillDelivery::Paper;
    QString billingEmail; ///< empty: the same as the login's
};

struct CustomerRow
{
    CustomerNumber number;
    QString displayName;
    Language language = Language::En;
    std::set<CustomerFlag> flags;
};

struct PaymentMethodRow
{
    QString id;
    Owner owner;
    PaymentMethodKind kind = PaymentMethodKind::Card;
    QString brand;
    QString last4;
    QString expires; ///< month, `2028-04`; empty for bank accounts
    QString fingerprint;
};

struct AutopayRow
{
    QString id;
    AccountNumber account;
    QString paymentMethodId;
    AutopayState state = AutopayState::Active;
    std::optional<QDateTime> authorizedAt;
};

struct AlertRuleRow
{
    AccountNumber account;
    Owner owner;
    AlertType type = AlertType::Daily;
    Volume threshold;
    VolumeUnit unit = VolumeUnit::Gal; ///< in which it was typed
    bool enabled = true;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn;
    std::optional<QDateTime> updatedAt;
};

struct RecipientRow
{
    QString id;
    AccountNumber account;
    QString mobile; ///< as typed
    std::optional<QDate> smsConsentOn;
    std::optional<QDate> smsOptedOutOn;
};

} // namespace Ventanilla::Merging
