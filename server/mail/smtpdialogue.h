#pragma once

#include "models/service/deliveryproblems.h"

#include <QByteArray>

namespace Ventanilla {

/// What was last said in an SMTP session, and what a failure there means for the message. Holds no address and no
/// password: of a command only its first word is kept, of a reply only its codes.
class SmtpDialogue
{
public:
    /// Lines that were sent, in full.
    void sent(const QByteArray &text);
    /// Lines that came.
    void heard(const QByteArray &text);

    /// The meaning of a session that ended without success here: 4xx and 5xx to RCPT and to the mail itself are about
    /// the message; those to anything else, about whoever sends.
    /// @param libraryWords what libcurl says, for a line that broke
    [[nodiscard]] NotSent failure(const QString &libraryWords) const;

private:
    QByteArray m_command; ///< `RCPT`, `DATA`; empty before the first
    bool m_isOver = false;
    int m_reply = 0; ///< to m_command; 0 while there is none
    QByteArray m_status; ///< enhanced status code (RFC 3463), if any
};

} // namespace Ventanilla
