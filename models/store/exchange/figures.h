#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Ventanilla {

/// Whether @p text is one or more of 0–9.
[[nodiscard]] bool areDigits(QByteArrayView text);

/// Whether @p cell is a day of the calendar, as `2026-03-08`.
[[nodiscard]] bool isDate(QByteArrayView cell);

/// The instant at @p cell (RFC 3339) in UTC with seconds; empty where there is none. Fractions of a
/// second are dropped.
[[nodiscard]] QByteArray readInstant(QByteArrayView cell);

/// The decimal at @p cell in thousandths, at most three decimals and under 10¹²; a minus may stand
/// before it.
[[nodiscard]] std::optional<qint64> readThousandths(QByteArrayView cell);

/// @p thousandths as the shortest decimal: `12`, `12.3`, `-0.05`.
[[nodiscard]] QByteArray writeThousandths(qint64 thousandths);

/// The decimal at @p cell, not negative, without zeros that say nothing; empty where there is none.
[[nodiscard]] QByteArray shortestDecimal(QByteArrayView cell);

} // namespace Ventanilla
