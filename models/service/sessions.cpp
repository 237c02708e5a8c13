#include "models/service/sessions.h"

#include "models/service/executeimpl.h"
#include "models/store/auditstore.h"
#include "models/store/sessionstore.h"
#include "models/store/signinstore.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

template <>
inline constexpr bool opensTransactions<CreateSession> = true;

namespace {

constexpr int sessionSeconds = 12 * 3600;
constexpr int failuresAllowed = 5;
constexpr int lockSeconds = 15 * 60;
constexpr int shortestPassword = 8;
constexpr int longestPassword = 1000;
constexpr int longestName = 200;

constexpr Phrase wrongWords{"Username and password do not belong together.",
                            "El nombre de usuario y la contraseña no coinciden."};
constexpr Phrase tooManyFailures{"Signing in failed too often. Try again in %1 minutes.",
                                 "El inicio de sesión falló demasiadas veces. Vuelva a intentarlo en %1 minutos."};
constexpr Phrase nobody{"There is no member of staff called “%1”.", "No hay nadie del personal llamado «%1»."};
constexpr Phrase nameTaken{"There is a member of staff called “%1” already.",
                           "Ya hay alguien del personal llamado «%1»."};
constexpr Phrase badUsername{"A username has 1 to 64 characters, none of them a space.",
                             "Un nombre de usuario tiene de 1 a 64 caracteres, sin espacios."};
constexpr Phrase badDisplayName{"A display name has 1 to 200 characters.",
                                "Un nombre visible tiene de 1 a 200 caracteres."};
constexpr Phrase shortPassword{"A password has at least 8 characters.",
                               "Una contraseña tiene al menos 8 caracteres."};

Failure wrong(const Call &call)
{
    return call.problem(Failure::Kind::Unauthorized, u"/problems/sign-in-failed"_s, wrongWords);
}

Failure locked(const Call &call, const QDateTime &until)
{
    const int seconds = static_cast<int>(qMax<qint64>(call.now().secsTo(until), 1));
    Failure failure = call.problem(Failure::Kind::TooManyRequests, u"/problems/sign-in-locked"_s, tooManyFailures,
                                   {QString::number((seconds + 59) / 60)});
    failure.retryAfterSeconds = seconds;
    return failure;
}

/// TooManyRequests while the name is locked; else the failures so far, none where a lock has ended.
Result<SignInFailures> failuresOf(const Call &call, const QString &name)
{
    auto found = findSignInFailures(call.database(), name);
    if (!found || !found->lockedUntil)
        return found;
    if (*found->lockedUntil > call.now())
        return Unexpected{locked(call, *found->lockedUntil)};
    return SignInFailures{};
}

Result<Session> opened(Call &call, const StaffRecord &staff)
{
    const QString token = randomToken();
    const QDateTime expiresAt = call.now().addSecs(sessionSeconds);
    if (auto added = addSession(call.database(), hashedToken(token), staff.username, call.now(), expiresAt); !added)
        return Unexpected{added.error()};
    Call own(call.service(), call.database(), {staff.username, staff.displayName, staff.role, hashedToken(token)},
             call.context(), call.now(), nullptr);
    if (auto recorded = own.record({.action = u"signed_in"_s, .subject = u"staff/"_s + staff.username}); !recorded)
        return Unexpected{recorded.error()};
    return Session{token, expiresAt, {staff.username, staff.displayName, staff.role}};
}

/// Counts one more failure; the one that is one too many locks the name.
Result<Done> count(Call &call, const QString &name, SignInFailures failures, const QString &username)
{
    ++failures.failures;
    if (failures.failures >= failuresAllowed)
        failures.lockedUntil = call.now().addSecs(lockSeconds);
    if (auto saved = saveSignInFailures(call.database(), name, failures, call.now()); !saved)
        return saved;
    if (!failures.lockedUntil || username.isEmpty())
        return done;
    return call.record({.action = u"sign_in_locked"_s, .subject = u"staff/"_s + username});
}

/// Empty for wrong words, which are counted.
Result<std::optional<Session>> decide(Call &call, const std::optional<StaffRecord> &staff, const QString &name,
                                      bool isRight)
{
    if (auto alone = lockTrail(call.database()); !alone)
        return Unexpected{alone.error()};
    auto failures = failuresOf(call, name);
    if (!failures)
        return Unexpected{failures.error()};
    if (!isRight) {
        auto counted = count(call, name, *failures, staff ? staff->username : QString());
        if (!counted)
            return Unexpected{counted.error()};
        return std::optional<Session>();
    }
    if (auto cleared = clearSignInFailures(call.database(), name); !cleared)
        return Unexpected{cleared.error()};
    auto session = opened(call, *staff);
    if (!session)
        return Unexpected{session.error()};
    return std::optional(*std::move(session));
}

/// A Call for what is done outside of execute(): the server's command line and the demo.
Result<Call> ownCall(Service &service, Database &database, const CallContext &context)
{
    auto profile = service.profile(database);
    if (!profile)
        return Unexpected{profile.error()};
    return Call(service, database, {}, context, service.now(), *profile);
}

Result<Done> checkPassword(const Call &call, const QString &password)
{
    if (password.size() < shortestPassword || password.size() > longestPassword)
        return Unexpected{call.invalidField(u"/password"_s, u"out_of_range"_s, shortPassword)};
    return done;
}

Result<Done> checkStaff(const Call &call, const StaffUser &user)
{
    const auto isUnfit = [](QChar c) { return c.isSpace() || !c.isPrint(); };
    if (user.username.isEmpty() || user.username.size() > 64
        || std::any_of(user.username.begin(), user.username.end(), isUnfit))
        return Unexpected{call.invalidField(u"/username"_s, u"invalid"_s, badUsername)};
    if (user.displayName.trimmed().isEmpty() || user.displayName.size() > longestName)
        return Unexpected{call.invalidField(u"/display_name"_s, u"invalid"_s, badDisplayName)};
    return done;
}

} // namespace

