// A month of readings as it is stored: damaged bytes are refused, and what is taken is packed to the same hours.

#include "models/domain/packedreadings.h"
#include "tests/fuzz/fuzzoperations.h"

using namespace Ventanilla;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto month = ReadingMonth::unpack(bytes);
    if (const auto packed = PackedMonth::open(bytes)) {
        std::array<qint64, PackedMonth::mostHours> uses{};
        std::array<HourState, PackedMonth::mostHours> states{};
        const bool isGood = packed->unpack(uses.data(), states.data()).has_value();
        demand(isGood == month.has_value());
    }
    if (!month)
        return 0;
    for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
        if (const auto use = month->at(hour))
            demand(use->milliCubicFeet >= 0 && use->milliCubicFeet <= PackedMonth::mostMilliCubicFeet);
    }
    const auto again = ReadingMonth::unpack(month->packed());
    demand(again && *again == *month);
    return 0;
}
