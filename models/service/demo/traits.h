#pragma once

#include "models/service/demo/online.h"

namespace Ventanilla::Demo {

/// What a household must have before addTrait() can make it odd.
[[nodiscard]] bool needsLogin(Trait trait);
[[nodiscard]] int usernamesNeeded(Trait trait);
[[nodiscard]] int accountsNeeded(Trait trait);

/// Makes @p household odd in the way of @p trait. Its first username, if there is one, is linked to all
/// accounts.
void addTrait(Workshop &workshop, Random &random, Household &household, Trait trait);

} // namespace Ventanilla::Demo
