#pragma once

#include "models/contract/session.h"
#include "models/service/call.h"

namespace Ventanilla {

/// What a session, a code or a link is known by in the database: SHA-256 of its token, in hexadecimal.
[[nodiscard]] QString hashedToken(const QString &token);

/// 256 random bits, fit for a URL.
[[nodiscard]] QString randomToken();

/// Unauthorized for wrong words, whether the name exists or not; TooManyRequests for 15 minutes after the fifth failure
/// in a row. Opens its transactions itself: nobody waits while a password is checked.
[[nodiscard]] Result<Session> handle(Call &call, const CreateSession &request);
[[nodiscard]] Result<Nothing> handle(Call &call, const DeleteSession &request);

/// A session for the demo, whose members of staff have no password (settled 28). NotFound for nobody.
[[nodiscard]] Result<Session> openDemoSession(Service &service, Database &database, const QString &username);

/// Whom openDemoSession() takes at a desk: the representatives first, then the supervisors.
[[nodiscard]] Result<std::vector<StaffUser>> demoStaff(Database &database);

/// Adds a member of staff with a password. Invalid where the username or the password is unfit, Conflict where the
/// username is taken.
[[nodiscard]] Result<Done> addStaff(Service &service, Database &database, const StaffUser &user,
                                    const QString &password);

/// Sets another password and ends the sessions. Invalid where it is unfit, NotFound for nobody.
[[nodiscard]] Result<Done> setPassword(Service &service, Database &database, const QString &username,
                                       const QString &password);

} // namespace Ventanilla
