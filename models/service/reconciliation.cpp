#include "models/service/reconciliation.h"

#include "models/domain/usage/reconciliation.h"
#include "models/service/billpages.h"
#include "models/service/differencesentences.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"
#include "models/service/usageseries.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The register may have been read during the day after the period.
constexpr int daysAfter = 1;

Volume billingUnitOf(const UtilityProfile &profile)
{
    switch (fromText<VolumeUnit>(profile.billUnit).value_or(VolumeUnit::Ccf)) {
    case VolumeUnit::Cf:
        return Volume::fromMilliCubicFeet(1'000);
    case VolumeUnit::Gal:
        return Volume::fromMilliGallons(1'000);
    case VolumeUnit::Ccf:
        break;
    }
    return Volume::fromMilliCubicFeet(100'000);
}

/// The one meter that served the whole of the bill's period; null where one was exchanged in it, or
/// where there are several: the bill's register values are of one of them.
const StoredMeter *meterOf(const BillRow &bill, const std::vector<StoredMeter> &meters)
{
    const StoredMeter *found = nullptr;
    for (const StoredMeter &meter : meters) {
        const bool isOver = meter.removedOn && *meter.removedOn <= bill.periodStart;
        const bool isYetToCome = meter.installedOn && *meter.installedOn >= bill.periodEnd;
        if (isOver || isYetToCome)
            continue;
        const bool servedAll = (!meter.installedOn || *meter.installedOn <= bill.periodStart)
            && (!meter.removedOn || *meter.removedOn >= bill.periodEnd);
        if (found || !servedAll)
            return nullptr;
        found = &meter;
    }
    return found;
}

BillToReconcile billToReconcile(const Call &call, const BillRow &row,
                                const std::vector<StoredMeter> &meters)
{
    BillToReconcile bill;
    bill.dates = {row.periodStart, row.periodEnd};
    bill.billed = Volume::fromMilliCubicFeet(row.usageMilliCf);
    bill.estimated = row.estimated;
    bill.billingUnit = billingUnitOf(call.profile());
    const StoredMeter *meter = meterOf(row, meters);
    if (meter && row.registerStartMilliCf && row.registerEndMilliCf) {
        bill.meter = {meter->digits, Volume::fromMilliCubicFeet(meter->resolutionMilliCf)};
        bill.registerStart = Volume::fromMilliCubicFeet(*row.registerStartMilliCf);
        bill.registerEnd = Volume::fromMilliCubicFeet(*row.registerEndMilliCf);
    }
    return bill;
}

BillCheck checkOf(const Call &call, const BillRow &row, const AccountHours &account,
                  const LocalCalendar &calendar)
{
    const Reconciliation found =
        reconcile(billToReconcile(call, row, account.meters), account.hours, calendar);
    BillCheck check;
    check.billNumber = row.billNumber;
    check.billed = found.billed;
    check.measured = found.measured;
    check.differencePercent = found.differencePercent();
    check.withinTolerance = found.withinTolerance;
    for (const ExplainedPart &part : found.parts)
        check.reasons.push_back({part.reason, part.amount, differenceSentence(call, part, found)});
    return check;
}

/// The dates that the periods of @p bills lie in.
DateRange datesOf(const std::vector<BillRow> &bills)
{
    DateRange all{bills.front().periodStart, bills.front().periodEnd};
    for (const BillRow &bill : bills) {
        all.from = std::min(all.from, bill.periodStart);
        all.to = std::max(all.to, bill.periodEnd);
    }
    return all;
}

} // namespace

Result<ListOf<BillCheck>> handle(Call &call, const ListReconciliation &request)
{
    const auto filter = billFilter(call, request.accountNumber, BillKinds::Standing, request);
    if (!filter)
        return Unexpected{filter.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    const auto bills = billRows(call.database(), *filter);
    if (!bills)
        return Unexpected{bills.error()};
    if (bills->empty())
        return ListOf<BillCheck>();
    const LocalCalendar calendar = calendarOf(call);
    const DateRange dates = datesOf(*bills);
    const auto account = accountHours(call, request.accountNumber, calendar.firstHourOf(dates.from),
                                      calendar.firstHourOf(dates.to.addDays(daysAfter)));
    if (!account)
        return Unexpected{account.error()};
    return pageOf<BillCheck>(
        *bills, request.limit,
        [&](const BillRow &row) { return checkOf(call, row, *account, calendar); }, placeOf);
}

VENTANILLA_EXECUTE(ListReconciliation)

} // namespace Ventanilla
