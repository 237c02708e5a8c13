#include "models/service/tidy.h"

#include "models/service/service.h"
#include "models/store/auditstore.h"
#include "models/store/idempotencystore.h"
#include "models/store/sessionstore.h"
#include "models/store/signinstore.h"
#include "models/store/verificationstore.h"

#include <QLoggingCategory>

namespace Ventanilla {

namespace {

Q_LOGGING_CATEGORY(lcTidy, "ventanilla.service.tidy")

constexpr int idleSeconds = 30 * 60;
constexpr int daySeconds = 24 * 3600;

Result<Done> tidy(Database &database, const QDateTime &now)
{
    const QDateTime yesterday = now.addSecs(-daySeconds);
    if (auto removed = removeEndedSessions(database, now, now.addSecs(-idleSeconds)); !removed)
        return removed;
    if (auto removed = removeEndedVerifications(database, now); !removed)
        return removed;
    if (auto removed = removeKeptAnswers(database, yesterday); !removed)
        return removed;
    if (auto removed = removeSignInFailures(database, yesterday); !removed)
        return removed;
    return removeViews(database, yesterday.toString(u"yyyy-MM-ddTHH"));
}

} // namespace

void tidyWhenTime(Service &service, Database &database, const QDateTime &now)
{
    if (!service.isTimeToTidy(now))
        return;
    const auto tidied = inTransaction(database, [&]() -> Result<Done> {
        if (auto locked = lockTrail(database); !locked)
            return locked;
        return tidy(database, now);
    });
    if (!tidied)
        qCWarning(lcTidy) << "what has ended stays for another hour:" << tidied.error().type;
}

} // namespace Ventanilla
