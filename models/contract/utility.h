#pragma once

#include "models/contract/operation.h"

#include <QJsonObject>
#include <QStringList>

namespace Ventanilla {

struct Health
{
    QString status;
    QString version;
    QString database; ///< `sqlite` or `postgresql`

    static constexpr auto fields()
    {
        return std::tuple{field("status", &Health::status), field("version", &Health::version),
                          field("database", &Health::database)};
    }
};

struct GetHealth : ReadOperation
{
    static constexpr auto id = "getHealth";
    static constexpr auto path = "/v1/health";
    static constexpr Audience audience = Audience::Anyone;
    using Reply = Health;

    static constexpr auto fields() { return std::tuple{}; }
};

struct ServiceCenter
{
    QString name;
    QString phone;
    QString email;
    QString hours;
    QString area;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &ServiceCenter::name), field("phone", &ServiceCenter::phone).optional(),
                          field("email", &ServiceCenter::email).optional(),
                          field("hours", &ServiceCenter::hours).optional(),
                          field("area", &ServiceCenter::area).optional()};
    }
    friend bool operator==(const ServiceCenter &, const ServiceCenter &) = default;
};

/// The points that a verification level needs.
struct NeededPoints
{
    int read = 3;
    int changeContact = 5;
    int mergeAndPayment = 6;

    static constexpr auto fields()
    {
        return std::tuple{field("read", &NeededPoints::read).optional(),
                          field("change_contact", &NeededPoints::changeContact).optional(),
                          field("merge_and_payment", &NeededPoints::mergeAndPayment).optional()};
    }
    friend bool operator==(const NeededPoints &, const NeededPoints &) = default;
};

struct VerificationProfile
{
    QJsonObject factors; ///< factor name → points
    NeededPoints needed;
    std::vector<QString> codeRequiredFor;

    static constexpr auto fields()
    {
        return std::tuple{field("factors", &VerificationProfile::factors).optional(),
                          field("needed", &VerificationProfile::needed).optional(),
                          field("code_required_for", &VerificationProfile::codeRequiredFor).optional()};
    }
    friend bool operator==(const VerificationProfile &, const VerificationProfile &) = default;
};

struct Capabilities
{
    bool payInPortal = false;
    std::optional<QString> billPayUrl;
    std::optional<QString> vacationScope;

    static constexpr auto fields()
    {
        return std::tuple{field("pay_in_portal", &Capabilities::payInPortal).optional(),
                          field("bill_pay_url", &Capabilities::billPayUrl).optional(),
                          field("vacation_scope", &Capabilities::vacationScope).optional()};
    }
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// What the program reads of a utility's profile.
struct UtilityProfile
{
    QString profile; ///< `cal_water`, `medford`, `joliet`, or another
    QString name;
    QString timeZone; ///< IANA
    std::vector<QString> languages;
    VerificationProfile verification;
    Capabilities capabilities;
    QString billUnit;
    std::vector<ServiceCenter> serviceCenters;

    static constexpr auto fields()
    {
        return std::tuple{field("profile", &UtilityProfile::profile), field("name", &UtilityProfile::name),
                          field("time_zone", &UtilityProfile::timeZone),
                          field("languages", &UtilityProfile::languages).optional(),
                          field("verification", &UtilityProfile::verification).optional(),
                          field("capabilities", &UtilityProfile::capabilities).optional(),
                          field("bill_unit", &UtilityProfile::billUnit).optional(),
                          field("service_centers", &UtilityProfile::serviceCenters).optional()};
    }
    friend bool operator==(const UtilityProfile &, const UtilityProfile &) = default;
};

/// The profile whole, as it was imported: the reply keeps members that this program does not know.
/// `readProfile()` (codec.h) makes a UtilityProfile of it.
struct UtilityDocument
{
    QJsonObject document;

    static constexpr bool transparent = true; ///< the JSON is `document` itself
    static constexpr auto fields() { return std::tuple{field("document", &UtilityDocument::document)}; }
    friend bool operator==(const UtilityDocument &, const UtilityDocument &) = default;
};

struct GetUtility : ReadOperation
{
    static constexpr auto id = "getUtility";
    static constexpr auto path = "/v1/utility";
    static constexpr Audience audience = Audience::Anyone;
    using Reply = UtilityDocument;

    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace Ventanilla
