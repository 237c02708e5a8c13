#pragma once

#include "models/domain/digitkey.h"

#include <QByteArrayView>

namespace Ventanilla {

/// What is known of one hour, as bits that can be joined over many hours: with OR for what is in
/// any of them, with AND for `Complete`. Only these five combinations occur.
///
/// `Partly…` belongs to the sum of several meters: what one of them lacks is not in the use.
enum class HourState : quint8 {
    Missing = 0,
    PartlyMeasured = 1,
    PartlyEstimated = 1 | 2,
    Measured = 1 | 4,
    Estimated = 1 | 2 | 4,
};

/// Something is known: the hour's use is at least a lower bound.
[[nodiscard]] constexpr bool hasUse(HourState state)
{
    return (static_cast<quint8>(state) & 1) != 0;
}
/// All or a part of the use was estimated.
[[nodiscard]] constexpr bool isEstimated(HourState state)
{
    return (static_cast<quint8>(state) & 2) != 0;
}
/// Nothing is lacking.
[[nodiscard]] constexpr bool isComplete(HourState state)
{
    return (static_cast<quint8>(state) & 4) != 0;
}

/// The bytes of ReadingMonth::packed(), read where they lie: the fast way from the store to a
/// HourlySeries. Refers to the bytes and must not outlive them.
class PackedMonth
{
public:
    static constexpr int mostHours = 31 * 24;
    /// No hour has more: 10⁹ cf, where a volume in a file or a request ends as well.
    static constexpr qint64 mostMilliCubicFeet = 1'000'000'000'000;

    /// Fails on bytes that ReadingMonth::packed() did not make: storage is damaged.
    static Expected<PackedMonth, Fault> open(QByteArrayView bytes);

    [[nodiscard]] int firstHour() const { return m_first; } ///< from the first of the month
    [[nodiscard]] int hourCount() const { return m_count; }
    [[nodiscard]] qint64 tickMilliCubicFeet() const { return m_tick; }
    [[nodiscard]] bool isGapless() const { return !m_missing; }

    /// Writes hourCount() uses, in 0.001 cf, and as many states. A missing hour's use is 0. Fails
    /// as open() does; what was written by then is of no use.
    Expected<Done, Fault> unpack(qint64 *uses, HourState *states) const;

private:
    bool unpackValues(qint64 *uses) const;
    bool addRests(qint64 *uses, const HourState *states) const;

    int m_width = 0;
    int m_first = 0;
    int m_count = 0;
    quint32 m_tick = 0;
    const char *m_missing = nullptr;
    const char *m_estimates = nullptr;
    const char *m_values = nullptr;
    const char *m_rests = nullptr;
    int m_restCount = 0;
};

} // namespace Ventanilla
