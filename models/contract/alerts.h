#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>
#include <QDateTime>

namespace Ventanilla {

/// A level in the unit in which it was typed; it is kept and compared exactly.
struct AlertThreshold
{
    double value = 0; ///< not negative, under 10⁹, with at most 3 decimals in cf and gal, 5 in ccf
    VolumeUnit unit = VolumeUnit::Gal;

    static constexpr auto fields()
    {
        return std::tuple{field("value", &AlertThreshold::value),
                          field("unit", &AlertThreshold::unit)};
    }
    friend bool operator==(const AlertThreshold &, const AlertThreshold &) = default;
};

/// One alert of a login on one account. One that was never set is off and has no level.
struct AlertRule
{
    AlertType type = AlertType::Daily;
    bool enabled = false;
    std::optional<AlertThreshold> threshold;
    std::optional<QDate> startsOn; ///< of a vacation alone, as is the next one
    std::optional<QDate> endsOn; ///< inclusive
    QString owner; ///< the login's e-mail
    QString etag; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("type", &AlertRule::type),
                          field("enabled", &AlertRule::enabled),
                          field("threshold", &AlertRule::threshold),
                          field("starts_on", &AlertRule::startsOn),
                          field("ends_on", &AlertRule::endsOn),
                          field("owner", &AlertRule::owner),
                          field("etag", &AlertRule::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

/// The four rules of the account's login, set or not, in the order of AlertType. Level `read`.
/// 409 `/problems/no-login` without a login; 422 where there are several and @ref owner names none.
struct ListAlertRules : ReadOperation, PageRequest
{
    static constexpr auto id = "listAlertRules";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-rules";
    using Reply = ListOf<AlertRule>;

    AccountNumber accountNumber;
    QString owner; ///< a login's e-mail; needed where the account has several

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{pathField("account_number", &ListAlertRules::accountNumber),
                       queryField("owner", &ListAlertRules::owner)},
            pageFields());
    }
};

/// As ListAlertRules, of one kind.
struct GetAlertRule : ReadOperation
{
    static constexpr auto id = "getAlertRule";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-rules/{type}";
    using Reply = AlertRule;

    AccountNumber accountNumber;
    AlertType type = AlertType::Daily;
    QString owner;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &GetAlertRule::accountNumber),
                          pathField("type", &GetAlertRule::type),
                          queryField("owner", &GetAlertRule::owner)};
    }
};

/// Level `change_contact`. Made on the ETag of what was read, also of a rule that was never set
/// (200), or with `If-None-Match: *` where there is none yet (201). Off and without a level it is
/// as if it had never been set. Dates belong to a vacation alone (422), and one that is on needs
/// both.
struct PutAlertRule : PutOperation
{
    static constexpr auto id = "putAlertRule";
    static constexpr auto path = GetAlertRule::path;
    using Reply = AlertRule;

    AccountNumber accountNumber;
    AlertType type = AlertType::Daily;
    QString owner;
    bool enabled = false;
    std::optional<AlertThreshold> threshold;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn;

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &PutAlertRule::accountNumber),
                          pathField("type", &PutAlertRule::type),
                          queryField("owner", &PutAlertRule::owner),
                          field("enabled", &PutAlertRule::enabled),
                          field("threshold", &PutAlertRule::threshold).optional(),
                          field("starts_on", &PutAlertRule::startsOn).optional(),
                          field("ends_on", &PutAlertRule::endsOn).optional()};
    }
};

/// Once that a rule fires, or would have fired.
struct AlertFiring
{
    AlertType type = AlertType::Daily;
    QDate windowStart;
    QDate windowEnd; ///< exclusive
    QDateTime crossedAt; ///< the end of the hour (multi_day: of the day) that exceeded
    Volume usage; ///< the sum then
    Volume threshold;
    bool begunInVacation = false;
    bool late = false; ///< fired on hours that came late; never in a back-test
    bool approximate = false; ///< by a cycle of 30 days, where no schedule of read dates is known

    static constexpr auto fields()
    {
        return std::tuple{field("type", &AlertFiring::type),
                          field("window_start", &AlertFiring::windowStart),
                          field("window_end", &AlertFiring::windowEnd),
                          field("crossed_at", &AlertFiring::crossedAt),
                          field("usage_cf", &AlertFiring::usage),
                          field("threshold_cf", &AlertFiring::threshold),
                          field("begun_in_vacation", &AlertFiring::begunInVacation),
                          field("late", &AlertFiring::late),
                          field("approximate", &AlertFiring::approximate)};
    }
    friend bool operator==(const AlertFiring &, const AlertFiring &) = default;
};

/// When a rule would have fired in the twelve months that end with the last complete local day of
/// readings. Without readings the months end yesterday.
struct BackTest
{
    QDate from;
    QDate to; ///< exclusive
    std::vector<AlertFiring> events; ///< in the order of their crossing

    static constexpr auto fields()
    {
        return std::tuple{field("from", &BackTest::from), field("to", &BackTest::to),
                          field("events", &BackTest::events)};
    }
    friend bool operator==(const BackTest &, const BackTest &) = default;
};

/// Tries a rule that is not saved; its body is checked like PutAlertRule's, and it needs a level
/// whether it is on or off. The owner's own enabled vacation applies to the other kinds. Level
/// `read`. An account without a login can be tried as well.
struct BackTestAlertRule : PostOperation
{
    static constexpr auto id = "backTestAlertRule";
    static constexpr auto path = "/v1/accounts/{account_number}/alert-rules/{type}/back-test";
    static constexpr Retry retry = Retry::KeyOptional;
    using Reply = BackTest;

    AccountNumber accountNumber;
    AlertType type = AlertType::Daily;
    QString owner;
    bool enabled = true;
    std::optional<AlertThreshold> threshold;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn;

    /// It changes nothing.
    [[nodiscard]] bool keyMayBeAbsent() const { return true; }

    static constexpr auto fields()
    {
        return std::tuple{pathField("account_number", &BackTestAlertRule::accountNumber),
                          pathField("type", &BackTestAlertRule::type),
                          queryField("owner", &BackTestAlertRule::owner),
                          field("enabled", &BackTestAlertRule::enabled).optional(),
                          field("threshold", &BackTestAlertRule::threshold).optional(),
                          field("starts_on", &BackTestAlertRule::startsOn).optional(),
                          field("ends_on", &BackTestAlertRule::endsOn).optional()};
    }
};

} // namespace Ventanilla
