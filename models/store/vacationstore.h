#pragma once

#include "models/domain/digitkey.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// The days on which somebody who watches an account said to be away.
struct VacationRow
{
    QDate startsOn;
    QDate endsOn; ///< inclusive
};

/// The enabled vacations of the account, whoever set them, by their first day.
[[nodiscard]] Result<std::vector<VacationRow>> vacationRows(Database &database,
                                                            const AccountNumber &account);

} // namespace Ventanilla
