#include "models/store/billstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

BillRow readBill(const Rows &row)
{
    BillRow bill;
    bill.billNumber = row.text(0);
    bill.sequence = row.integer(1);
    bill.periodStart = QDate::fromString(row.text(2), Qt::ISODate);
    bill.periodEnd = QDate::fromString(row.text(3), Qt::ISODate);
    bill.usageMilliCf = row.integer(4);
    bill.amountCents = row.integer(5);
    bill.dueOn = dateOf(row.text(6));
    bill.paidOn = dateOf(row.text(7));
    bill.estimated = row.isSet(8);
    bill.cancelled = row.isSet(9);
    bill.registerStartMilliCf = row.optionalInteger(10);
    bill.registerEndMilliCf = row.optionalInteger(11);
    return bill;
}

} // namespace

Result<std::vector<BillRow>> billRows(Database &database, const BillFilter &filter)
{
    QString sql = u"SELECT bill_number, sequence, period_start, period_end, usage_milli_cf,"
                  " amount_cents, due_on, paid_on, estimated, cancelled, register_start_milli_cf,"
                  " register_end_milli_cf FROM bills WHERE account_number = ?"_s;
    QVariantList values{filter.account.text()};
    if (filter.kinds == BillKinds::Standing)
        sql += u" AND cancelled = 0"_s;
    if (filter.after) {
        const QString end = filter.after->periodEnd.toString(Qt::ISODate);
        sql += u" AND (period_end < ? OR (period_end = ? AND sequence < ?))"_s;
        values << end << end << filter.after->sequence;
    }
    sql += u" ORDER BY period_end DESC, sequence DESC"_s;
    if (filter.limit) {
        sql += u" LIMIT ?"_s;
        values << *filter.limit;
    }
    return collect(database.run(sql, values), readBill);
}

} // namespace Ventanilla
