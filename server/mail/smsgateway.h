#pragma once

#include "server/mail/sender.h"

namespace Ventanilla {

/// Hands text messages to a gateway: `POST` with `{"to": "+18155550123", "text": "…"}`; 2xx is
/// sent.
class SmsGateway final : public Sender
{
public:
    /// @p url `https://…`, or `http://…` on this machine.
    explicit SmsGateway(QString url);

    [[nodiscard]] Result<Done> send(const MessageRecord &message) override;

private:
    const QString m_url;
};

} // namespace Ventanilla
