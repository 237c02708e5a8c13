#include "models/store/signinstore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::optional<StaffRecord>> findStaff(Database &database, const QString &username)
{
    auto rows = database.run(u"SELECT display_name, role, password_hash FROM staff WHERE username = ?"_s, {username});
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<StaffRecord>();
    const auto role = fromText<StaffRole>(rows->text(1));
    if (!role)
        return std::optional<StaffRecord>();
    return std::optional(StaffRecord{username, rows->text(0), *role, rows->text(2)});
}

Result<std::vector<StaffRecord>> listStaff(Database &database)
{
    auto rows = database.run(u"SELECT username, display_name, role FROM staff ORDER BY username"_s);
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<StaffRecord> staff;
    while (rows->next()) {
        const auto role = fromText<StaffRole>(rows->text(2)).value_or(StaffRole::Representative);
        staff.push_back({rows->text(0), rows->text(1), role, {}});
    }
    return staff;
}

Result<bool> insertStaff(Database &database, const StaffRecord &staff)
{
    const auto added = change(database, uR"(
        INSERT INTO staff (username, display_name, role, password_hash) VALUES (?, ?, ?, ?)
        ON CONFLICT (username) DO NOTHING)"_s,
                              {staff.username, staff.displayName, QString(toText(staff.role)),
                               staff.passwordHash.isEmpty() ? QVariant() : QVariant(staff.passwordHash)});
    if (!added)
        return Unexpected{added.error()};
    return *added > 0;
}

Result<bool> updatePassword(Database &database, const QString &username, const QString &passwordHash)
{
    const auto updated
        = change(database, u"UPDATE staff SET password_hash = ? WHERE username = ?"_s, {passwordHash, username});
    if (!updated)
        return Unexpected{updated.error()};
    if (auto ended = apply(database, u"DELETE FROM sessions WHERE username = ?"_s, {username}); !ended)
        return Unexpected{ended.error()};
    return *updated > 0;
}

Result<SignInFailures> findSignInFailures(Database &database, const QString &name)
{
    auto rows
        = database.run(u"SELECT failures, locked_until FROM sign_in_failures WHERE username = ?"_s, {name});
    if (!rows)
        return Unexpected{rows.error()};
    SignInFailures failures;
    if (rows->next()) {
        failures.failures = static_cast<int>(rows->integer(0));
        if (!rows->isNull(1))
            failures.lockedUntil = instantFromStore(rows->text(1));
    }
    return failures;
}

Result<Done> saveSignInFailures(Database &database, const QString &name, const SignInFailures &failures,
                                const QDateTime &now)
{
    const QVariant lockedUntil = failures.lockedUntil ? QVariant(storedInstant(*failures.lockedUntil)) : QVariant();
    return apply(database, uR"(
        INSERT INTO sign_in_failures (username, failures, failed_at, locked_until) VALUES (?, ?, ?, ?)
        ON CONFLICT (username) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at,
            locked_until = excluded.locked_until)"_s,
                 {name, failures.failures, storedInstant(now), lockedUntil});
}

Result<Done> clearSignInFailures(Database &database, const QString &name)
{
    return apply(database, u"DELETE FROM sign_in_failures WHERE username = ?"_s, {name});
}

Result<Done> removeSignInFailures(Database &database, const QDateTime &notBefore)
{
    return apply(database, u"DELETE FROM sign_in_failures WHERE failed_at < ?"_s, {storedInstant(notBefore)});
}

} // namespace Ventanilla
