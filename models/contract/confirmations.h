#pragma once

#include "models/contract/operation.h"
#include "models/domain/words.h"

namespace Ventanilla {

/// What the page behind a customer's link says. The server shows it as HTML in the customer's language.
struct Confirmation
{
    ConfirmationKind kind = ConfirmationKind::Invitation;
    ConfirmationState state = ConfirmationState::Open;
    QString email;
    QString language;
    QString utilityName;

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &Confirmation::kind), field("state", &Confirmation::state),
                          field("email", &Confirmation::email), field("language", &Confirmation::language),
                          field("utility_name", &Confirmation::utilityName)};
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

/// The button of that page: single use, lives 7 days. Accepts the terms and makes the login active.
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
