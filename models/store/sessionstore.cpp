#include "models/store/sessionstore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::optional<SessionRecord>> findSession(Database &database, const QString &tokenHash)
{
    auto rows = database.run(uR"(
        SELECT s.username, t.display_name, t.role, s.used_at, s.expires_at
        FROM sessions s JOIN staff t ON t.username = s.username
        WHERE s.token_hash = ?)"_s,
                             {tokenHash});
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<SessionRecord>();
    const auto role = fromText<StaffRole>(rows->text(2));
    if (!role)
        return std::optional<SessionRecord>();
    return std::optional(SessionRecord{rows->text(0), rows->text(1), *role, instantFromStore(rows->text(3)),
                                       instantFromStore(rows->text(4))});
}

Result<Done> addSession(Database &database, const QString &tokenHash, const QString &username, const QDateTime &now,
                        const QDateTime &expiresAt)
{
    return apply(database, uR"(
        INSERT INTO sessions (token_hash, username, created_at, used_at, expires_at) VALUES (?, ?, ?, ?, ?))"_s,
                 {tokenHash, username, storedInstant(now), storedInstant(now), storedInstant(expiresAt)});
}

Result<Done> touchSession(Database &database, const QString &tokenHash, const QDateTime &now)
{
    return apply(database, u"UPDATE sessions SET used_at = ? WHERE token_hash = ?"_s, {storedInstant(now), tokenHash});
}

Result<Done> removeSession(Database &database, const QString &tokenHash)
{
    for (const QString &sql : {u"DELETE FROM verifications WHERE session_hash = ?"_s,
                               u"DELETE FROM verification_codes WHERE session_hash = ?"_s,
                               u"DELETE FROM sessions WHERE token_hash = ?"_s}) {
        if (auto removed = apply(database, sql, {tokenHash}); !removed)
            return removed;
    }
    return done;
}

Result<Done> removeEndedSessions(Database &database, const QDateTime &now, const QDateTime &idleSince)
{
    return apply(database, u"DELETE FROM sessions WHERE expires_at <= ? OR used_at <= ?"_s,
                 {storedInstant(now), storedInstant(idleSince)});
}

} // namespace Ventanilla
