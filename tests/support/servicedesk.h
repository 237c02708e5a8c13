#pragma once

#include "models/service/execute.h"
#include "models/service/service.h"
#include "tests/support/testdatabase.h"

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

/// A service on an empty database of the newest schema with a clock that stands. What is in it is its heirs' to say.
class ServiceDesk
{
public:
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
    [[nodiscard]] static CallContext withToken(const QString &token);

    PlainHasher hasher;
    MemoryTrailMark mark;

protected:
    /// @param test must outlive the desk.
    ServiceDesk(const TestDatabase &test, const QDateTime &start);
    ~ServiceDesk() = default;

private:
    [[nodiscard]] Ports ports();

    const TestDatabase &m_test;
    std::atomic<qint64> m_seconds;
    Service m_service;
    std::unique_ptr<Database> m_database;
};

} // namespace Ventanilla
