#pragma once

#include "models/service/service.h"

namespace Ventanilla {

/// Lets a test end the process as a cut of the power would, at a place that it chooses; in debug
/// builds alone.
///
/// Where the environment's VENTANILLA_HARD_STOP names a file, the statements of all connections are
/// counted from when that file is there, and the process ends before the one whose number the file
/// holds.
void watchForHardStop(Database &database);

/// Ends the process here where that file holds the name of this @p place instead of a number.
void hardStopAt(const char *place);

} // namespace Ventanilla
