#pragma once

#include "models/domain/words.h"
#include "models/store/accountfilter.h"
#include "models/store/database.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace Ventanilla {

/// A row of alert_states: what live alerts remember of an account.
struct StoredAlertState
{
    QString account;
    QString owners; ///< whose rules it was made for
    QByteArray state;
};

/// Those that there are, by account.
[[nodiscard]] Result<std::vector<StoredAlertState>> alertStates(Database &database,
                                                                const QStringList &accounts);
/// In the place of what stands. One statement for many.
[[nodiscard]] Result<Done> writeAlertStates(Database &database,
                                            const std::vector<StoredAlertState> &states);
[[nodiscard]] Result<Done> removeAlertStates(Database &database, const QStringList &accounts);

/// The first of the newest UTC month of which readings of the account are kept; nothing without any.
[[nodiscard]] Result<std::optional<QDate>> newestReadingMonth(Database &database,
                                                              const AccountNumber &account);

/// What an account's billing cycles count from.
struct StoredCycles
{
    QString account;
    std::optional<QDate> openedOn;
    std::optional<QDate> closedOn; ///< of a closed account without a date, its opening or before it
    std::vector<QDate> readDates; ///< in order
    std::optional<QDate> lastBillEnd; ///< of bills that stand; read where there is no read date
};

/// Of each of the accounts, by account. Read dates in [@p from, @p to], and the nearest ones
/// around: enough for every cycle that touches those dates.
[[nodiscard]] Result<std::vector<StoredCycles>>
cyclesOf(Database &database, const QStringList &accounts, const QDate &from, const QDate &to);

} // namespace Ventanilla
