#include "models/service/admission.h"

#include "models/service/sessions.h"
#include "models/store/sessionstore.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Execution {

namespace {

constexpr int idleSeconds = 30 * 60;
constexpr int secondsBetweenTouches = 60;

constexpr Phrase sessionNeeded{"Sign in to go on.", "Inicie sesión para continuar."};
constexpr Phrase sessionEnded{"The session has ended. Sign in again.", "La sesión terminó. Inicie sesión otra vez."};
constexpr Phrase notThisRole{"This needs another role than yours.", "Esto requiere una función distinta de la suya."};
constexpr Phrase supervisorNeeded{"This needs a supervisor.", "Esto requiere a un supervisor."};
constexpr Phrase keyMissing{"The request needs an Idempotency-Key that is a UUID.",
                            "La solicitud necesita una Idempotency-Key que sea un UUID."};
constexpr Phrase matchMissing{"The change has to name the state that it was made on (If-Match).",
                              "El cambio debe indicar el estado sobre el que se hizo (If-Match)."};
constexpr Phrase badLimit{"A page has 1 to %1 rows.", "Una página tiene de 1 a %1 filas."};

bool isAdmitted(StaffRole role, Audience audience)
{
    const bool isSupervisor = role == StaffRole::Supervisor || role == StaffRole::Administrator;
    switch (audience) {
    case Audience::Anyone:
    case Audience::SignedIn:
        return true;
    case Audience::Desk:
        return role != StaffRole::MeterFeed;
    case Audience::Supervisor:
        return isSupervisor;
    case Audience::MeterFeed:
        return role == StaffRole::MeterFeed;
    }
    return false;
}

} // namespace

Failure problem(Failure::Kind kind, const QString &type, const Phrase &phrase, const CallContext &context,
                const QStringList &parts)
{
    Failure failure;
    failure.kind = kind;
    failure.type = type;
    failure.detail = filled(phrase, context.language, parts);
    return failure;
}

Result<Admission> admit(Database &database, const CallContext &context, Audience audience, const QDateTime &now)
{
    if (audience == Audience::Anyone)
        return Admission{};
    if (context.token.isEmpty()) {
        return Unexpected{problem(Failure::Kind::Unauthorized, u"/problems/session-needed"_s, sessionNeeded, context)};
    }
    const QString id = hashedToken(context.token);
    const auto session = findSession(database, id);
    if (!session)
        return Unexpected{session.error()};
    if (!*session || (*session)->expiresAt <= now || (*session)->usedAt.secsTo(now) >= idleSeconds)
        return Unexpected{problem(Failure::Kind::Unauthorized, u"/problems/session-ended"_s, sessionEnded, context)};
    if (!isAdmitted((*session)->role, audience)) {
        return Unexpected{problem(Failure::Kind::Forbidden, u"/problems/role"_s,
                                  audience == Audience::Supervisor ? supervisorNeeded : notThisRole, context)};
    }
    return Admission{{(*session)->username, (*session)->displayName, (*session)->role, id},
                     (*session)->usedAt.secsTo(now) >= secondsBetweenTouches};
}

Result<Done> checkRequest(const Rules &rules, const CallContext &context)
{
    if (rules.limit < 1 || rules.limit > PageRequest::maximumLimit) {
        Failure failure = problem(Failure::Kind::Invalid, u"/problems/invalid"_s, badLimit, context,
                                  {QString::number(PageRequest::maximumLimit)});
        failure.errors.push_back({u"/limit"_s, u"out_of_range"_s, failure.detail});
        return Unexpected{failure};
    }
    const bool needsKey = rules.retry == Retry::KeyNeeded && !rules.mayLackKey;
    const bool lacksKey = context.idempotencyKey.isEmpty();
    if (lacksKey ? needsKey : (rules.retry != Retry::NoKey && QUuid::fromString(context.idempotencyKey).isNull())) {
        return Unexpected{
            problem(Failure::Kind::Malformed, u"/problems/idempotency-key-missing"_s, keyMissing, context)};
    }
    return done;
}

Result<Done> checkPrecondition(const Rules &rules, const CallContext &context)
{
    const bool createsNew = rules.precondition == Precondition::IfMatchOrNew && context.ifNoneMatch == u"*";
    if (rules.precondition == Precondition::None || createsNew || !context.ifMatch.isEmpty())
        return done;
    return Unexpected{
        problem(Failure::Kind::PreconditionRequired, u"/problems/if-match-missing"_s, matchMissing, context)};
}

} // namespace Ventanilla::Execution
