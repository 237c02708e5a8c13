#pragma once

#include "models/service/execute.h"
#include "models/service/service.h"
#include "tests/support/testdatabase.h"

#include <QUuid>

#include <atomic>

namespace Ventanilla {

/// Takes a password for its hash, and counts how often it was asked.
class PlainHasher : public PasswordHasher
{
public:
    QString hash(const QString &password) override { return QLatin1StringView("plain:") + password; }
    bool verify(const QString &hash, const QString &password) override
    {
        ++asked;
        return hash == QLatin1StringView("plain:") + password;
    }

    std::atomic<int> asked = 0;
};

/// Keeps the trail's mark in memory.
class MemoryTrailMark : public TrailMark
{
public:
    std::optional<AuditPoint> read() override { return kept; }
    void write(const AuditPoint &point) override { kept = point; }

    std::optional<AuditPoint> kept;
};

/// A service on an empty database with a clock that stands, and a small utility:
///   customers 00000001 Ana Ruiz (accounts 0000001, 0000002; e-mail and a phone that may be texted) and
///             00000002 Bo Chen (account 0000003; a phone that may not)
///   staff     okafor and lind (representatives), marsh (supervisor), admin (administrator), feed (meter feed);
///             all with the password `correct horse`
class ServiceFixture
{
public:
    explicit ServiceFixture(const TestDatabase &test);

    [[nodiscard]] Service &service() { return m_service; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] std::unique_ptr<Database> connect() const { return m_test.connect(); }

    [[nodiscard]] QDateTime now() const { return QDateTime::fromSecsSinceEpoch(m_seconds, Qt::UTC); }
    void advance(int seconds) { m_seconds += seconds; }

    /// Runs a statement; a test that cannot is over.
    void put(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row.
    [[nodiscard]] QVariant look(const QString &sql, const QVariantList &values = {});

    /// A new session without a password.
    [[nodiscard]] QString signIn(const QString &username);
    /// A call of that session with a new Idempotency-Key.
    [[nodiscard]] static CallContext as(const QString &token);

    /// Runs @p request as that session, with a new Idempotency-Key.
    template <typename Op>
    auto run(const Op &request, const QString &token = {})
    {
        return execute(m_service, *m_database, request, as(token));
    }

    PlainHasher hasher;
    MemoryTrailMark mark;

private:
    [[nodiscard]] Ports ports();
    void addUtility();

    const TestDatabase &m_test;
    std::atomic<qint64> m_seconds;
    Service m_service;
    std::unique_ptr<Database> m_database;
};

} // namespace Ventanilla
