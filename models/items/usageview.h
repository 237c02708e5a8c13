#pragma once

#include "models/items/usagemodel.h"

namespace Ventanilla {

/// All that the Usage tab shows just now, as a value: what is exported, copied and printed.
struct UsageView
{
    struct Row
    {
        QDateTime begins; ///< in the utility's time zone
        QDateTime ends;   ///< exclusive
        QString label;    ///< as the table names it, in the interface's language
        QString remark;   ///< such as "estimated"; empty for a plain row
        QString billNumber; ///< of a billing period
        std::optional<Volume> use;
        std::optional<Volume> yearBefore;
        Volume steady; ///< how much of it never stopped
        bool isEstimated = false;
        bool isPartial = false;
        bool isRunning = false;
    };

    AccountNumber account;
    QString customerName;
    QString serviceAddress;
    std::optional<MeterFacts> meter;
    UsageInterval interval = UsageInterval::Day;
    VolumeUnit unit = VolumeUnit::Gal;
    QDate from;  ///< first local day
    QDate until; ///< exclusive
    QByteArray timeZone; ///< IANA
    bool isBilledOnly = false; ///< the rows are bills, or months by the bills, not readings
    bool isDemo = false;
    std::vector<Row> rows;
    UsageFigures figures;
    std::vector<Insight> insights;
};

/// What @p usage shows now; nothing unless it is Ready.
[[nodiscard]] std::optional<UsageView> viewOf(const UsageModel &usage, const QString &customerName, bool isDemo);

} // namespace Ventanilla
