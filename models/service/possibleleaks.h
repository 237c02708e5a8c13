#pragma once

#include "models/domain/usage/leak.h"
#include "models/service/call.h"

#include <vector>

namespace Ventanilla {

/// A leak that lasts, at one account.
struct PossibleLeak
{
    AccountNumber account;
    Leak leak;
};

/// The leaks of @p accounts that last, in their order. Only the newest days are read of all of
/// them, and a year of those that leak, to find its beginning.
[[nodiscard]] Result<std::vector<PossibleLeak>>
possibleLeaks(Call &call, const std::vector<AccountNumber> &accounts);

/// “Water has not stopped running since …: never less than …”.
[[nodiscard]] QString leakSentence(const Call &call, const Leak &leak);

} // namespace Ventanilla
