#pragma once

#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

/// What a caller has proved to one session.
struct VerificationRecord
{
    VerificationLevel level = VerificationLevel::None;
    int points = 0;
    QDateTime verifiedUntil;
};

/// A code that was sent; only its hash is kept.
struct CodeRecord
{
    QString codeHash;
    QString sentTo;
    QDateTime expiresAt;
    int triesLeft = 0;
};

/// Counted per customer over all representatives.
struct VerificationFailures
{
    int failures = 0;
    std::optional<QDateTime> lockedAt;
};

/// What still holds at @p now.
[[nodiscard]] Result<std::optional<VerificationRecord>> findVerification(Database &database, const QString &sessionId,
                                                                         const QString &customer,
                                                                         const QDateTime &now);
[[nodiscard]] Result<Done> saveVerification(Database &database, const QString &sessionId, const QString &customer,
                                            const VerificationRecord &record);

[[nodiscard]] Result<VerificationFailures> findVerificationFailures(Database &database, const QString &customer);
[[nodiscard]] Result<Done> saveVerificationFailures(Database &database, const QString &customer,
                                                    const VerificationFailures &failures, const QDateTime &now);
/// Opens a locked case, too. Gives whether there were any.
[[nodiscard]] Result<bool> removeVerificationFailures(Database &database, const QString &customer);

[[nodiscard]] Result<std::optional<CodeRecord>> findCode(Database &database, const QString &sessionId,
                                                         const QString &customer);
/// Takes the place of an earlier one.
[[nodiscard]] Result<Done> saveCode(Database &database, const QString &sessionId, const QString &customer,
                                    const CodeRecord &code);
[[nodiscard]] Result<Done> removeCode(Database &database, const QString &sessionId, const QString &customer);

[[nodiscard]] Result<Done> removeEndedVerifications(Database &database, const QDateTime &now);

} // namespace Ventanilla
