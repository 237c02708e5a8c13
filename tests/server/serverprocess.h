#pragma once

#include "models/domain/words.h"
#include "tests/server/rawclient.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace Ventanilla {

/// What a run of the program to its end gave.
struct ProgramRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs ventanilla-server with @p arguments to its end.
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {});

/// A reply of the server, its JSON read.
struct ApiReply : RawReply
{
    QJsonObject json;

    [[nodiscard]] QString type() const { return json.value(QStringLiteral("type")).toString(); }
};

/// The real ventanilla-server on a database of a test, with a mail directory unless it has --smtp-url, with one member of staff of each role, whose
/// name is the role's word and whose password is `PASSWORD`.
class ServerProcess
{
public:
    static constexpr auto password = "a-password-of-tests";

    explicit ServerProcess(const QString &databaseUrl, const QStringList &arguments = {});
    ~ServerProcess();

    [[nodiscard]] bool isRunning() const
    {
        return m_port != 0 && m_process.state() == QProcess::Running;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QString mailDirectory() const
    {
        return m_directory.filePath(QStringLiteral("mail"));
    }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

    /// Adds one member of staff of each role.
    static void addStaff(const QString &databaseUrl);
    /// Imports one customer, 00000001 Ana Ruiz, with the account 0000001, and Medford's profile.
    static void importCustomer(const QString &databaseUrl);

    /// A session's token.
    [[nodiscard]] QByteArray signIn(StaffRole role) const { return signIn(QString(toText(role))); }
    /// One request on a connection of its own. @p headers are lines that end in CRLF.
    [[nodiscard]] ApiReply call(const QByteArray &method, const QByteArray &path,
                                const QByteArray &headers = {}, const QByteArray &body = {}) const;
    /// Adds one member of staff; the password is as for the others.
    static void addStaff(const QString &databaseUrl, StaffRole role, const QString &username);
    /// A session's token of whoever has that username.
    [[nodiscard]] QByteArray signIn(const QString &username) const;
    /// Waits for a server that ends by itself.
    [[nodiscard]] bool waitForEnd();
    /// Ends it as a system does; its exit code.
    int terminate();
    /// Ends it as `kill -9` does.
    void kill();

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};

/// The bytes of one request; `Content-Type: application/json` with a body.
[[nodiscard]] QByteArray requestBytes(const QByteArray &method, const QByteArray &path,
                                      const QByteArray &headers = {}, const QByteArray &body = {});
[[nodiscard]] QByteArray bearer(const QByteArray &token);
/// `Idempotency-Key`, a new one.
[[nodiscard]] QByteArray newKey();

} // namespace Ventanilla
