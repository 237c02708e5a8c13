#include "models/domain/usage/hourlyseries.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr qint64 secondsPerHour = 3'600;
constexpr qint64 epochJulianDay = 2'440'588; // 1970-01-01

} // namespace

qint64 hourIndexOf(const QDateTime &instant)
{
    const qint64 seconds = instant.toSecsSinceEpoch();
    const qint64 rest = seconds % secondsPerHour;
    return seconds / secondsPerHour - (rest < 0 ? 1 : 0);
}

QDateTime startOfHour(qint64 index)
{
    return QDateTime::fromSecsSinceEpoch(index * secondsPerHour, Qt::UTC);
}

qint64 firstHourOfUtcMonth(QDate date)
{
    return (date.addDays(1 - date.day()).toJulianDay() - epochJulianDay) * 24;
}

void HourlySeries::append(qint64 hour, HourlyUse use, qint64 tickMilliCubicFeet)
{
    Q_ASSERT(isEmpty() || hour >= endHour());
    growTo(hour);
    m_uses.push_back(use.milliCubicFeet);
    m_states.push_back(use.quality == ReadingQuality::Measured ? HourState::Measured
                                                               : HourState::Estimated);
    addRun({hour, hour + 1, tickMilliCubicFeet});
}

void HourlySeries::append(const ReadingMonth &month, qint64 firstHourOfMonth)
{
    for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
        if (const auto use = month.at(hour))
            append(firstHourOfMonth + hour, *use, month.tickMilliCubicFeet());
    }
}

Expected<Done, Fault> HourlySeries::append(QByteArrayView packedMonth, qint64 firstHourOfMonth)
{
    const auto month = PackedMonth::open(packedMonth);
    if (!month)
        return Unexpected{month.error()};
    const qint64 first = firstHourOfMonth + month->firstHour();
    if (!isEmpty() && first < endHour())
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    if (month->hourCount() == 0)
        return done;
    const size_t sizeBefore = m_uses.size();
    growTo(first);
    const size_t begin = m_uses.size();
    m_uses.resize(begin + static_cast<size_t>(month->hourCount()));
    m_states.resize(m_uses.size());
    if (auto unpacked = month->unpack(m_uses.data() + begin, m_states.data() + begin); !unpacked) {
        m_uses.resize(sizeBefore);
        m_states.resize(sizeBefore);
        return unpacked;
    }
    if (month->isGapless())
        addRun({first, first + month->hourCount(), month->tickMilliCubicFeet()});
    else
        addRunsFrom(first, month->tickMilliCubicFeet());
    trim();
    return done;
}

HourlySeries HourlySeries::between(qint64 first, qint64 end) const
{
    HourlySeries part;
    const qint64 from = std::max(first, firstHour());
    const qint64 until = std::min(end, endHour());
    if (from >= until)
        return part;
    const auto begin = static_cast<std::ptrdiff_t>(indexOf(from));
    const auto stop = begin + static_cast<std::ptrdiff_t>(until - from);
    part.m_firstHour = from;
    part.m_uses.assign(m_uses.begin() + begin, m_uses.begin() + stop);
    part.m_states.assign(m_states.begin() + begin, m_states.begin() + stop);
    for (const RegisterRun &run : m_runs) {
        if (run.firstHour < until && run.endHour > from)
            part.m_runs.push_back({std::max(run.firstHour, from), std::min(run.endHour, until),
                                   run.tickMilliCubicFeet});
    }
    part.trim();
    return part;
}

/// Fills with missing hours up to @p hour.
void HourlySeries::growTo(qint64 hour)
{
    if (isEmpty())
        m_firstHour = hour;
    m_uses.resize(indexOf(hour));
    m_states.resize(m_uses.size());
}

