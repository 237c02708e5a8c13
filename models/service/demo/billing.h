#pragma once

#include "models/service/demo/numbers.h"
#include "models/service/demo/random.h"
#include "models/service/demo/rows.h"

#include <functional>

namespace Ventanilla::Demo {

/// An account's read dates: about monthly, on working days, from @p from to the second one after @p until,
/// the future ones being the schedule. A closed account's last one is the day on which it was closed. @p
/// readDay is the day of the month, 1 to 28.
[[nodiscard]] std::vector<QDate> makeReadDates(const AccountRow &account, QDate from, QDate until,
                                               int readDay);

/// A register from a date on: an exchanged meter has two.
struct Register
{
    int digits = 8;
    QDate from;
    qint64 startTenths =
        0; ///< What it has counted on that date, in tenths of a cubic foot, never rolled over.
};

/// What the bills of one account are made from.
struct Billing
{
    QString accountNumber;
    std::vector<QDate> readDates;
    std::vector<Register> registers; ///< By date; the first one covers the first read date.
    std::function<qint64(QDate from, QDate to)> usedTenths;
    QDate until; ///< Nothing after this day has happened yet.
    int latePayerPerMille = 60;
};

/// One bill for each period that has ended, oldest first. A few are estimated or misread (the next one makes
/// up for it) and a few are cancelled and billed again under a later sequence number.
[[nodiscard]] std::vector<BillRow> makeBills(Random &random, Numbers &numbers, const Billing &billing);

/// What is owed: the standing bills that are not paid.
[[nodiscard]] qint64 balanceCents(const std::vector<BillRow> &bills);

} // namespace Ventanilla::Demo
