#pragma once

#include "models/store/exchange/tables.h"

#include <QVariantList>

namespace Ventanilla {

/// Why a cell holds no value of its kind, for `FILE:LINE: COLUMN: reason`; empty where it does.
using CellReason = QByteArray;

/// How many columns of the database @p field takes.
[[nodiscard]] int columnsOf(const Field &field);

/// The names of those columns.
[[nodiscard]] QByteArrayList columnNames(const Field &field);

/// Appends to @p row what is stored for @p cell: columnsOf() values. FieldKind::Owner is none of this function's: it
/// needs to know the logins.
[[nodiscard]] CellReason readCell(const Field &field, QByteArrayView cell, QVariantList &row);

/// The instant at @p cell in UTC with seconds; empty where there is none. Fractions of a second are dropped.
[[nodiscard]] QByteArray readInstant(QByteArrayView cell);

/// The decimal at @p cell in thousandths, at most @p decimals of them and under 10¹²; a sign may stand before it.
[[nodiscard]] std::optional<qint64> readThousandths(QByteArrayView cell);

/// @p thousandths as the shortest decimal: `12`, `12.3`, `-0.05`.
[[nodiscard]] QByteArray writeThousandths(qint64 thousandths);

} // namespace Ventanilla
