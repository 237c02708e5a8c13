#pragma once

#include "models/domain/digitkey.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// A bill as it was imported.
struct BillRow
{
    QString billNumber;
    qint64 sequence = 0;
    QDate periodStart;
    QDate periodEnd; ///< exclusive
    qint64 usageMilliCf = 0;
    qint64 amountCents = 0;
    std::optional<QDate> dueOn;
    std::optional<QDate> paidOn;
    bool estimated = false;
    bool cancelled = false;
    std::optional<qint64> registerStartMilliCf;
    std::optional<qint64> registerEndMilliCf;
};

/// The place of a bill in the list of its account.
struct BillPlace
{
    QDate periodEnd;
    qint64 sequence = 0;
};

enum class BillKinds { All, Standing };

/// Which bills of an account, and how many of them at most.
struct BillFilter
{
    AccountNumber account;
    BillKinds kinds = BillKinds::All;
    std::optional<BillPlace> after; ///< those that follow it, which are older
    std::optional<int> limit;
};

/// Newest first: by the end of the period, and a later sequence before an earlier one.
[[nodiscard]] Result<std::vector<BillRow>> billRows(Database &database, const BillFilter &filter);

} // namespace Ventanilla
