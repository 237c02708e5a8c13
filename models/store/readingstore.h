#pragma once

#include "models/domain/packedreadings.h"
#include "models/store/accountfilter.h"
#include "models/store/database.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace Ventanilla {

/// The packed hours of one meter and one UTC month, as a row of the table reading_months.
struct StoredReadings
{
    QString accountNumber;
    QString meterSerial;
    QString month; ///< `2026-03`
    QByteArray hours; ///< ReadingMonth::packed()
};

/// Puts @p months in the place of what is stored for the same meters and months, in the caller's
/// transaction. The meters exist (StoreFault::Reference). About a million hours a second and more:
/// the way for data that are made here.
[[nodiscard]] Result<Done> storeReadings(Database &database,
                                         const std::vector<StoredReadings> &months);

/// The months of one meter from @p firstMonth to @p lastMonth, both inclusive, in their order.
[[nodiscard]] Result<std::vector<StoredReadings>>
readReadings(Database &database, const QString &accountNumber, const QString &meterSerial,
             const QString &firstMonth, const QString &lastMonth);

/// The months of all meters of the accounts from @p firstMonth to @p lastMonth, both inclusive, by
/// account, meter and month.
[[nodiscard]] Result<std::vector<StoredReadings>> readReadings(Database &database,
                                                               const AccountFilter &filter,
                                                               const QString &firstMonth,
                                                               const QString &lastMonth);

/// Those of @p months, whose `hours` are not looked at, that are stored; in any order. One query
/// for every few hundred.
[[nodiscard]] Result<std::vector<StoredReadings>>
readReadings(Database &database, std::span<const StoredReadings> months);

/// The first month of each meter of the accounts that has readings, by serial.
[[nodiscard]] Result<QHash<QString, QString>> firstReadingMonths(Database &database,
                                                                 const AccountFilter &filter);

/// ON CONFLICT of reading_months: the new hours take the place of the old.
inline constexpr char replaceHours[] =
    "(account_number, meter_serial, month) DO UPDATE SET hours = excluded.hours";

} // namespace Ventanilla
