#pragma once

#include <QString>
#include <QStringList>

namespace Ventanilla {

/// The words of @p text as search compares them: without case, accents and punctuation, in the
/// order of the text (rules.md, "Identifiers"). "Peña-Ortíz" gives pena, ortiz; "O'Brien" gives
/// obrien.
///
/// The same function folds what is stored and what is typed, so both sides always agree.
[[nodiscard]] QStringList foldedTokens(const QString &text);

/// foldedTokens() with one space between them: equal for texts that a person would call the same.
[[nodiscard]] QString folded(const QString &text);

} // namespace Ventanilla
