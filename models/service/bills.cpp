#include "models/service/bills.h"

#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"
#include "models/store/billstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Bill billOf(const BillRow &row)
{
    Bill bill;
    bill.billNumber = row.billNumber;
    bill.sequence = row.sequence;
    bill.periodStart = row.periodStart;
    bill.periodEnd = row.periodEnd;
    bill.days = static_cast<int>(row.periodStart.daysTo(row.periodEnd));
    bill.usage = Volume::fromMilliCubicFeet(row.usageMilliCf);
    bill.amountCents = row.amountCents;
    bill.dueOn = row.dueOn;
    bill.paidOn = row.paidOn;
    bill.estimated = row.estimated;
    bill.cancelled = row.cancelled;
    return bill;
}

QStringList placeOf(const BillRow &row)
{
    return {row.periodEnd.toString(Qt::ISODate), QString::number(row.sequence)};
}

} // namespace

Result<ListOf<Bill>> handle(Call &call, const ListBills &request)
{
    const auto cursor = readCursor(call, request.cursor, 2);
    if (!cursor)
        return Unexpected{cursor.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    BillFilter filter{request.accountNumber, BillKinds::All, std::nullopt, request.limit + 1};
    if (*cursor)
        filter.after = BillPlace{QDate::fromString((*cursor)->at(0), Qt::ISODate),
                                 (*cursor)->at(1).toLongLong()};
    const auto rows = billRows(call.database(), filter);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<Bill>(*rows, request.limit, billOf, placeOf);
}

VENTANILLA_EXECUTE(ListBills)

} // namespace Ventanilla
