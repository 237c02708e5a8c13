#pragma once

#include "models/service/demo/workshop.h"

namespace Ventanilla::Demo {

/// The hand-made customers that every data set begins with, always under the same numbers: Marisol Ibarra
/// Quintero (20418837) with five accounts, three usernames to merge and one open question; everybody else
/// whom a search for "quintero" finds; and the worked example of a merge, Jorge García (20555501) with
/// jgarcia1 and garcia_rentals. Keeps their usernames from being given to others.
[[nodiscard]] std::vector<Household> makeStories(Workshop &workshop);

} // namespace Ventanilla::Demo
