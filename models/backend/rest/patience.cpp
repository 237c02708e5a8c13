#include "models/backend/rest/patience.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

bool mayBeRepeated(const OperationFacts &facts)
{
    return facts.method == Method::Get || facts.retry != Retry::NoKey;
}

bool isPassing(const Outcome &outcome)
{
    switch (outcome.what) {
    case Outcome::What::Answered:
    case Outcome::What::NotTrusted:
        return false;
    case Outcome::What::NotReached:
    case Outcome::What::Unusable:
        return true;
    case Outcome::What::Refused:
        break;
    }
    const Failure &failure = outcome.failure;
    return failure.kind == Failure::Kind::Unavailable || failure.kind == Failure::Kind::TooManyRequests
        || failure.type == u"/problems/idempotency-in-progress";
}

} // namespace

std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const OperationFacts &facts,
                                                           const Outcome &outcome, int attempt,
                                                           bool wasOffline, const RestSettings &settings)
{
    if (!mayBeRepeated(facts) || !isPassing(outcome) || attempt >= settings.attempts)
        return std::nullopt;
    if (wasOffline && outcome.what == Outcome::What::NotReached)
        return std::nullopt;
    const auto doubled = settings.firstPause * (1 << std::min(attempt - 1, 16));
    auto pause = std::min<std::chrono::milliseconds>(doubled, settings.longestPause);
    if (outcome.failure.retryAfterSeconds) {
        const std::chrono::seconds asked(*outcome.failure.retryAfterSeconds);
        if (asked > settings.longestPause)
            return std::nullopt;
        pause = std::max<std::chrono::milliseconds>(pause, asked);
    }
    return pause;
}

} // namespace Ventanilla
