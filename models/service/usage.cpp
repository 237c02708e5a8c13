#include "models/service/usage.h"

#include "models/domain/usage/usagetotals.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"
#include "models/service/usageseries.h"
#include "models/store/billstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostYears = 2; // and a day

constexpr Phrase noDate{"Give a date such as 2026-03-08.", "Indique una fecha como 2026-03-08."};
constexpr Phrase wrongOrder{"“to” is the day after the last one: it comes after “from”.",
                            "«to» es el día siguiente al último: va después de «from»."};
constexpr Phrase tooLong{"Ask for two years and a day at most.",
                         "Pida como máximo dos años y un día."};

Result<DateRange> datesOf(const Call &call, const GetUsage &request)
{
    for (const auto &[name, date] : {std::pair(u"/from"_s, request.from), {u"/to"_s, request.to}}) {
        if (!date.isValid())
            return Unexpected{call.invalidField(name, u"required"_s, noDate)};
    }
    if (request.from >= request.to)
        return Unexpected{call.invalidField(u"/to"_s, u"out_of_range"_s, wrongOrder)};
    if (request.to > request.from.addYears(mostYears).addDays(1))
        return Unexpected{call.invalidField(u"/to"_s, u"out_of_range"_s, tooLong)};
    return DateRange{request.from, request.to};
}

void addTotals(const UsageTotals &totals, AccountUsage &usage)
{
    usage.values.reserve(totals.intervals.size());
    for (const UsageTotal &total : totals.intervals) {
        const int index = static_cast<int>(usage.values.size());
        usage.values.push_back(total.use);
        if (total.hasEstimated)
            usage.estimated.push_back(index);
        if (total.lacksHours)
            usage.missing.push_back(index);
    }
    usage.inProgress = totals.inProgress;
}

UsageTotals totalsOf(UsageInterval interval, const HourlySeries &hours,
                     const LocalCalendar &calendar, DateRange dates, qint64 runningHour)
{
    if (interval == UsageInterval::Hour)
        return totalsByHour(hours, calendar, dates, runningHour);
    if (interval == UsageInterval::Day)
        return totalsByDay(hours, calendar, dates, runningHour);
    return totalsByMonth(hours, calendar, dates, runningHour);
}

Result<Done> addByClock(Call &call, DateRange dates, AccountUsage &usage)
{
    const LocalCalendar calendar = calendarOf(call);
    const auto found = accountHours(call, usage.accountNumber, calendar.firstHourOf(dates.from),
                                    calendar.firstHourOf(dates.to));
    if (!found)
        return Unexpected{found.error()};
    addTotals(totalsOf(usage.interval, found->hours, calendar, dates, hourIndexOf(call.now())),
              usage);
    return done;
}

/// A period belongs to @p dates where a day of it does; one without a day where it begins there.
bool touches(const BillRow &bill, DateRange dates)
{
    const bool isEmpty = bill.periodStart >= bill.periodEnd;
    return bill.periodStart < dates.to
        && (isEmpty ? bill.periodStart >= dates.from : bill.periodEnd > dates.from);
}

Result<Done> addByBill(Call &call, DateRange dates, AccountUsage &usage)
{
    auto bills = billRows(call.database(),
                          {usage.accountNumber, BillKinds::Standing, std::nullopt, std::nullopt});
    if (!bills)
        return Unexpected{bills.error()};
    std::erase_if(*bills, [&](const BillRow &bill) { return !touches(bill, dates); });
    std::sort(bills->begin(), bills->end(), [](const BillRow &a, const BillRow &b) {
        return std::tie(a.periodStart, a.sequence) < std::tie(b.periodStart, b.sequence);
    });
    if (bills->empty())
        return done;
    std::vector<DateRange> periods;
    DateRange all{bills->front().periodStart, bills->front().periodEnd};
    for (const BillRow &bill : *bills) {
        periods.push_back({bill.periodStart, bill.periodEnd});
        usage.starts.push_back(bill.periodStart);
        usage.billNumbers.push_back(bill.billNumber);
        all.to = std::max(all.to, bill.periodEnd);
    }
    const LocalCalendar calendar = calendarOf(call);
    usage.start = startOfHour(calendar.firstHourOf(all.from));
    const auto found = accountHours(call, usage.accountNumber, calendar.firstHourOf(all.from),
                                    calendar.firstHourOf(all.to));
    if (!found)
        return Unexpected{found.error()};
    addTotals(totalsOfPeriods(found->hours, calendar, periods, hourIndexOf(call.now())), usage);
    return done;
}

} // namespace

Result<AccountUsage> handle(Call &call, const GetUsage &request)
{
    const auto dates = datesOf(call, request);
    if (!dates)
        return Unexpected{dates.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    AccountUsage usage;
    usage.accountNumber = request.accountNumber;
    usage.interval = request.interval;
    usage.start = startOfHour(calendarOf(call).firstHourOf(dates->from));
    if (auto added = request.interval == UsageInterval::BillingPeriod
            ? addByBill(call, *dates, usage)
            : addByClock(call, *dates, usage);
        !added)
        return Unexpected{added.error()};
    return usage;
}

VENTANILLA_EXECUTE(GetUsage)

} // namespace Ventanilla
