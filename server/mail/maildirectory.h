#pragma once

#include "server/mail/mimemessage.h"
#include "server/mail/sender.h"

namespace Ventanilla {

/// Writes each message as one file, `ID.eml`, whole or not at all; a second time over the first.
class MailDirectory final : public Sender
{
public:
    /// @param from the sender's address
    MailDirectory(QString directory, QString from);

    [[nodiscard]] SendResult send(const MessageRecord &message, const QString &utility) override;

private:
    const QString m_directory;
    const QString m_from;
};

} // namespace Ventanilla
