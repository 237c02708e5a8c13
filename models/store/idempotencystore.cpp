#include "models/store/idempotencystore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::optional<KeptAnswer>> findKeptAnswer(Database &database, const QString &username, const QString &key,
                                                 const QDateTime &notBefore)
{
    auto rows = database.run(uR"(
        SELECT fingerprint, status, body, etag FROM idempotency_keys
        WHERE username = ? AND idempotency_key = ? AND created_at > ?)"_s,
                             {username, key, storedInstant(notBefore)});
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<KeptAnswer>();
    return std::optional(
        KeptAnswer{rows->text(0), static_cast<int>(rows->integer(1)), rows->bytes(2), rows->text(3)});
}

Result<Done> keepAnswer(Database &database, const QString &username, const QString &key, const KeptAnswer &answer,
                        const QDateTime &now)
{
    return apply(database, uR"(
        INSERT INTO idempotency_keys (username, idempotency_key, fingerprint, state, status, body, etag, created_at)
        VALUES (?, ?, ?, 'done', ?, ?, ?, ?)
        ON CONFLICT (username, idempotency_key) DO UPDATE SET fingerprint = excluded.fingerprint,
            status = excluded.status, body = excluded.body, etag = excluded.etag, created_at = excluded.created_at)"_s,
                 {username, key, answer.fingerprint, answer.status, answer.body, answer.etag, storedInstant(now)});
}

Result<Done> removeKeptAnswers(Database &database, const QDateTime &notBefore)
{
    return apply(database, u"DELETE FROM idempotency_keys WHERE created_at <= ?"_s, {storedInstant(notBefore)});
}

} // namespace Ventanilla
