#pragma once

class QWidget;

namespace Ventanilla {

/// The first widget under @p pane, itself included, that takes the keyboard; null where none does.
[[nodiscard]] QWidget *firstFocusable(QWidget *pane);

} // namespace Ventanilla
