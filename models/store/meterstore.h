#pragma once

#include "models/store/accountfilter.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

/// A meter that stands, or stood, at an account.
struct StoredMeter
{
    AccountNumber account;
    QString serial;
    int digits = 8;
    qint64 resolutionMilliCf = 100; ///< of its register, above 0
    std::optional<QDate> installedOn;
    std::optional<QDate> removedOn;
};

/// All meters of the accounts, by account and in the order in which they were installed.
[[nodiscard]] Result<std::vector<StoredMeter>> metersOf(Database &database,
                                                        const AccountFilter &filter);

/// The meters of these serials that there are. Ten thousand at once are no trouble.
[[nodiscard]] Result<std::vector<StoredMeter>> metersBySerial(Database &database,
                                                              const QStringList &serials);

} // namespace Ventanilla
