#include "server/http/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

// Whoever invents a new name for each request shall not fill the memory.
constexpr qsizetype maximumBuckets = 10'000;

} // namespace

RateLimit::RateLimit(int perSecond, int burst) : m_perSecond(perSecond), m_burst(std::max(burst, 1))
{
}

double RateLimit::tokens(const Bucket &bucket, Clock::time_point now) const
{
    const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
    return std::min(m_burst, bucket.tokens + std::max(seconds, 0.0) * m_perSecond);
}

void RateLimit::forgetFullBuckets(Clock::time_point now)
{
    m_buckets.removeIf([&](const auto &entry) { return tokens(entry.value(), now) >= m_burst; });
    if (m_buckets.size() >= maximumBuckets)
        m_buckets.clear();
}

std::optional<int> RateLimit::take(const QByteArray &client, Clock::time_point now)
{
    if (m_perSecond <= 0)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= maximumBuckets)
        forgetFullBuckets(now);
    auto bucket = m_buckets.find(client);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(client, {m_burst, now});
    const double left = tokens(*bucket, now);
    bucket->filled = now;
    bucket->tokens = left;
    if (left < 1)
        return std::max(1, int(std::ceil((1 - left) / m_perSecond)));
    bucket->tokens = left - 1;
    return std::nullopt;
}

} // namespace Ventanilla
