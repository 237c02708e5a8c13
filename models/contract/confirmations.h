#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/linkkind.h"
#include "models/domain/words.h"

namespace Ventanilla {

/// What the page behind a customer's link says. The server shows it as HTML in the customer's language.
struct Confirmation
{
    LinkKind kind = LinkKind::Invitation;
    ConfirmationState state = ConfirmationState::Open;
    QString email; ///< or the number that a text message went to
    QString language;
    QString utilityName;
    std::optional<AlertType> alertType = {}; ///< of StopAlert alone, as is the account
    std::optional<AccountNumber> accountNumber = {};

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &Confirmation::kind), field("state", &Confirmation::state),
                          field("email", &Confirmation::email), field("language", &Confirmation::language),
                          field("utility_name", &Confirmation::utilityName),
                          field("alert_type", &Confirmation::alertType),
                          field("account_number", &Confirmation::accountNumber)};
    }
    friend bool operator==(const Confirmation &, const Confirmation &) = default;
};

/// Shows what is to be confirmed and confirms nothing: mail scanners follow links.
struct ShowConfirmation : ReadOperation
{
    static constexpr auto id = "showConfirmation";
    static constexpr auto path = "/v1/confirmations/{token}";
    static constexpr Audience audience = Audience::Anyone;
    static constexpr bool page = true; ///< HTML, and a form, instead of JSON
    using Reply = Confirmation;

    QString token;

    static constexpr auto fields() { return std::tuple{pathField("token", &ShowConfirmation::token)}; }
};

/// The button of that page: single use, lives 7 days (one that stops an alert: 90). Accepts the terms and makes the
/// login active, starts bills by e-mail, or stops the alert.
struct Confirm : PostOperation
{
    static constexpr auto id = "confirm";
    static constexpr auto path = ShowConfirmation::path;
    static constexpr Audience audience = Audience::Anyone;
    static constexpr Retry retry = Retry::NoKey;
    static constexpr bool page = true;
    using Reply = Confirmation;

    QString token;

    static constexpr auto fields() { return std::tuple{pathField("token", &Confirm::token)}; }
};

} // namespace Ventanilla
