#pragma once

#include "models/service/outbox.h"

namespace Ventanilla {

/// A way to send messages of one kind. On the mailer's thread.
class Sender
{
public:
    virtual ~Sender() = default;

    /// Fails with Unavailable and a detail without personal data: it is kept with the message.
    [[nodiscard]] virtual Result<Done> send(const MessageRecord &message) = 0;
};

/// The failure of a message that was not sent because of @p why.
[[nodiscard]] inline Unexpected<Failure> notSent(const QString &why)
{
    Failure failure;
    failure.kind = Failure::Kind::Unavailable;
    failure.detail = why;
    return Unexpected{failure};
}

} // namespace Ventanilla
