#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace Ventanilla {

/// The date that a person typed, in @p locale: `Jul 3, 2026`, `3 de julio`, `7/3/2026` (day and month in the locale's own
/// order), `2026-07-03`. A date without a year is the first such date from @p today on. Empty where it is none.
[[nodiscard]] std::optional<QDate> parseTypedDate(const QString &text, const QLocale &locale, const QDate &today);

/// A date as a field shows it and parseTypedDate() reads it back: `Jul 3, 2026`, `3 jul 2026`.
[[nodiscard]] QString typedDate(const QDate &date, const QLocale &locale);

} // namespace Ventanilla
