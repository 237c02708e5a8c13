#pragma once

#include "models/store/accountfilter.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// The days on which somebody who watches an account said to be away.
struct VacationRow
{
    AccountNumber account;
    QDate startsOn;
    QDate endsOn; ///< inclusive
};

/// The enabled vacations of the accounts, whoever set them, by account and first day.
[[nodiscard]] Result<std::vector<VacationRow>> vacationRows(Database &database,
                                                            const AccountFilter &filter);

} // namespace Ventanilla
