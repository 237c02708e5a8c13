#pragma once

#include "models/domain/packedreadings.h"

#include <QDateTime>

#include <span>
#include <vector>

namespace Ventanilla {

/// Which hour @p instant lies in, counted from 1970-01-01T00:00Z; the unit of time of all usage
/// rules.
[[nodiscard]] qint64 hourIndexOf(const QDateTime &instant);
/// The start of the hour @p index, in UTC.
[[nodiscard]] QDateTime startOfHour(qint64 index);
/// Hour 0 of a ReadingMonth: the UTC month that @p date lies in.
[[nodiscard]] qint64 firstHourOfUtcMonth(QDate date);

/// Hours in a row of one register, known without a gap: between its first and its last value a
/// register rounds once, so its tick is in doubt once for each run (rules.md, "Registers").
struct RegisterRun
{
    qint64 firstHour = 0;
    qint64 endHour = 0; ///< exclusive
    qint64 tickMilliCubicFeet = 0;

    friend bool operator==(const RegisterRun &, const RegisterRun &) = default;
};

/// Use by the UTC hour without a gap in the index, of one meter or of all meters of an account.
///
/// It begins and ends with an hour of which something is known, or is empty. Uses are in 0.001 cf
/// and 0 where the hour is missing, so plain sums are sums of what is known. Hours outside are
/// missing.
class HourlySeries
{
public:
    [[nodiscard]] bool isEmpty() const { return m_uses.empty(); }
    [[nodiscard]] qint64 firstHour() const { return m_firstHour; } ///< 0 where empty
    [[nodiscard]] qint64 endHour() const
    {
        return m_firstHour + static_cast<qint64>(m_uses.size());
    }

    [[nodiscard]] HourState stateAt(qint64 hour) const
    {
        return contains(hour) ? m_states[indexOf(hour)] : HourState::Missing;
    }
    [[nodiscard]] qint64 useAt(qint64 hour) const
    {
        return contains(hour) ? m_uses[indexOf(hour)] : 0;
    }

    /// All hours from firstHour(), for loops that must be fast.
    [[nodiscard]] std::span<const qint64> uses() const { return m_uses; }
    [[nodiscard]] std::span<const HourState> states() const { return m_states; }

    /// By their first hour. Those of several meters may overlap.
    [[nodiscard]] const std::vector<RegisterRun> &runs() const { return m_runs; }

    /// Sets one hour after the last one; the hours between are missing.
    void append(qint64 hour, HourlyUse use, qint64 tickMilliCubicFeet);

    /// Takes over a month whose hour 0 is @p firstHourOfMonth, after the last hour.
    void append(const ReadingMonth &month, qint64 firstHourOfMonth);

    /// The same from ReadingMonth::packed(), much faster. Fails on damaged bytes and on hours that
    /// are not after the last one; the series is then as it was.
    Expected<Done, Fault> append(QByteArrayView packedMonth, qint64 firstHourOfMonth);

    /// What lies in [first, end), with its runs cut to it.
    [[nodiscard]] HourlySeries between(qint64 first, qint64 end) const;

    friend bool operator==(const HourlySeries &, const HourlySeries &) = default;

private:
    friend class SeriesSum;

    [[nodiscard]] bool contains(qint64 hour) const
    {
        return hour >= m_firstHour && hour < endHour();
    }
    [[nodiscard]] size_t indexOf(qint64 hour) const
    {
        return static_cast<size_t>(hour - m_firstHour);
    }
    void growTo(qint64 hour);
    void trim();
    void addRun(RegisterRun run);
    void addRunsFrom(qint64 hour, qint64 tickMilliCubicFeet);

    qint64 m_firstHour = 0;
    std::vector<qint64> m_uses;
    std::vector<HourState> m_states;
    std::vector<RegisterRun> m_runs;
};

/// One meter of an account, for the sum of all.
struct MeterHours
{
    HourlySeries hours;
    /// In service for certain in [first, end): an hour that is absent there is missing in the sum.
    /// Its readings count wherever they lie.
    qint64 inServiceFrom = 0;
    qint64 inServiceUntil = 0;
};

/// The use of all @p meters hour by hour (api.md, usage: several meters of one account are summed,
/// an exchanged one is followed by its successor).
///
/// An hour that a meter in service lacks is the sum of the others and partly known. Between the
/// last reading of a meter and the first of its successor the hours are missing, where no other
/// meter is.
[[nodiscard]] HourlySeries sumOfMeters(std::vector<MeterHours> meters);

} // namespace Ventanilla
