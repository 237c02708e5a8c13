#pragma once

#include "server/mail/sender.h"

namespace Ventanilla {

/// Writes each message as one file, `ID.eml`, whole or not at all.
class MailDirectory final : public Sender
{
public:
    MailDirectory(QString directory, QString from);

    [[nodiscard]] Result<Done> send(const MessageRecord &message) override;

private:
    const QString m_directory;
    const QString m_from;
};

} // namespace Ventanilla
