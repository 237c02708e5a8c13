#pragma once

#include "models/contract/operation.h"
#include "models/domain/words.h"

#include <QDateTime>

namespace Ventanilla {

struct StaffUser
{
    QString username;
    QString displayName;
    StaffRole role = StaffRole::Representative;

    static constexpr auto fields()
    {
        return std::tuple{field("username", &StaffUser::username),
                          field("display_name", &StaffUser::displayName), field("role", &StaffUser::role)};
    }
    friend bool operator==(const StaffUser &, const StaffUser &) = default;
};

struct Session
{
    QString token;
    QDateTime expiresAt;
    StaffUser user;

    static constexpr auto fields()
    {
        return std::tuple{field("token", &Session::token), field("expires_at", &Session::expiresAt),
                          field("user", &Session::user)};
    }
    friend bool operator==(const Session &, const Session &) = default;
};

/// Signs a member of staff in. The fifth failure in a row is followed by 15 minutes of 429.
struct CreateSession : PostOperation
{
    static constexpr auto id = "createSession";
    static constexpr auto path = "/v1/session";
    static constexpr Audience audience = Audience::Anyone;
    static constexpr Retry retry = Retry::NoKey;
    using Reply = Session;

    QString username;
    QString password;

    static constexpr auto fields()
    {
        return std::tuple{field("username", &CreateSession::username),
                          field("password", &CreateSession::password)};
    }
};

struct DeleteSession : DeleteOperation
{
    static constexpr auto id = "deleteSession";
    static constexpr auto path = "/v1/session";
    static constexpr Audience audience = Audience::SignedIn;
    static constexpr Precondition precondition = Precondition::None;
    using Reply = Nothing;

    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace Ventanilla
