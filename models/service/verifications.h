#pragma once

#include "models/contract/verifications.h"
#include "models/service/call.h"

namespace Ventanilla {

/// The purpose of a code's message in the outbox, and how long a code lives.
inline constexpr QStringView codePurposeText = u"verification_code";
inline constexpr int codeSeconds = 10 * 60;

/// Checks what the caller said against what is on file (rules.md, "Checking who calls"). A level lasts 15 minutes, for
/// this session and customer; one that was reached before is not lowered. Invalid `/problems/not-verified` where not
/// even reading is reached, which counts; Locked after the third failure; NotFound.
[[nodiscard]] Result<Verification> handle(Call &call, const CreateVerification &request);

/// Sends a new code, which takes the place of an earlier one. Conflict `/problems/no-contact` where no contact may get
/// one, TooManyRequests after five in an hour, Locked, NotFound.
[[nodiscard]] Result<SentCode> handle(Call &call, const SendVerificationCode &request);

/// Opens the case again; where it is not locked nothing happens. NotFound for an unknown customer.
[[nodiscard]] Result<Nothing> handle(Call &call, const DeleteVerificationLock &request);

} // namespace Ventanilla
