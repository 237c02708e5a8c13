#pragma once

#include "models/contract/operation.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDateTime>

namespace Ventanilla {

/// What one meter used in one hour.
struct MeterReading
{
    QString meterSerial;
    QDateTime startsAt; ///< a whole hour in UTC, at most an hour ahead of the server's clock
    Volume usage; ///< not negative; a multiple of the meter's resolution where it is measured
    ReadingQuality quality = ReadingQuality::Measured;

    static constexpr auto fields()
    {
        return std::tuple{field("meter_serial", &MeterReading::meterSerial),
                          field("starts_at", &MeterReading::startsAt),
                          field("usage_cf", &MeterReading::usage),
                          field("quality", &MeterReading::quality).optional()};
    }
    friend bool operator==(const MeterReading &, const MeterReading &) = default;
};

/// What became of the readings of one request; together they are all of them.
struct ReadingsReceipt
{
    qint64 accepted = 0; ///< hours that were new, or that have another value now
    qint64 unchanged = 0; ///< hours known before, and estimates of hours that are measured

    static constexpr auto fields()
    {
        return std::tuple{field("accepted", &ReadingsReceipt::accepted),
                          field("unchanged", &ReadingsReceipt::unchanged)};
    }
    friend bool operator==(const ReadingsReceipt &, const ReadingsReceipt &) = default;
};

/// What a meter feed has collected, in any order and as often as it likes: all of it is taken, or
/// none (422 with a pointer to each reading that is wrong).
struct PostMeterReadings : PostOperation
{
    static constexpr auto id = "postMeterReadings";
    static constexpr auto path = "/v1/meter-readings";
    static constexpr Audience audience = Audience::MeterFeed;
    using Reply = ReadingsReceipt;

    static constexpr size_t mostReadings = 10'000;

    std::vector<MeterReading> readings;

    static constexpr auto fields()
    {
        return std::tuple{field("readings", &PostMeterReadings::readings)};
    }
};

} // namespace Ventanilla
