#pragma once

#include "models/service/outbox.h"

namespace Ventanilla {

/// Nothing, or why the message was not taken.
using SendResult = Expected<Done, NotSent>;

/// A way to send messages of one kind. On one thread of the mailer's.
class Sender
{
public:
    virtual ~Sender() = default;

    /// @p utility is the name that the recipient knows. Sent means that the other side has taken it upon itself; on
    /// anything less certain the same message is sent again.
    [[nodiscard]] virtual SendResult send(const MessageRecord &message, const QString &utility) = 0;
};

} // namespace Ventanilla
