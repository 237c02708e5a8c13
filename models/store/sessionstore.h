#pragma once

#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

/// A session with the member of staff whom it belongs to. Its token is not kept, only the token's hash.
struct SessionRecord
{
    QString username;
    QString displayName;
    StaffRole role = StaffRole::Representative;
    QDateTime usedAt;
    QDateTime expiresAt;
};

[[nodiscard]] Result<std::optional<SessionRecord>> findSession(Database &database, const QString &tokenHash);
[[nodiscard]] Result<Done> addSession(Database &database, const QString &tokenHash, const QString &username,
                                      const QDateTime &now, const QDateTime &expiresAt);
[[nodiscard]] Result<Done> touchSession(Database &database, const QString &tokenHash, const QDateTime &now);
/// With what was verified and sent in it.
[[nodiscard]] Result<Done> removeSession(Database &database, const QString &tokenHash);
/// Those that ended before @p now or were not used since @p idleSince.
[[nodiscard]] Result<Done> removeEndedSessions(Database &database, const QDateTime &now, const QDateTime &idleSince);

} // namespace Ventanilla
