#pragma once

#include <QString>

namespace Ventanilla {

/// The application's style sheet in the theme's present colours and text size. It dresses Qt's own
/// widgets; the kit's are painted.
QString styleSheet();

} // namespace Ventanilla
