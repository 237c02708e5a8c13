#include "models/store/readingstore.h"

#include "models/store/exchange/batchinsert.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<Done> storeReadings(Database &database, const std::vector<StoredReadings> &months)
{
    BatchInsert insert(
        database, "reading_months", {"account_number", "meter_serial", "month", "hours"},
        replaceHours,
        [](const QVariantList &, const BatchInsert::Origin &) { return Result<Done>(done); });
    for (const StoredReadings &stored : months) {
        auto added =
            insert.add({stored.accountNumber, stored.meterSerial, stored.month, stored.hours}, {});
        if (!added)
            return added;
    }
    return insert.flush();
}

Result<std::vector<StoredReadings>> readReadings(Database &database, const QString &accountNumber,
                                                 const QString &meterSerial,
                                                 const QString &firstMonth,
                                                 const QString &lastMonth)
{
    auto rows = database.run(
        u"SELECT month, hours FROM reading_months WHERE account_number = ? AND meter_serial = ? "
        "AND month >= ? AND month <= ? ORDER BY month"_s,
        {accountNumber, meterSerial, firstMonth, lastMonth});
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<StoredReadings> months;
    while (rows->next())
        months.push_back({accountNumber, meterSerial, rows->text(0), rows->bytes(1)});
    return months;
}

} // namespace Ventanilla
