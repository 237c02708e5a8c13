#pragma once

#include "models/contract/meterreadings.h"
#include "models/domain/packedreadings.h"
#include "models/service/call.h"
#include "models/store/meterstore.h"

#include <vector>

namespace Ventanilla {

/// One reading of a request at its place in the store.
struct PlacedReading
{
    size_t meter = 0; ///< index into PlacedReadings::meters
    int month = 0; ///< year * 12 + month − 1, UTC
    int hour = 0; ///< of the month
    size_t reading = 0; ///< index into the request
    HourlyUse use;
};

/// The readings of a request, checked, in the order of meter, month and hour.
struct PlacedReadings
{
    std::vector<StoredMeter> meters; ///< by account and serial
    std::vector<PlacedReading> readings; ///< an hour once
};

/// Finds the meters of @p request and holds each reading against its meter and the clock. Invalid
/// with a fault for each reading that cannot be taken (for the first hundred of them): an unknown
/// meter, no whole hour, more than an hour ahead of the clock, negative use, measured use that is
/// no multiple of the register's resolution, an hour that the request sets to two different values;
/// and where there are more than ten thousand.
[[nodiscard]] Result<PlacedReadings> placeReadings(const Call &call,
                                                   const PostMeterReadings &request);

} // namespace Ventanilla
