#pragma once

#include "models/backend/pendingcall.h"

#include <QByteArray>

namespace Ventanilla {

/// One answer as it came from the network, before anybody has judged it.
struct HttpAnswer
{
    enum class Transport {
        Complete,  ///< headers and the whole body arrived
        Broken,    ///< no answer, or not all of it
        TlsRefused ///< the server did not prove who it is
    };

    Transport transport = Transport::Complete;
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QString etag;
    bool replayed = false;
    std::optional<int> retryAfterSeconds;
};

/// What an answer means for the call.
struct Outcome
{
    enum class What {
        Answered,   ///< `answer` holds it
        Refused,    ///< by the server, for the reason in `failure`
        NotReached, ///< whether the server did anything is unknown
        NotTrusted, ///< the server did not prove who it is; nothing was sent
        Unusable    ///< the server did something, what is unknown: the answer cannot be read
    };

    What what = What::Unusable;
    WireAnswer answer;
    Failure failure; ///< set unless Answered
};

/// Reads an answer of any server, also of one that is none of ours or means harm. Pure.
/// @param series the member of the body that is a long series, if the call has one.
[[nodiscard]] Outcome judge(const HttpAnswer &answer, const char *series = nullptr);

} // namespace Ventanilla
