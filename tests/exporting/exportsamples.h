#pragma once

#include "models/exporting/exportedusage.h"

namespace Ventanilla {

inline const QTimeZone chicago("America/Chicago");

/// The first hour of @p first to the last one of the day before @p end in Chicago. Hour i used i % 7 times 0.1 cf; every
/// 11th hour is missing, every 13th estimated at a thousandth more.
inline ExportedUsage sampleHours(const QDate &first, const QDate &end)
{
    ExportedUsage usage;
    usage.utilityName = QStringLiteral("Alder Valley Water");
    usage.customerName = QStringLiteral("=cmd|' /C calc'!A0");
    usage.accountNumber = *AccountNumber::parse(QStringLiteral("0104582"));
    usage.serviceAddress = QStringLiteral("418 Alder Creek Dr, \"Unit A\"");
    usage.zone = chicago;
    usage.interval = UsageInterval::Hour;
    usage.madeAt = QDateTime(QDate(2026, 3, 11), QTime(14, 21), Qt::UTC);
    const QDateTime until = end.startOfDay(chicago).toUTC();
    QDateTime at = first.startOfDay(chicago).toUTC();
    for (int i = 0; at < until; ++i, at = at.addSecs(3600)) {
        ExportedRow row{at, at.addSecs(3600), Volume::fromMilliCubicFeet(i % 7 * 100)};
        if (i % 13 == 5) {
            row.isEstimated = true;
            *row.use += Volume::fromMilliCubicFeet(1);
        }
        if (i % 11 == 3)
            row = {row.begins, row.ends, std::nullopt};
        usage.rows.push_back(row);
    }
    return usage;
}

/// One row a local day, each with 32.4 cf and a tenth more from day to day.
inline ExportedUsage sampleDays(const QDate &first, int count)
{
    ExportedUsage usage = sampleHours(first, first);
    usage.interval = UsageInterval::Day;
    for (int i = 0; i < count; ++i) {
        usage.rows.push_back({first.addDays(i).startOfDay(chicago).toUTC(), first.addDays(i + 1).startOfDay(chicago).toUTC(),
                              Volume::fromMilliCubicFeet(32'400 + 100 * i)});
    }
    return usage;
}

/// A bill over @p days days from @p start with @p milliCubicFeet of water.
inline ExportedBill sampleBill(const QString &number, const QDate &start, int days, qint64 milliCubicFeet)
{
    return {number, start, start.addDays(days), Volume::fromMilliCubicFeet(milliCubicFeet),
            Volume::fromMilliCubicFeet(milliCubicFeet + 40'600), 2.03, 8'417, false};
}

} // namespace Ventanilla
