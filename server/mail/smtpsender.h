#pragma once

#include "server/mail/sender.h"

namespace Ventanilla {

/// Sends by SMTP, encrypted unless the server is on this machine.
class SmtpSender final : public Sender
{
public:
    /// @p url `smtp://USER:PASSWORD@HOST:PORT` (with STARTTLS) or `smtps://…`.
    SmtpSender(QString url, QString from);

    [[nodiscard]] SendResult send(const MessageRecord &message, const QString &utility) override;

private:
    const QString m_url;
    const QString m_from;
};

} // namespace Ventanilla