QString hashedToken(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString randomToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Session> handle(Call &call, const CreateSession &request)
{
    const QString name = hashedToken(request.username);
    std::optional<StaffRecord> staff;
    const auto known = inTransaction(call.database(), Access::Read, [&]() -> Result<Done> {
        if (auto failures = failuresOf(call, name); !failures)
            return Unexpected{failures.error()};
        auto found = findStaff(call.database(), request.username);
        if (!found)
            return Unexpected{found.error()};
        staff = *std::move(found);
        return done;
    });
    if (!known)
        return Unexpected{known.error()};
    PasswordHasher *passwords = call.service().ports().passwords;
    const bool isRight = passwords && request.password.size() <= longestPassword
        && passwords->verify(staff ? staff->passwordHash : QString(), request.password) && staff
        && !staff->passwordHash.isEmpty();
    auto session = inTransaction(call.database(), [&] { return decide(call, staff, name, isRight); });
    if (!session)
        return Unexpected{session.error()};
    if (!*session)
        return Unexpected{wrong(call)};
    return **std::move(session);
}

Result<Nothing> handle(Call &call, const DeleteSession &)
{
    if (auto removed = removeSession(call.database(), call.actor().sessionId); !removed)
        return Unexpected{removed.error()};
    if (auto recorded = call.record({.action = u"signed_out"_s, .subject = u"staff/"_s + call.actor().username});
        !recorded)
        return Unexpected{recorded.error()};
    return Nothing{};
}

Result<Session> openDemoSession(Service &service, Database &database, const QString &username)
{
    const CallContext context;
    auto call = ownCall(service, database, context);
    if (!call)
        return Unexpected{call.error()};
    return inTransaction(database, [&]() -> Result<Session> {
        if (auto alone = lockTrail(database); !alone)
            return Unexpected{alone.error()};
        const auto staff = findStaff(database, username);
        if (!staff)
            return Unexpected{staff.error()};
        if (!*staff)
            return Unexpected{call->notFound(nobody, {username})};
        return opened(*call, **staff);
    });
}

Result<Done> addStaff(Service &service, Database &database, const StaffUser &user, const QString &password)
{
    const CallContext context;
    auto call = ownCall(service, database, context);
    if (!call)
        return Unexpected{call.error()};
    if (auto fit = checkStaff(*call, user); !fit)
        return fit;
    if (auto fit = checkPassword(*call, password); !fit)
        return fit;
    Q_ASSERT(service.ports().passwords);
    const QString hash = service.ports().passwords->hash(password);
    return inTransaction(database, [&]() -> Result<Done> {
        if (auto alone = lockTrail(database); !alone)
            return alone;
        const auto added = insertStaff(database, {user.username, user.displayName, user.role, hash});
        if (!added)
            return Unexpected{added.error()};
        if (!*added) {
            return Unexpected{call->problem(Failure::Kind::Conflict, u"/problems/username-taken"_s, nameTaken,
                                            {user.username})};
        }
        return call->record({.action = u"staff_added"_s, .subject = u"staff/"_s + user.username,
                             .after = toJson(user)});
    });
}

Result<Done> setPassword(Service &service, Database &database, const QString &username, const QString &password)
{
    const CallContext context;
    auto call = ownCall(service, database, context);
    if (!call)
        return Unexpected{call.error()};
    if (auto fit = checkPassword(*call, password); !fit)
        return fit;
    Q_ASSERT(service.ports().passwords);
    const QString hash = service.ports().passwords->hash(password);
    return inTransaction(database, [&]() -> Result<Done> {
        if (auto alone = lockTrail(database); !alone)
            return alone;
        const auto updated = updatePassword(database, username, hash);
        if (!updated)
            return Unexpected{updated.error()};
        if (!*updated)
            return Unexpected{call->notFound(nobody, {username})};
        if (auto cleared = clearSignInFailures(database, hashedToken(username)); !cleared)
            return cleared;
        return call->record({.action = u"password_set"_s, .subject = u"staff/"_s + username});
    });
}

Result<std::vector<StaffUser>> demoStaff(Database &database)
{
    auto staff = inTransaction(database, Access::Read, [&] { return listStaff(database); });
    if (!staff)
        return Unexpected{staff.error()};
    std::vector<StaffUser> users;
    for (const StaffRole role : {StaffRole::Representative, StaffRole::Supervisor}) {
        for (const StaffRecord &record : *staff) {
            if (record.role == role)
                users.push_back({record.username, record.displayName, record.role});
        }
    }
    return users;
}

VENTANILLA_EXECUTE(CreateSession)
VENTANILLA_EXECUTE(DeleteSession)

} // namespace Ventanilla
