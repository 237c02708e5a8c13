#include "models/service/bills.h"

#include "models/service/billpages.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"

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

} // namespace

Result<ListOf<Bill>> handle(Call &call, const ListBills &request)
{
    const auto filter = billFilter(call, request.accountNumber, BillKinds::All, request);
    if (!filter)
        return Unexpected{filter.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    const auto rows = billRows(call.database(), *filter);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<Bill>(*rows, request.limit, billOf, placeOf);
}

VENTANILLA_EXECUTE(ListBills)

} // namespace Ventanilla
