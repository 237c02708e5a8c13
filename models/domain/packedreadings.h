#pragma once

#include "models/domain/packedmonth.h"
#include "models/domain/words.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace Ventanilla {

/// What one hour of one meter used.
struct HourlyUse
{
    qint64 milliCubicFeet = 0; ///< 0.001 cf, never negative.
    ReadingQuality quality = ReadingQuality::Measured;

    friend bool operator==(const HourlyUse &, const HourlyUse &) = default;
};

/// The hours of one meter in one UTC month, and the bytes in which they are stored.
///
/// Hour 0 is the first of the month; an hour that was not set is missing. The bytes, little-endian:
///
///     1   format, 1
///     1   bytes of a value: 1, 2, 4 or 8; +16 where hours are missing, +32 where some are
///     estimated,
///         +64 where some are no whole number of ticks
///     2   the first hour that is known      2   how many hours from it to the last one
///     4   the register's tick, 0.001 cf
///     n/8 missing hours, a bit each, and n/8 estimated hours: only where there are any
///     n   values in whole ticks
///     2   how many have a rest, and for each its hour (2, from the first) and its rest in 0.001 cf
///     (4)
///
/// A house on a 0.1-cf register takes 1 to 2.3 bytes an hour. Nothing is lost or rounded.
class ReadingMonth
{
public:
    static constexpr int mostHours = PackedMonth::mostHours;

    /// @param tickMilliCubicFeet the resolution of the meter's register, above 0 and under 2³².
    explicit ReadingMonth(qint64 tickMilliCubicFeet);

    [[nodiscard]] qint64 tickMilliCubicFeet() const { return m_tick; }

    /// @param use at most PackedMonth::mostMilliCubicFeet.
    void set(int hour, HourlyUse use);
    [[nodiscard]] bool isKnown(int hour) const
    {
        return m_states[static_cast<size_t>(hour)] != HourState::Missing;
    }
    [[nodiscard]] std::optional<HourlyUse> at(int hour) const;

    [[nodiscard]] QByteArray packed() const;

    /// Fails on bytes that packed() did not make: storage is damaged.
    static Expected<ReadingMonth, Fault> unpack(QByteArrayView bytes);

    friend bool operator==(const ReadingMonth &, const ReadingMonth &) = default;

private:
    /// A bit for each of the hours that is in @p state; empty where none is.
    [[nodiscard]] QByteArray bitmap(int first, int count, HourState state) const;
    /// The uses in whole @p ticks; gives the rests, packed.
    [[nodiscard]] QByteArray divided(int first, int count, std::array<quint64, mostHours> &ticks) const;

    qint64 m_tick;
    std::array<qint64, mostHours> m_uses{};
    std::array<HourState, mostHours> m_states{};
};

} // namespace Ventanilla
