#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QDate>

namespace Ventanilla {

struct MeterFacts
{
    QString serial;
    int digits = 8; ///< 4 or 8
    double resolutionCf = 0.1;
    std::optional<QDate> exchangePlanned;

    static constexpr auto fields()
    {
        return std::tuple{field("serial", &MeterFacts::serial), field("digits", &MeterFacts::digits),
                          field("resolution_cf", &MeterFacts::resolutionCf),
                          field("exchange_planned", &MeterFacts::exchangePlanned)};
    }
    friend bool operator==(const MeterFacts &, const MeterFacts &) = default;
};

/// The state of an account's autopay as a representative reads it out (settled 12).
struct AutopayFacts
{
    AutopayStatus state = AutopayStatus::Off;
    std::optional<QString> paymentMethodId;
    std::optional<QString> paymentMethod; ///< such as `Visa •••• 4411`; null without one
    std::optional<QString> expires;       ///< `2028-04`

    static constexpr auto fields()
    {
        return std::tuple{field("state", &AutopayFacts::state),
                          field("payment_method_id", &AutopayFacts::paymentMethodId),
                          field("payment_method", &AutopayFacts::paymentMethod),
                          field("expires", &AutopayFacts::expires)};
    }
    friend bool operator==(const AutopayFacts &, const AutopayFacts &) = default;
};

struct BillDeliveryFacts
{
    BillDelivery method = BillDelivery::Paper;
    std::optional<QString> email; ///< where bills go by e-mail; null where no e-mail is known
    BillDeliveryState state = BillDeliveryState::Active;
    BillDelivery effectiveMethod = BillDelivery::Paper; ///< what happens until the customer confirms

    static constexpr auto fields()
    {
        return std::tuple{field("method", &BillDeliveryFacts::method), field("email", &BillDeliveryFacts::email),
                          field("state", &BillDeliveryFacts::state),
                          field("effective_method", &BillDeliveryFacts::effectiveMethod)};
    }
    friend bool operator==(const BillDeliveryFacts &, const BillDeliveryFacts &) = default;
};

struct AccountLogin
{
    QString email;
    QString label;

    static constexpr auto fields()
    {
        return std::tuple{field("email", &AccountLogin::email), field("label", &AccountLogin::label)};
    }
    friend bool operator==(const AccountLogin &, const AccountLogin &) = default;
};

struct Account
{
    AccountNumber accountNumber;
    CustomerNumber customerNumber;
    AccountStatus status = AccountStatus::Active;
    QString serviceAddress;
    QString city;
    QString postalCode;
    QString serviceCenter;
    std::optional<QString> mailingAttention; ///< the name printed with the mailing address on bills
    std::optional<QString> billingEmail;     ///< null = the login's
    qint64 balanceCents = 0;
    std::optional<QDate> openedOn;
    std::optional<QDate> closedOn;
    std::optional<MeterFacts> meter;
    AutopayFacts autopay;
    BillDeliveryFacts billDelivery;
    std::vector<AccountLogin> logins;

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &Account::accountNumber),
                          field("customer_number", &Account::customerNumber), field("status", &Account::status),
                          field("service_address", &Account::serviceAddress), field("city", &Account::city),
                          field("postal_code", &Account::postalCode),
                          field("service_center", &Account::serviceCenter),
                          field("mailing_attention", &Account::mailingAttention),
                          field("billing_email", &Account::billingEmail),
                          field("balance_cents", &Account::balanceCents), field("opened_on", &Account::openedOn),
                          field("closed_on", &Account::closedOn), field("meter", &Account::meter),
                          field("autopay", &Account::autopay), field("bill_delivery", &Account::billDelivery),
                          field("logins", &Account::logins)};
    }
    friend bool operator==(const Account &, const Account &) = default;
};

struct GetAccount : ReadOperation
{
    static constexpr auto id = "getAccount";
    static constexpr auto path = "/v1/accounts/{account_number}";
    using Reply = Account;

    AccountNumber accountNumber;

    static constexpr auto fields() { return std::tuple{pathField("account_number", &GetAccount::accountNumber)}; }
};

/// Level `change_contact`. Up to 200 characters each; control characters and a bad e-mail are 422.
struct PatchAccount : PatchOperation
{
    static constexpr auto id = "patchAccount";
    static constexpr auto path = "/v1/accounts/{account_number}";
    using Reply = Account;

    AccountNumber accountNumber;
    Change<QString> mailingAttention;
    Change<QString> billingEmail;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &PatchAccount::accountNumber),
                          field("mailing_attention", &PatchAccount::mailingAttention).optional(),
                          field("billing_email", &PatchAccount::billingEmail).optional()};
    }
};

} // namespace Ventanilla
