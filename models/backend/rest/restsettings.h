#pragma once

#include "models/domain/failure.h"

#include <QUrl>

#include <chrono>

namespace Ventanilla {

/// How RestBackend reaches its server, and how patiently.
struct RestSettings
{
    QUrl baseUrl; ///< from serverUrl()

    std::chrono::milliseconds silence{30'000}; ///< A request that nothing has been heard of for so long has failed.
    /// With a call under way for so long, a look at /v1/health tells a slow answer from a server that has gone silent.
    std::chrono::milliseconds patience{3'000};
    std::chrono::milliseconds probeSilence{5'000}; ///< what `silence` is to that look
    int attempts = 5;                          ///< how often a call is sent before it fails
    std::chrono::milliseconds firstPause{300}; ///< before the second attempt; each further pause is twice as long
    std::chrono::milliseconds longestPause{8'000};
    std::chrono::milliseconds probePause{2'000}; ///< between looks for a server that was lost; grows up to longestProbePause
    std::chrono::milliseconds longestProbePause{30'000};
    qint64 longestAnswer = 32 * 1024 * 1024; ///< bytes, decompressed
};

/// The server's address as a user types it. `https` to anywhere, `http` to this computer alone; a path in front of `/v1`
/// may be given. Fails with Invalid and the code `not_a_url`, `not_secure` (http to another computer) or `not_plain`
/// (with a user, query or fragment).
[[nodiscard]] Result<QUrl> serverUrl(const QString &text);

} // namespace Ventanilla
