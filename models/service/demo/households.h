#pragma once

#include "models/service/demo/workshop.h"

namespace Ventanilla::Demo {

/// The customer at @p index with everything that belongs to it: a person, or in one case of eighty an
/// organisation with ten to three hundred accounts. To be called with rising @p index.
[[nodiscard]] Household makeHousehold(Workshop &workshop, int index);

} // namespace Ventanilla::Demo
