#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/packedreadings.h"
#include "models/service/call.h"

#include <vector>

namespace Ventanilla {

/// One hour of a meter that a request has set to another value than it had.
struct ArrivedHour
{
    qint64 hour = 0; ///< counted from 1970-01-01T00:00Z
    HourlyUse use;
    std::optional<HourlyUse> before; ///< empty where nothing was known: the hour is new

    friend bool operator==(const ArrivedHour &, const ArrivedHour &) = default;
};

/// What a request has changed of one meter.
struct ArrivedReadings
{
    AccountNumber account;
    QString meterSerial;
    std::vector<ArrivedHour> hours; ///< in their order, each once, at least one

    friend bool operator==(const ArrivedReadings &, const ArrivedReadings &) = default;
};

/// Called once for each POST /v1/meter-readings that changed something, inside of its transaction
/// and after its hours are stored: accountSeries() (usageseries.h) sees them. Hours that were sent
/// again unchanged are not among @p arrived, so that nothing is evaluated twice.
///
/// @param arrived by account and meter, each meter once. A failure takes the readings back as well.
[[nodiscard]] Result<Done> readingsArrived(Call &call, const std::vector<ArrivedReadings> &arrived);

} // namespace Ventanilla
