#include "models/service/usage.h"

#include "models/domain/usage/averagedailyuse.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"
#include "models/store/billstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noMonth{"Give a month such as 2025-01.", "Indique un mes como 2025-01."};
constexpr Phrase wrongOrder{"“to” is the last month: it is not before “from”.",
                            "«to» es el último mes: no va antes de «from»."};
constexpr Phrase refusedBill{
    "The period of bill %1 ends before it starts. Ask for the bill to be corrected.",
    "El período de la factura %1 termina antes de empezar. Pida que se corrija la factura."};

QString textOf(const QDate &month)
{
    return month.toString(u"yyyy-MM"_s);
}

/// The first day of the month that @p text names, in the one form that it has.
std::optional<QDate> monthOf(const QString &text)
{
    const QDate month = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    return month.isValid() && textOf(month) == text ? std::optional(month) : std::nullopt;
}

Result<DateRange> monthsOf(const Call &call, const ListAverageDailyUse &request)
{
    const auto from = monthOf(request.from);
    const auto to = monthOf(request.to);
    if (!from)
        return Unexpected{call.invalidField(u"/from"_s, u"invalid"_s, noMonth)};
    if (!to)
        return Unexpected{call.invalidField(u"/to"_s, u"invalid"_s, noMonth)};
    if (*from > *to)
        return Unexpected{call.invalidField(u"/to"_s, u"out_of_range"_s, wrongOrder)};
    return DateRange{*from, *to};
}

std::vector<BilledPeriod> periodsOf(const std::vector<BillRow> &bills)
{
    std::vector<BilledPeriod> periods;
    for (const BillRow &bill : bills)
        periods.push_back({bill.billNumber,
                           bill.sequence,
                           {bill.periodStart, bill.periodEnd},
                           Volume::fromMilliCubicFeet(bill.usageMilliCf),
                           bill.estimated,
                           bill.cancelled});
    return periods;
}

MonthlyAverage averageFrom(const MonthAverage &month)
{
    MonthlyAverage average;
    average.month = textOf(month.month);
    average.averageDailyCf = month.averageCf();
    average.daysInMonth = month.daysInMonth;
    average.daysCovered = month.daysCovered;
    average.estimatedDays = month.estimatedDays;
    average.overlapDays = month.overlapDays;
    average.unallocated = month.unallocated;
    for (const AverageShare &share : month.shares)
        average.periods.push_back({share.billNumber, share.days, share.dailyCf()});
    return average;
}

} // namespace

Result<ListOf<MonthlyAverage>> handle(Call &call, const ListAverageDailyUse &request)
{
    auto months = monthsOf(call, request);
    if (!months)
        return Unexpected{months.error()};
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    if (*cursor)
        months->from =
            std::max(months->from, monthOf((*cursor)->front()).value_or(months->to).addMonths(1));
    if (months->from > months->to)
        return ListOf<MonthlyAverage>();
    months->to = std::min(months->to, months->from.addMonths(request.limit));
    const auto bills = billRows(
        call.database(), {request.accountNumber, BillKinds::Standing, std::nullopt, std::nullopt});
    if (!bills)
        return Unexpected{bills.error()};
    const auto averages = averageDailyUse(periodsOf(*bills), months->from, months->to);
    if (!averages)
        return Unexpected{call.problem(Failure::Kind::Conflict, u"/problems/conflict"_s,
                                       refusedBill, {averages.error().billNumber})};
    return pageOf<MonthlyAverage>(
        *averages, request.limit, averageFrom,
        [](const MonthAverage &month) { return QStringList{textOf(month.month)}; });
}

VENTANILLA_EXECUTE(ListAverageDailyUse)

} // namespace Ventanilla
