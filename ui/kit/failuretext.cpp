#include "ui/kit/failuretext.h"

namespace Ventanilla {

QString FailureText::of(const Failure &failure)
{
    if (!failure.detail.isEmpty())
        return failure.detail;
    switch (failure.kind) {
    case Failure::Kind::Offline:
        return tr("The server does not answer. What you typed is kept.");
    case Failure::Kind::Unauthorized:
        return tr("The session ended. Sign in again to go on.");
    case Failure::Kind::Forbidden:
        return tr("This is not allowed for you.");
    case Failure::Kind::NotFound:
        return tr("It is not there any more.");
    case Failure::Kind::Conflict:
        return tr("Its present state does not allow this.");
    case Failure::Kind::Stale:
        return tr("Somebody changed this meanwhile. Compare before you save.");
    case Failure::Kind::Malformed:
    case Failure::Kind::Invalid:
    case Failure::Kind::PreconditionRequired:
    case Failure::Kind::UnsupportedMedia:
        return tr("The server did not accept what was entered.");
    case Failure::Kind::TooLarge:
        return tr("This is too large to send.");
    case Failure::Kind::Locked:
        return tr("This is locked. A supervisor can open it.");
    case Failure::Kind::TooManyRequests:
        return tr("Too many tries. Wait a little, then try again.");
    case Failure::Kind::Unavailable:
        return tr("The server is busy. Try again in a moment.");
    case Failure::Kind::Internal:
        return tr("The server met an error of its own. Nothing was changed.");
    }
    Q_UNREACHABLE();
}

QString FailureText::ofField(const Failure &failure, const QString &pointer)
{
    for (const FieldFault &fault : failure.errors) {
        if (fault.pointer == pointer)
            return fault.detail.isEmpty() ? tr("Check this entry.") : fault.detail;
    }
    return {};
}

} // namespace Ventanilla
