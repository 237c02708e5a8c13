#pragma once

#include "server/mail/sender.h"

namespace Ventanilla {

/// Hands text messages to a gateway: `POST` with `{"id": "msg_…", "to": "+18155550123", "text": "…", "language":
/// "es"}`, and the id as Idempotency-Key too: a message that comes again, after an answer that was lost, has the same.
/// 2xx is sent; 408, 425, 429 and 5xx are tried again; 3xx, 401 and 407 mean that the gateway is set up wrongly; any
/// other answer is a refusal.
class SmsGateway final : public Sender
{
public:
    /// @p url `https://…`, or `http://…` on this machine.
    explicit SmsGateway(QString url);

    [[nodiscard]] SendResult send(const MessageRecord &message, const QString &utility) override;

private:
    const QString m_url;
};

} // namespace Ventanilla
