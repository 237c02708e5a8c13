#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/usage/usagewords.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Ventanilla {

/// One hour, day, month or billing period as it is written into a file.
struct ExportedRow
{
    QDateTime begins; ///< UTC
    QDateTime ends; ///< UTC, the instant after it
    std::optional<Volume> use; ///< null where nothing is known; of a partly known row the known sum
    bool isEstimated = false; ///< an hour of it is estimated
    bool isPartial = false; ///< an hour of it is not known
    bool isRunning = false; ///< it is not over yet
    QString billNumber = {}; ///< of a billing period

    friend bool operator==(const ExportedRow &, const ExportedRow &) = default;
};

/// A bill held against the meter, for the workbook, the statement and Green Button.
struct ExportedBill
{
    QString billNumber;
    QDate periodStart;
    QDate periodEnd; ///< exclusive
    Volume billed;
    std::optional<Volume> measured; ///< null where nothing is measured
    std::optional<double> differencePercent; ///< null where that has no meaning
    qint64 amountCents = 0;
    bool isEstimated = false;

    friend bool operator==(const ExportedBill &, const ExportedBill &) = default;
};

struct ExportedMeter
{
    QString serial;
    int digits = 8; ///< of the register: 4 or 8
    Volume resolution; ///< one step of the register
    bool isExchangePlanned = false;

    friend bool operator==(const ExportedMeter &, const ExportedMeter &) = default;
};

/// Water that does not stop.
struct ExportedLeak
{
    QDateTime since; ///< UTC
    std::optional<QDateTime> until; ///< null while it lasts
    Volume perHour; ///< at least

    friend bool operator==(const ExportedLeak &, const ExportedLeak &) = default;
};

/// The rows that are over and wholly known, for their average.
struct WholeRows
{
    Volume sum;
    int count = 0;
    int days = 0; ///< local days that they cover; 0 for hours

    friend bool operator==(const WholeRows &, const WholeRows &) = default;
};

/// What is exported, copied or printed of one account's water: a value that holds everything which
/// stands in the file, so that writing it asks nobody and may be done on any thread.
struct ExportedUsage
{
    QString utilityName;
    QString serviceContact = {}; ///< phone and e-mail for questions, for the statement
    QString customerName;
    AccountNumber accountNumber;
    QString serviceAddress;
    QTimeZone zone = QTimeZone::utc(); ///< the utility's
    UsageInterval interval = UsageInterval::Day;
    VolumeUnit unit = VolumeUnit::Gal; ///< in which it is shown; files have cubic feet beside it
    Language language = Language::En; ///< of headings and sentences
    bool isDemo = false; ///< the file says that these are demo data
    bool isBilledOnly = false; ///< the rows come from bills, not from readings
    QDateTime madeAt; ///< UTC
    std::vector<ExportedRow> rows; ///< in the order of time
    std::vector<ExportedBill> bills = {}; ///< newest first
    std::optional<ExportedMeter> meter = {};
    std::optional<ExportedLeak> leak = {}; ///< the newest one in the period

    /// Of what is known, exact.
    [[nodiscard]] Volume total() const;
    [[nodiscard]] WholeRows wholeRows() const;
    /// Of whole rows, each local day; nothing without a whole row and nothing for hours.
    [[nodiscard]] std::optional<Volume> averagePerDay() const;
    /// The first local day of the rows, and the last one that they touch; invalid without rows.
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /// The start and the end of a row where the meter is.
    [[nodiscard]] QDateTime local(const QDateTime &instant) const;

    friend bool operator==(const ExportedUsage &, const ExportedUsage &) = default;
};

/// What a file of @p usage is called, without its ending: `water-use-3104582-2026-02-10-2026-03-11`, in its language
/// and of characters that every file system takes.
[[nodiscard]] QString suggestedFileName(const ExportedUsage &usage);

} // namespace Ventanilla