/// Drops missing hours at both ends.
void HourlySeries::trim()
{
    while (!m_states.empty() && m_states.back() == HourState::Missing) {
        m_states.pop_back();
        m_uses.pop_back();
    }
    const auto known = std::find_if(m_states.begin(), m_states.end(), hasUse);
    const auto leading = known - m_states.begin();
    if (leading > 0) {
        m_states.erase(m_states.begin(), known);
        m_uses.erase(m_uses.begin(), m_uses.begin() + leading);
        m_firstHour += leading;
    }
    if (isEmpty())
        m_firstHour = 0;
}

void HourlySeries::addRun(RegisterRun run)
{
    if (!m_runs.empty() && m_runs.back().endHour == run.firstHour
        && m_runs.back().tickMilliCubicFeet == run.tickMilliCubicFeet)
        m_runs.back().endHour = run.endHour;
    else
        m_runs.push_back(run);
}

void HourlySeries::addRunsFrom(qint64 hour, qint64 tickMilliCubicFeet)
{
    const qint64 end = endHour();
    while (hour < end) {
        if (!hasUse(m_states[indexOf(hour)])) {
            ++hour;
            continue;
        }
        const qint64 first = hour;
        while (hour < end && hasUse(m_states[indexOf(hour)]))
            ++hour;
        addRun({first, hour, tickMilliCubicFeet});
    }
}

/// Adds meters into one series, and remembers which hours lack one.
class SeriesSum
{
public:
    SeriesSum(qint64 firstHour, qint64 endHour)
    {
        m_sum.m_firstHour = firstHour;
        m_sum.m_uses.resize(static_cast<size_t>(endHour - firstHour));
        m_sum.m_states.resize(m_sum.m_uses.size());
        m_lacks.resize(m_sum.m_uses.size());
    }

    void add(const MeterHours &meter)
    {
        for (qint64 hour = meter.hours.firstHour(); hour < meter.hours.endHour(); ++hour) {
            const size_t index = m_sum.indexOf(hour);
            m_sum.m_uses[index] += meter.hours.useAt(hour);
            m_sum.m_states[index] = joined(m_sum.m_states[index], meter.hours.stateAt(hour));
        }
        const qint64 end = std::min(m_sum.endHour(), meter.inServiceUntil);
        for (qint64 hour = std::max(m_sum.firstHour(), meter.inServiceFrom); hour < end; ++hour) {
            if (!isComplete(meter.hours.stateAt(hour)))
                m_lacks[m_sum.indexOf(hour)] = 1;
        }
        m_sum.m_runs.insert(m_sum.m_runs.end(), meter.hours.runs().begin(),
                            meter.hours.runs().end());
    }

    HourlySeries sum() &&
    {
        for (size_t i = 0; i < m_lacks.size(); ++i) {
            if (m_lacks[i] != 0)
                m_sum.m_states[i] = partly(m_sum.m_states[i]);
        }
        std::stable_sort(
            m_sum.m_runs.begin(), m_sum.m_runs.end(),
            [](const RegisterRun &a, const RegisterRun &b) { return a.firstHour < b.firstHour; });
        m_sum.trim();
        return std::move(m_sum);
    }

private:
    static HourState joined(HourState a, HourState b)
    {
        return static_cast<HourState>(static_cast<quint8>(a) | static_cast<quint8>(b));
    }
    static HourState partly(HourState state)
    {
        return static_cast<HourState>(static_cast<quint8>(state) & 3);
    }

    HourlySeries m_sum;
    std::vector<quint8> m_lacks;
};

HourlySeries sumOfMeters(std::vector<MeterHours> meters)
{
    const auto isEmpty = [](const MeterHours &meter) { return meter.hours.isEmpty(); };
    if (meters.size() == 1)
        return std::move(meters.front().hours);
    if (std::all_of(meters.begin(), meters.end(), isEmpty))
        return {};
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 end = std::numeric_limits<qint64>::min();
    for (const MeterHours &meter : meters) {
        if (meter.hours.isEmpty())
            continue;
        first = std::min(first, meter.hours.firstHour());
        end = std::max(end, meter.hours.endHour());
    }
    SeriesSum sum(first, end);
    for (const MeterHours &meter : meters)
        sum.add(meter);
    return std::move(sum).sum();
}

} // namespace Ventanilla
