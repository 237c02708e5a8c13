#include "models/store/meterstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// A power of 4, as ValueList makes them.
constexpr qsizetype mostSerials = 1024;

const QString meterColumns =
    u"m.account_number, m.meter_serial, m.digits, m.resolution_milli_cf, m.installed_on, m.removed_on"_s;

StoredMeter readMeter(const Rows &row)
{
    return {AccountNumber::parse(row.text(0)).value(),
            row.text(1),
            static_cast<int>(row.integer(2)),
            row.integer(3),
            dateOf(row.text(4)),
            dateOf(row.text(5))};
}

} // namespace

Result<std::vector<StoredMeter>> metersOf(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(u"SELECT "_s + meterColumns
                         + u" FROM accounts a JOIN meters m ON m.account_number = a.account_number"
                           " WHERE a."_s
                         + filter.column + u" IN "_s + list.marks
                         + u" ORDER BY m.account_number, COALESCE(m.installed_on, ''),"
                           " m.meter_serial"_s,
                     list.values),
        readMeter);
}

Result<std::vector<StoredMeter>> metersBySerial(Database &database, const QStringList &serials)
{
    std::vector<StoredMeter> meters;
    for (qsizetype first = 0; first < serials.size(); first += mostSerials) {
        const ValueList list(serials.mid(first, mostSerials));
        auto found = collect(database.run(u"SELECT "_s + meterColumns
                                              + u" FROM meters m WHERE m.meter_serial IN "_s
                                              + list.marks + u" ORDER BY m.meter_serial"_s,
                                          list.values),
                             readMeter);
        if (!found)
            return found;
        meters.insert(meters.end(), found->begin(), found->end());
    }
    return meters;
}

} // namespace Ventanilla
