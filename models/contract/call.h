#pragma once

#include "models/domain/words.h"

#include <QString>

namespace Ventanilla {

/// What comes with a call beside its fields; over HTTP, its headers.
struct CallContext
{
    QString token;          ///< of the session; empty where the operation needs none
    QString ifMatch;        ///< an ETag with its quotes, or empty
    QString ifNoneMatch;    ///< one or more ETags, `*`, or empty
    QString idempotencyKey; ///< a UUID, or empty
    QString requestId;      ///< made by the service where it is empty
    Language language = Language::En;
};

/// What an operation gave. `value` is default-constructed where `notModified` is set (304).
template <typename Reply>
struct Answer
{
    Reply value{};
    int status = 200;
    QString etag; ///< with its quotes; empty where the reply has none
    bool notModified = false;
    bool replayed = false; ///< answered before, for the same Idempotency-Key
};

} // namespace Ventanilla
