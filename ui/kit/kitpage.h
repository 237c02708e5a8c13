#pragma once

class QWidget;

namespace Ventanilla {

/// Every component of the kit in every state, with a choice of theme and text size: the page behind the
/// program's `--kit`. All names and figures on it are made up. The caller owns it.
QWidget *makeKitPage();

} // namespace Ventanilla
