#pragma once

#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

/// The first answer to an Idempotency-Key, as it is given again.
struct KeptAnswer
{
    QString fingerprint; ///< of the operation and its content: another one may not use the key
    int status = 200;
    QByteArray body; ///< JSON
    QString etag;
};

/// What was kept for the key of this member of staff after @p notBefore.
[[nodiscard]] Result<std::optional<KeptAnswer>> findKeptAnswer(Database &database, const QString &username,
                                                               const QString &key, const QDateTime &notBefore);

/// Takes the place of an older one; findKeptAnswer() comes first, in the same transaction.
[[nodiscard]] Result<Done> keepAnswer(Database &database, const QString &username, const QString &key,
                                      const KeptAnswer &answer, const QDateTime &now);

[[nodiscard]] Result<Done> removeKeptAnswers(Database &database, const QDateTime &notBefore);

} // namespace Ventanilla
