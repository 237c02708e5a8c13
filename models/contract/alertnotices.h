#pragma once

#include "models/contract/alerts.h"
#include "models/domain/alerts/deliverywords.h"

namespace Ventanilla {

/// One message about an event: to whom it went, how and when.
struct AlertDelivery
{
    QString recipientId;
    QString name; ///< of the recipient, as it was then
    MessageChannel channel = MessageChannel::Email;
    QString to; ///< the address or number
    Language language = Language::En;
    DeliveryState state = DeliveryState::Waiting;
    std::optional<QDateTime> sentAt;
    std::optional<QString> detail = {}; ///< why it waits or failed, in the caller's language

    static constexpr auto fields()
    {
        return std::tuple{field("recipient_id", &AlertDelivery::recipientId),
                          field("name", &AlertDelivery::name),
                          field("channel", &AlertDelivery::channel),
                          field("to", &AlertDelivery::to),
                          field("language", &AlertDelivery::language),
                          field("state", &AlertDelivery::state),
                          field("sent_at", &AlertDelivery::sentAt),
                          field("detail", &AlertDelivery::detail)};
    }
    friend bool operator==(const AlertDelivery &, const AlertDelivery &) = default;
};

/// What fired, once for each window of a rule, and who was told.
struct AlertEvent
{
    QString id;
    AlertType type = AlertType::Daily;
    QString owner; ///< the login's e-mail, or a username of the old portal
    QDate windowStart;
    QDate windowEnd; ///< exclusive
    QDateTime crossedAt;
    QDateTime firedAt; ///< when the readings came that made it fire
    Volume usage; ///< the sum when it crossed
    AlertThreshold threshold; ///< as it was typed then
    Volume thresholdAmount;
    bool begunInVacation = false;
    bool late = false;
    bool approximate = false;
    std::vector<AlertDelivery> deliveries; ///< empty where nobody wants this kind
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{field("id", &AlertEvent::id),
                          field("type", &AlertEvent::type),
                          field("owner", &AlertEvent::owner),
                          field("window_start", &AlertEvent::windowStart),
                          field("window_end", &AlertEvent::windowEnd),
                          field("crossed_at", &AlertEvent::crossedAt),
                          field("fired_at", &AlertEvent::firedAt),
                          field("usage_cf", &AlertEvent::usage),
                          field("threshold", &AlertEvent::threshold),
                          field("threshold_cf", &AlertEvent::thresholdAmount),
                          field("begun_in_vacation", &AlertEvent::begunInVacation),
                          field("late", &AlertEvent::late),
                          field("approximate", &AlertEvent::approximate),
                          field("deliveries", &AlertEvent::deliveries),
                          field("etag", &AlertEvent::etag).outsideEtag()};
    }
    friend bool operator==(const AlertEvent &, const AlertEvent &) = default;
};

/// Of every owner, newest first. Level `read`.
struct ListAlertEvents : ReadOperation, PageRequest
{
    static constexpr auto id = "listAlertEvents";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-events";
    using Reply = ListOf<AlertEvent>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{pathField("account_number", &ListAlertEvents::accountNumber)}, pageFields());
    }
};

/// Somebody who is told when an alert of the account fires, by whichever owner's rule.
struct AlertRecipient
{
    AccountNumber accountNumber;
    QString id;
    QString name;
    std::optional<QString> email;
    std::optional<QString> mobile;
    std::optional<QDate> smsConsentOn;
    std::optional<QDate> smsOptedOutOn; ///< an opt-out wins over consent; the desk cannot change it
    Language language = Language::En;
    std::vector<AlertType> alertTypes; ///< in the order of AlertType, each once
    QString etag; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &AlertRecipient::accountNumber),
                          field("id", &AlertRecipient::id),
                          field("name", &AlertRecipient::name),
                          field("email", &AlertRecipient::email),
                          field("mobile", &AlertRecipient::mobile),
                          field("sms_consent_on", &AlertRecipient::smsConsentOn),
                          field("sms_opted_out_on", &AlertRecipient::smsOptedOutOn),
                          field("language", &AlertRecipient::language),
                          field("alert_types", &AlertRecipient::alertTypes),
                          field("etag", &AlertRecipient::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const AlertRecipient &, const AlertRecipient &) = default;
};

