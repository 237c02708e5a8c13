#include "models/store/vacationstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<std::vector<VacationRow>> vacationRows(Database &database, const AccountNumber &account)
{
    return collect(database.run(u"SELECT starts_on, ends_on FROM alert_rules"
                                " WHERE account_number = ? AND type = 'vacation' AND enabled = 1"
                                " AND starts_on IS NOT NULL AND ends_on IS NOT NULL"
                                " ORDER BY starts_on, ends_on"_s,
                                {account.text()}),
                   [](const Rows &row) {
                       return VacationRow{QDate::fromString(row.text(0), Qt::ISODate),
                                          QDate::fromString(row.text(1), Qt::ISODate)};
                   });
}

} // namespace Ventanilla
