#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QDate>
#include <QDateTime>

namespace Ventanilla {

/// One account of a login.
struct LinkedAccount
{
    AccountNumber accountNumber;
    QString label;
    LinkRole role = LinkRole::Owner;
    std::optional<QDateTime> since; ///< null where the link was imported

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &LinkedAccount::accountNumber),
                          field("label", &LinkedAccount::label), field("role", &LinkedAccount::role),
                          field("since", &LinkedAccount::since)};
    }
    friend bool operator==(const LinkedAccount &, const LinkedAccount &) = default;
};

struct Login
{
    QString email; ///< as it was typed
    QString displayName;
    LoginState state = LoginState::Invited;
    QString language;
    std::optional<QDate> termsAcceptedOn;
    std::vector<LinkedAccount> accounts;
    std::vector<QString> usernames; ///< the old portal's usernames that were merged into it
    QString etag;                   ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("email", &Login::email), field("display_name", &Login::displayName),
                          field("state", &Login::state), field("language", &Login::language),
                          field("terms_accepted_on", &Login::termsAcceptedOn),
                          field("accounts", &Login::accounts), field("usernames", &Login::usernames),
                          field("etag", &Login::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const Login &, const Login &) = default;
};

struct ListLogins : ReadOperation, PageRequest
{
    static constexpr auto id = "listLogins";
    static constexpr auto path = "/v1/logins";
    using Reply = ListOf<Login>;

    QString email;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("email", &ListLogins::email)}, pageFields());
    }
};

struct GetLogin : ReadOperation
{
    static constexpr auto id = "getLogin";
    static constexpr auto path = "/v1/logins/{email}";
    using Reply = Login;

    QString email;

    static constexpr auto fields() { return std::tuple{pathField("email", &GetLogin::email)}; }
};

/// Level `change_contact`. 201 with state `invited`; the invitation is mailed after the commit.
/// 409 `/problems/email-taken`.
struct CreateLogin : PostOperation
{
    static constexpr auto id = "createLogin";
    static constexpr auto path = "/v1/logins";
    using Reply = Login;

    QString email;
    QString displayName;
    QString language = QStringLiteral("en");
    std::optional<QDate> termsAcceptedOn;

    /// Where a new one is read, for `Location`.
    [[nodiscard]] static QString location(const Login &login);

    static constexpr auto fields()
    {
        return std::tuple{field("email", &CreateLogin::email),
                          field("display_name", &CreateLogin::displayName).optional(),
                          field("language", &CreateLogin::language).optional(),
                          field("terms_accepted_on", &CreateLogin::termsAcceptedOn).optional()};
    }
};

/// A login's link to an account, with an ETag of its own.
struct Link
{
    QString email;
    AccountNumber accountNumber;
    QString label;
    LinkRole role = LinkRole::Owner;
    std::optional<QDateTime> since;

    static constexpr auto fields()
    {
        return std::tuple{field("email", &Link::email), field("account_number", &Link::accountNumber),
                          field("label", &Link::label), field("role", &Link::role), field("since", &Link::since)};
    }
    friend bool operator==(const Link &, const Link &) = default;
};

struct GetLink : ReadOperation
{
    static constexpr auto id = "getLink";
    static constexpr auto path = "/v1/logins/{email}/accounts/{account_number}";
    using Reply = Link;

    QString email;
    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple{pathField("email", &GetLink::email),
                          pathField("account_number", &GetLink::accountNumber)};
    }
};

/// Level `change_contact`. Links (201, `If-None-Match: *`) or changes label and role (200, `If-Match`).
struct PutLink : PutOperation
{
    static constexpr auto id = "putLink";
    static constexpr auto path = GetLink::path;
    using Reply = Link;

    QString email;
    AccountNumber accountNumber;
    QString label;
    LinkRole role = LinkRole::Owner;

    [[nodiscard]] static QString location(const Link &link);

    static constexpr auto fields()
    {
        return std::tuple{pathField("email", &PutLink::email),
                          pathField("account_number", &PutLink::accountNumber),
                          field("label", &PutLink::label).optional(), field("role", &PutLink::role).optional()};
    }
};

struct DeleteLink : DeleteOperation
{
    static constexpr auto id = "deleteLink";
    static constexpr auto path = GetLink::path;
    using Reply = Nothing;

    QString email;
    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple{pathField("email", &DeleteLink::email),
                          pathField("account_number", &DeleteLink::accountNumber)};
    }
};

} // namespace Ventanilla