/// In the order of their ids. Level `read`.
struct ListAlertRecipients : ReadOperation, PageRequest
{
    static constexpr auto id = "listAlertRecipients";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-recipients";
    using Reply = ListOf<AlertRecipient>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{pathField("account_number", &ListAlertRecipients::accountNumber)},
            pageFields());
    }
};

/// Level `change_contact`. An e-mail address or a mobile number, or both; a number needs the date
/// of the customer's consent to text messages, not in the future (422).
/// 409 `/problems/account-closed` for a closed account.
struct CreateAlertRecipient : PostOperation
{
    static constexpr auto id = "createAlertRecipient";
    static constexpr auto path = ListAlertRecipients::path;
    using Reply = AlertRecipient;

    AccountNumber accountNumber;
    QString name;
    std::optional<QString> email;
    std::optional<QString> mobile;
    std::optional<QDate> smsConsentOn;
    Language language = Language::En;
    /// All of them unless the request says otherwise.
    std::vector<AlertType> alertTypes{AlertType::BillingCycle, AlertType::Daily,
                                      AlertType::MultiDay, AlertType::Vacation};

    [[nodiscard]] static QString location(const AlertRecipient &recipient);

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &CreateAlertRecipient::accountNumber),
                          field("name", &CreateAlertRecipient::name),
                          field("email", &CreateAlertRecipient::email).optional(),
                          field("mobile", &CreateAlertRecipient::mobile).optional(),
                          field("sms_consent_on", &CreateAlertRecipient::smsConsentOn).optional(),
                          field("language", &CreateAlertRecipient::language).optional(),
                          field("alert_types", &CreateAlertRecipient::alertTypes).optional()};
    }
};

struct GetAlertRecipient : ReadOperation
{
    static constexpr auto id = "getAlertRecipient";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-recipients/{id}";
    using Reply = AlertRecipient;

    AccountNumber accountNumber;
    QString recipientId;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &GetAlertRecipient::accountNumber),
                          pathField("id", &GetAlertRecipient::recipientId)};
    }
};

/// Level `change_contact`. What is left out stays. Consent belongs to the number that it was given
/// for: another number needs its own date, and without a number there is none.
struct PatchAlertRecipient : PatchOperation
{
    static constexpr auto id = "patchAlertRecipient";
    static constexpr auto path = GetAlertRecipient::path;
    using Reply = AlertRecipient;

    AccountNumber accountNumber;
    QString recipientId;
    Change<QString> name;
    Change<QString> email;
    Change<QString> mobile;
    Change<QDate> smsConsentOn;
    Change<Language> language;
    Change<std::vector<AlertType>> alertTypes;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &PatchAlertRecipient::accountNumber),
                          pathField("id", &PatchAlertRecipient::recipientId),
                          field("name", &PatchAlertRecipient::name).optional(),
                          field("email", &PatchAlertRecipient::email).optional(),
                          field("mobile", &PatchAlertRecipient::mobile).optional(),
                          field("sms_consent_on", &PatchAlertRecipient::smsConsentOn).optional(),
                          field("language", &PatchAlertRecipient::language).optional(),
                          field("alert_types", &PatchAlertRecipient::alertTypes).optional()};
    }
};

struct DeleteAlertRecipient : DeleteOperation
{
    static constexpr auto id = "deleteAlertRecipient";
    static constexpr auto path = GetAlertRecipient::path;
    using Reply = Nothing;

    AccountNumber accountNumber;
    QString recipientId;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &DeleteAlertRecipient::accountNumber),
                          pathField("id", &DeleteAlertRecipient::recipientId)};
    }
};

} // namespace Ventanilla
