#pragma once

#include <QString>

namespace Ventanilla {

/// What the command line asks for.
struct Options
{
    bool demo = false;      ///< straight into the demo
    bool kit = false;       ///< only the page of components, for review
    QString profile;        ///< of the demo; the one chosen last where it is empty
    QString screenshotFile; ///< takes a picture of the first window when it has come to rest, and ends
};

/// Ends the program with a text where the command line cannot be understood.
[[nodiscard]] Options readOptions();

} // namespace Ventanilla
