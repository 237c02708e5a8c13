#include "models/store/vacationstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::vector<VacationRow>> vacationRows(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(u"SELECT r.account_number, r.starts_on, r.ends_on"
                     " FROM accounts a JOIN alert_rules r ON r.account_number = a.account_number"
                     " WHERE a."_s
                         + filter.column + u" IN "_s + list.marks
                         + u" AND r.type = 'vacation' AND r.enabled = 1"
                           " AND r.starts_on IS NOT NULL AND r.ends_on IS NOT NULL"
                           " ORDER BY r.account_number, r.starts_on, r.ends_on"_s,
                     list.values),
        [](const Rows &row) {
            return VacationRow{AccountNumber::parse(row.text(0)).value(),
                               QDate::fromString(row.text(1), Qt::ISODate),
                               QDate::fromString(row.text(2), Qt::ISODate)};
        });
}

} // namespace Ventanilla
