#pragma once

#include "server/mail/sender.h"

namespace Ventanilla {

/// Sends by SMTP, encrypted unless the server is on this machine.
class SmtpSender final : public Sender
{
public:
    /// @p url `smtp://USER:PASSWORD@HOST:PORT` (with STARTTLS) or `smtps://…`.
    /// @param authorities PEM file of those who vouch for the server's certificate; empty: the system's
    SmtpSender(QString url, QString from, QString authorities = {});

    [[nodiscard]] SendResult send(const MessageRecord &message, const QString &utility) override;

private:
    const QString m_url;
    const QString m_from;
    const QString m_authorities;
};

} // namespace Ventanilla
