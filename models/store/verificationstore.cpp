#include "models/store/verificationstore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::optional<VerificationRecord>> findVerification(Database &database, const QString &sessionId,
                                                           const QString &customer, const QDateTime &now)
{
    auto rows = database.run(uR"(
        SELECT level, points, verified_until FROM verifications
        WHERE session_hash = ? AND customer_number = ? AND verified_until > ?)"_s,
                             {sessionId, customer, storedInstant(now)});
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<VerificationRecord>();
    const auto level = fromText<VerificationLevel>(rows->text(0)).value_or(VerificationLevel::None);
    return std::optional(
        VerificationRecord{level, static_cast<int>(rows->integer(1)), instantFromStore(rows->text(2))});
}

Result<Done> saveVerification(Database &database, const QString &sessionId, const QString &customer,
                              const VerificationRecord &record)
{
    return apply(database, uR"(
        INSERT INTO verifications (session_hash, customer_number, level, points, verified_until)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (session_hash, customer_number) DO UPDATE SET level = excluded.level, points = excluded.points,
            verified_until = excluded.verified_until)"_s,
                 {sessionId, customer, QString(toText(record.level)), record.points,
                  storedInstant(record.verifiedUntil)});
}

Result<VerificationFailures> findVerificationFailures(Database &database, const QString &customer)
{
    auto rows = database.run(u"SELECT failures, locked_at FROM verification_failures WHERE customer_number = ?"_s,
                             {customer});
    if (!rows)
        return Unexpected{rows.error()};
    VerificationFailures failures;
    if (rows->next()) {
        failures.failures = static_cast<int>(rows->integer(0));
        if (!rows->isNull(1))
            failures.lockedAt = instantFromStore(rows->text(1));
    }
    return failures;
}

Result<Done> saveVerificationFailures(Database &database, const QString &customer,
                                      const VerificationFailures &failures, const QDateTime &now)
{
    const QVariant lockedAt = failures.lockedAt ? QVariant(storedInstant(*failures.lockedAt)) : QVariant();
    return apply(database, uR"(
        INSERT INTO verification_failures (customer_number, failures, failed_at, locked_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (customer_number) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at,
            locked_at = excluded.locked_at)"_s,
                 {customer, failures.failures, storedInstant(now), lockedAt});
}

Result<bool> removeVerificationFailures(Database &database, const QString &customer)
{
    const auto removed
        = change(database, u"DELETE FROM verification_failures WHERE customer_number = ?"_s, {customer});
    if (!removed)
        return Unexpected{removed.error()};
    return *removed > 0;
}

Result<std::optional<CodeRecord>> findCode(Database &database, const QString &sessionId, const QString &customer)
{
    auto rows = database.run(uR"(
        SELECT code_hash, sent_to, expires_at, tries_left FROM verification_codes
        WHERE session_hash = ? AND customer_number = ?)"_s,
                             {sessionId, customer});
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<CodeRecord>();
    return std::optional(CodeRecord{rows->text(0), rows->text(1), instantFromStore(rows->text(2)),
                                    static_cast<int>(rows->integer(3))});
}

Result<Done> saveCode(Database &database, const QString &sessionId, const QString &customer, const CodeRecord &code)
{
    return apply(database, uR"(
        INSERT INTO verification_codes (session_hash, customer_number, code_hash, sent_to, expires_at, tries_left)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_hash, customer_number) DO UPDATE SET code_hash = excluded.code_hash,
            sent_to = excluded.sent_to, expires_at = excluded.expires_at, tries_left = excluded.tries_left)"_s,
                 {sessionId, customer, code.codeHash, code.sentTo, storedInstant(code.expiresAt), code.triesLeft});
}

Result<Done> removeCode(Database &database, const QString &sessionId, const QString &customer)
{
    return apply(database, u"DELETE FROM verification_codes WHERE session_hash = ? AND customer_number = ?"_s,
                 {sessionId, customer});
}

Result<Done> removeEndedVerifications(Database &database, const QDateTime &now)
{
    auto removed = apply(database, u"DELETE FROM verifications WHERE verified_until <= ?"_s, {storedInstant(now)});
    if (!removed)
        return removed;
    return apply(database, u"DELETE FROM verification_codes WHERE expires_at <= ?"_s, {storedInstant(now)});
}

} // namespace Ventanilla
