#pragma once

#include "models/domain/words.h"
#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

struct StaffRecord
{
    QString username;
    QString displayName;
    StaffRole role = StaffRole::Representative;
    QString passwordHash; ///< empty: nobody signs in with a password
};

[[nodiscard]] Result<std::optional<StaffRecord>> findStaff(Database &database, const QString &username);
/// All of them, by username.
[[nodiscard]] Result<std::vector<StaffRecord>> listStaff(Database &database);
/// False where the username is taken.
[[nodiscard]] Result<bool> insertStaff(Database &database, const StaffRecord &staff);
/// Ends the sessions of that member of staff, too. False where there is none.
[[nodiscard]] Result<bool> updatePassword(Database &database, const QString &username, const QString &passwordHash);

/// Failures in a row to sign in. @p name is a hash: what was typed may be a password in the wrong field.
struct SignInFailures
{
    int failures = 0;
    std::optional<QDateTime> lockedUntil;
};

[[nodiscard]] Result<SignInFailures> findSignInFailures(Database &database, const QString &name);
[[nodiscard]] Result<Done> saveSignInFailures(Database &database, const QString &name, const SignInFailures &failures,
                                              const QDateTime &now);
[[nodiscard]] Result<Done> clearSignInFailures(Database &database, const QString &name);
/// Those of before @p notBefore.
[[nodiscard]] Result<Done> removeSignInFailures(Database &database, const QDateTime &notBefore);

} // namespace Ventanilla
