#include "models/service/billpages.h"

namespace Ventanilla {

Result<BillFilter> billFilter(const Call &call, const AccountNumber &account, BillKinds kinds,
                              const PageRequest &page)
{
    const auto cursor = readCursor(call, page.cursor, 2);
    if (!cursor)
        return Unexpected{cursor.error()};
    BillFilter filter{account, kinds, std::nullopt, page.limit + 1};
    if (*cursor)
        filter.after = BillPlace{QDate::fromString((*cursor)->at(0), Qt::ISODate),
                                 (*cursor)->at(1).toLongLong()};
    return filter;
}

QStringList placeOf(const BillRow &bill)
{
    return {bill.periodEnd.toString(Qt::ISODate), QString::number(bill.sequence)};
}

} // namespace Ventanilla
