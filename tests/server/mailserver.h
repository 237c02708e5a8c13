#pragma once

#include <QHash>
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

/// Somebody who gave a name and a password.
struct MailLogin
{
    QString user;
    bool isEncrypted = false;
    bool isRight = false;

    friend bool operator==(const MailLogin &, const MailLogin &) = default;
};

/// A real SMTP server, written by others, that refuses, puts off and hangs up as the recipient's address says: see
/// tests/server/mail/smtp.mjs.
class MailServer
{
public:
    /// Whom it lets in, where it wants to know: the user and the password.
    static constexpr auto user = "desk@utility.example";
    static constexpr auto password = "p:ss w/rd%";

    /// @param arguments of smtp.mjs; without any, whoever comes may send, in plain text
    explicit MailServer(const QStringList &arguments = {});
    ~MailServer();

    /// Why there is none, for QSKIP: node or its packages cannot be had.
    [[nodiscard]] QString whyMissing() const { return m_whyMissing; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// `smtp://127.0.0.1:PORT`
    [[nodiscard]] QString url() const;
    /// All that it took so far, in order.
    [[nodiscard]] const std::vector<TakenMail> &taken();
    [[nodiscard]] const std::vector<MailLogin> &logins();

    /// For each address, how often it got which Message-ID.
    [[nodiscard]] QHash<QString, QHash<QString, int>> received();
    /// The first mail to @p address; empty where there is none.
    [[nodiscard]] QByteArray mailTo(const QString &address);

private:
    void read();

    QProcess m_process;
    quint16 m_port = 0;
    QString m_whyMissing;
    std::vector<TakenMail> m_taken;
    std::vector<MailLogin> m_logins;
};

} // namespace Ventanilla

/// Makes `MailServer NAME`, or skips the test with the reason.
#define MAIL_SERVER(NAME)                                                                                              \
    Ventanilla::MailServer NAME;                                                                                       \
    if (!NAME.whyMissing().isEmpty())                                                                                  \
    QSKIP(qPrintable(NAME.whyMissing()))
