#pragma once

#include <QString>

namespace Ventanilla {

/// @p text as a cell that no spreadsheet takes for a formula: where it begins with = + - @, a tab or a line end, an
/// apostrophe is put before it (quality.md, "exports are harmless"). For texts alone: numbers are written as they are, so
/// that a negative one stays a number.
[[nodiscard]] QString harmlessText(const QString &text);

} // namespace Ventanilla
