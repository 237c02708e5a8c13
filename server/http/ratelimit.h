#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>

namespace Ventanilla {

/// A bucket of tokens for each client: so many requests a second, and a burst on top. Used by any
/// thread.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;

    /// @param perSecond 0 for no limit.
    RateLimit(int perSecond, int burst);

    /// Takes one request off @p client's bucket at @p now. Empty where that is allowed, else after
    /// how many seconds to try again, at least 1.
    [[nodiscard]] std::optional<int> take(const QByteArray &client, Clock::time_point now);

private:
    struct Bucket
    {
        double tokens = 0;
        Clock::time_point filled;
    };
    void forgetFullBuckets(Clock::time_point now);
    [[nodiscard]] double tokens(const Bucket &bucket, Clock::time_point now) const;

    const double m_perSecond;
    const double m_burst;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace Ventanilla
