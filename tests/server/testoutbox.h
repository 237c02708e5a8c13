#pragma once

#include "tests/server/mailserver.h"
#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QDateTime>

namespace Ventanilla {

/// A database's outbox, and the servers that empty it at hours of the test's own choosing.
class TestOutbox
{
public:
    explicit TestOutbox(const TestDatabase &test);

    [[nodiscard]] QString url() const { return m_url; }

    /// Writes a message as of 2026-03-08T10:00:00Z, with ids from msg_0001 on.
    void add(const QString &recipient, ContactKind channel = ContactKind::Email, Language language = Language::Es);

    /// @p arguments, and a clock that begins @p round times two hours after the messages were written: later than any
    /// pause between tries.
    [[nodiscard]] QStringList arguments(const QStringList &arguments, int round,
                                        const QString &from = QStringLiteral("no-reply@utility.example")) const;
    /// The server with them.
    [[nodiscard]] std::unique_ptr<ServerProcess> server(const QStringList &given, int round) const;
    [[nodiscard]] std::unique_ptr<ServerProcess> server(const QStringList &given, int round,
                                                        const QString &from) const;

    /// How many the server of this round has not looked at yet. What it tries again comes in a later round.
    [[nodiscard]] int due(int round);
    /// How many wait of which nobody has said anything yet.
    [[nodiscard]] int unanswered();
    [[nodiscard]] int inState(const QString &state);
    /// State and problem of the message to @p recipient: `failed refused 550 5.1.1`.
    [[nodiscard]] QString fate(const QString &recipient);
    [[nodiscard]] QString mailId(const QString &recipient);

    /// Whether each of @p addresses got its mail, and never under another Message-ID than its own.
    [[nodiscard]] bool isEachOne(MailServer &mail, const QStringList &addresses);
    /// `fine-1@example.com` to `fine-COUNT@example.com`
    [[nodiscard]] static QStringList addresses(const QString &kind, int count);

private:
    QVariant look(const QString &sql, const QVariantList &values);

    QString m_url;
    std::unique_ptr<Database> m_database;
    int m_count = 0;
};

} // namespace Ventanilla
