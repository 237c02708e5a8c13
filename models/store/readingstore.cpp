#include "models/store/readingstore.h"

#include "models/store/collect.h"
#include "models/store/batchinsert.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr size_t monthsPerQuery = 256;

StoredReadings readMonth(const Rows &row)
{
    return {row.text(0), row.text(1), row.text(2), row.bytes(3)};
}

/// The months that are in @p wanted. A query has one of few sizes, so that few are prepared: what
/// it has too many of is filled with NULL, which nothing equals. SQLite takes CROSS JOIN at its
/// word and looks each wanted month up by the key. Left to itself it reads the whole table for each,
/// where its statistics are older than the readings.
Result<Rows> runMonthQuery(Database &database, std::span<const StoredReadings> wanted)
{
    size_t size = 1;
    while (size < wanted.size())
        size *= 4;
    QVariantList values;
    values.reserve(static_cast<qsizetype>(size * 3));
    for (const StoredReadings &month : wanted)
        values << month.accountNumber << month.meterSerial << month.month;
    values.resize(static_cast<qsizetype>(size * 3));
    const QString marks =
        u"(?, ?, ?)"_s + u", (?, ?, ?)"_s.repeated(static_cast<qsizetype>(size) - 1);
    return database.run(
        u"WITH wanted (account_number, meter_serial, month) AS (VALUES "_s + marks
            + u") SELECT r.account_number, r.meter_serial, r.month, r.hours FROM wanted w"
              " CROSS JOIN reading_months r WHERE r.account_number = w.account_number"
              " AND r.meter_serial = w.meter_serial AND r.month = w.month"
              " ORDER BY r.account_number, r.meter_serial, r.month"_s,
        values);
}

} // namespace

Result<Done> storeReadings(Database &database, const std::vector<StoredReadings> &months)
{
    BatchInsert insert(
        database, "reading_months", {"account_number", "meter_serial", "month", "hours"},
        replaceHours);
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

Result<std::vector<StoredReadings>> readReadings(Database &database, const AccountFilter &filter,
                                                 const QString &firstMonth,
                                                 const QString &lastMonth)
{
    const ValueList list(filter.keys);
    return collect(database.run(u"SELECT r.account_number, r.meter_serial, r.month, r.hours"
                                " FROM accounts a JOIN reading_months r"
                                " ON r.account_number = a.account_number WHERE a."_s
                                    + filter.column + u" IN "_s + list.marks
                                    + u" AND r.month >= ? AND r.month <= ?"
                                      " ORDER BY r.account_number, r.meter_serial, r.month"_s,
                                list.values + QVariantList{firstMonth, lastMonth}),
                   readMonth);
}

Result<std::vector<StoredReadings>> readReadings(Database &database,
                                                 std::span<const StoredReadings> months)
{
    std::vector<StoredReadings> found;
    for (size_t first = 0; first < months.size(); first += monthsPerQuery) {
        auto some = collect(
            runMonthQuery(database,
                          months.subspan(first, std::min(monthsPerQuery, months.size() - first))),
            readMonth);
        if (!some)
            return some;
        std::move(some->begin(), some->end(), std::back_inserter(found));
    }
    return found;
}

Result<QHash<QString, QString>> firstReadingMonths(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    auto rows = database.run(u"SELECT r.meter_serial, MIN(r.month) FROM accounts a"
                             " JOIN reading_months r ON r.account_number = a.account_number"
                             " WHERE a."_s
                                 + filter.column + u" IN "_s + list.marks
                                 + u" GROUP BY r.meter_serial ORDER BY r.meter_serial"_s,
                             list.values);
    if (!rows)
        return Unexpected{rows.error()};
    QHash<QString, QString> months;
    while (rows->next())
        months.insert(rows->text(0), rows->text(1));
    return months;
}

} // namespace Ventanilla
