#pragma once

#include "models/store/exchange/tables.h"

#include <QVariantList>

namespace Ventanilla {

/// Why a cell holds no value of its kind, for `FILE:LINE: COLUMN: reason`; empty where it does.
using CellReason = QByteArray;

/// How many columns of the database @p field takes.
[[nodiscard]] int columnsOf(const ExchangeField &field);

/// The names of those columns.
[[nodiscard]] QByteArrayList columnNames(const ExchangeField &field);

/// Appends to @p row what is stored for @p cell: columnsOf() values. FieldKind::Owner is none of
/// this function's: it needs to know the logins.
[[nodiscard]] CellReason readCell(const ExchangeField &field, QByteArrayView cell, QVariantList &row);

} // namespace Ventanilla
