#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QDateTime>

namespace Ventanilla {

/// A username of the old portal.
struct Username
{
    QString username;
    QString email;
    QString displayName;
    std::optional<QDateTime> lastSignIn;
    std::vector<AccountNumber> accounts;
    std::vector<AccountNumber> autopayAccounts; ///< accounts whose active autopay draws on a method of this username
    UsernameState state = UsernameState::Open;
    std::optional<QString> mergedInto; ///< the login's e-mail
    std::optional<QString> mergeId;
    std::optional<int> score;     ///< 0–100; only with `suggest_for`
    std::vector<QString> reasons; ///< `same_email`, `same_customer`, `same_phone`, `shares_account`, `similar_name` …
    QString etag = {}; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("username", &Username::username), field("email", &Username::email),
                          field("display_name", &Username::displayName),
                          field("last_sign_in", &Username::lastSignIn), field("accounts", &Username::accounts),
                          field("autopay_accounts", &Username::autopayAccounts), field("state", &Username::state),
                          field("merged_into", &Username::mergedInto), field("merge_id", &Username::mergeId),
                          field("score", &Username::score).omittedWhenEmpty(),
                          field("reasons", &Username::reasons).omittedWhenEmpty(),
                          field("etag", &Username::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const Username &, const Username &) = default;
};

/// By customer, e-mail or account; with `suggest_for` also likely ones, each with score and reasons.
/// At least one of the four is needed (422).
struct ListUsernames : ReadOperation, PageRequest
{
    static constexpr auto id = "listUsernames";
    static constexpr auto path = "/v1/usernames";
    using Reply = ListOf<Username>;

    std::optional<CustomerNumber> customerNumber;
    std::optional<AccountNumber> accountNumber;
    QString email;
    QString suggestFor;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("customer_number", &ListUsernames::customerNumber),
                                         queryField("account_number", &ListUsernames::accountNumber),
                                         queryField("email", &ListUsernames::email),
                                         queryField("suggest_for", &ListUsernames::suggestFor)},
                              pageFields());
    }
};

} // namespace Ventanilla
