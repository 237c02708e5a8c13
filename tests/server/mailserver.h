#pragma once

#include <QProcess>

#include <vector>

namespace Ventanilla {

/// One mail that the server took.
struct TakenMail
{
    QString to;
    QString messageId;
    QByteArray mail;
};

/// A real SMTP server, written by others, that refuses, puts off and hangs up as the recipient's address says: see
/// tests/server/mail/smtp.mjs.
class MailServer
{
public:
    MailServer();
    ~MailServer();

    /// Why there is none, for QSKIP: node or its packages cannot be had.
    [[nodiscard]] QString whyMissing() const { return m_whyMissing; }
    [[nodiscard]] QString url() const;
    /// All that it took so far, in order.
    [[nodiscard]] const std::vector<TakenMail> &taken();

private:
    void read();

    QProcess m_process;
    quint16 m_port = 0;
    QString m_whyMissing;
    std::vector<TakenMail> m_taken;
};

} // namespace Ventanilla
