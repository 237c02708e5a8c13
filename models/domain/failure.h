#pragma once

#include "models/domain/expected.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace Ventanilla {

/// What is wrong with one field of a request.
struct FieldFault
{
    QString pointer; ///< JSON pointer into the body, such as `/factors/postal_code`.
    QString code;    ///< Stable, such as `unknown_field`, `wrong_type`, `invalid`.
    QString detail;  ///< One sentence in the caller's language.

    friend bool operator==(const FieldFault &, const FieldFault &) = default;
};

/// Why a call gave no value. The kind decides what the interface does (api.md, "errors").
struct Failure
{
    /// In brackets the HTTP status that carries it.
    enum class Kind {
        Malformed,            ///< [400] no JSON object, a key twice, an unknown field, a wrong JSON type
        Unauthorized,         ///< [401] no session, or an expired one
        Forbidden,            ///< [403] role, or the caller's verification level
        NotFound,             ///< [404]
        Conflict,             ///< [409] the state does not allow it
        Stale,                ///< [412] changed since it was read
        TooLarge,             ///< [413]
        UnsupportedMedia,     ///< [415]
        Invalid,              ///< [422] a field's value is wrong
        Locked,               ///< [423]
        PreconditionRequired, ///< [428] If-Match or plan_version is missing
        TooManyRequests,      ///< [429]
        Internal,             ///< [500]
        Unavailable,          ///< [503]
        Offline               ///< the server was not reached; never sent by a server
    };

    Kind kind = Kind::Internal;
    QString type;   ///< Problem type, such as `/problems/merge-conflict`; empty where the kind says it all.
    QString detail; ///< One sentence a representative can act on, in the caller's language.
    std::vector<FieldFault> errors;
    QJsonObject extra; ///< Further members of the problem: `current`, `changed_by`, `changed_at`, `plan`, `level` …
    std::optional<int> retryAfterSeconds;
    bool replayed = false; ///< answered before, for the same Idempotency-Key

    friend bool operator==(const Failure &, const Failure &) = default;
};

template <typename T>
using Result = Expected<T, Failure>;

} // namespace Ventanilla
