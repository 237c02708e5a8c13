#pragma once

#include "models/exporting/exportedusage.h"

#include <QStringList>

#include <variant>

namespace Ventanilla {

/// A number as a file has it: exact digits with a point, and how many decimals a person is shown.
struct ExportedNumber
{
    QString digits; ///< such as `-1077.5`
    int shownDecimals = 0;

    [[nodiscard]] double toNumber() const { return digits.toDouble(); } ///< for a spreadsheet's cell
    friend bool operator==(const ExportedNumber &, const ExportedNumber &) = default;
};

/// An instant as the clock on the wall shows it, without its offset.
struct WallTime
{
    QDateTime clock; ///< date and time alone; the zone means nothing
    friend bool operator==(const WallTime &, const WallTime &) = default;
};

/// One cell: nothing, a text, a number or a time.
using ExportedCell = std::variant<std::monostate, QString, ExportedNumber, WallTime>;

/// The rows of @p usage as a table with one heading row, the same for CSV, workbook and clipboard.
///
/// Each row has all that is needed to read it alone: account, customer, address and utility (with "Demo data" in the demo),
/// start and end as the clock on the wall shows them and each with its offset from UTC, so that the hour which a clock
/// change repeats is told apart; the use in the unit that is shown and in cubic feet; and how good it is.
struct ExportTable
{
    QStringList headings;
    std::vector<std::vector<ExportedCell>> rows;

    friend bool operator==(const ExportTable &, const ExportTable &) = default;
};

[[nodiscard]] ExportTable exportTable(const ExportedUsage &usage);

/// @p use with all the decimals that the unit's exact step has (Volume::shortest()).
[[nodiscard]] ExportedNumber exportedNumber(Volume use, VolumeUnit unit);

/// "UTC-06:00": with its letters before the sign it is a text for every spreadsheet.
[[nodiscard]] QString utcOffset(const QDateTime &local);

/// The cell as plain text with a point as the decimal sign; texts made harmless (spreadsheettext.h), times as
/// `2026-03-08 01:00`.
[[nodiscard]] QString cellText(const ExportedCell &cell);

} // namespace Ventanilla
