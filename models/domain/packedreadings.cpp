#include "models/domain/packedreadings.h"

#include "models/domain/packedformat.h"

#include <QtEndian>

#include <algorithm>

namespace Ventanilla {

using namespace PackedFormat;

namespace {

template <typename T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

int widthFor(quint64 largest)
{
    if (largest <= 0xff)
        return 1;
    if (largest <= 0xffff)
        return 2;
    return largest <= 0xffff'ffff ? 4 : 8;
}

void appendValue(QByteArray &bytes, quint64 value, int width)
{
    const quint64 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), width);
}

} // namespace

ReadingMonth::ReadingMonth(qint64 tickMilliCubicFeet) : m_tick(tickMilliCubicFeet)
{
    Q_ASSERT(tickMilliCubicFeet > 0 && tickMilliCubicFeet <= 0xffff'ffff);
}

void ReadingMonth::set(int hour, HourlyUse use)
{
    Q_ASSERT(hour >= 0 && hour < mostHours && use.milliCubicFeet >= 0);
    m_uses[static_cast<size_t>(hour)] = use.milliCubicFeet;
    m_states[static_cast<size_t>(hour)] =
        use.quality == ReadingQuality::Measured ? HourState::Measured : HourState::Estimated;
}

std::optional<HourlyUse> ReadingMonth::at(int hour) const
{
    if (!isKnown(hour))
        return std::nullopt;
    const auto index = static_cast<size_t>(hour);
    return HourlyUse{m_uses[index],
                     m_states[index] == HourState::Measured ? ReadingQuality::Measured
                                                            : ReadingQuality::Estimated};
}

QByteArray ReadingMonth::packed() const
{
    const auto isSet = [](HourState state) { return state != HourState::Missing; };
    const auto begin = std::find_if(m_states.begin(), m_states.end(), isSet);
    const auto end =
        std::find_if(m_states.rbegin(), std::make_reverse_iterator(begin), isSet).base();
    const auto first = begin == m_states.end() ? 0 : static_cast<int>(begin - m_states.begin());
    const auto count = static_cast<int>(end - begin);
    const QByteArray gaps = bitmap(first, count, HourState::Missing);
    const QByteArray estimates = bitmap(first, count, HourState::Estimated);
    const QByteArray rests = packedRests(first, count);
    const qint64 largest = *std::max_element(m_uses.begin(), m_uses.end());
    const int width = widthFor(static_cast<quint64>(largest / m_tick));
    QByteArray bytes;
    bytes.append(formatNumber);
    bytes.append(static_cast<char>(width | (gaps.isEmpty() ? 0 : hasMissing)
                                   | (estimates.isEmpty() ? 0 : hasEstimated)
                                   | (rests.isEmpty() ? 0 : hasRests)));
    append(bytes, static_cast<quint16>(first));
    append(bytes, static_cast<quint16>(count));
    append(bytes, static_cast<quint32>(m_tick));
    bytes.append(gaps);
    bytes.append(estimates);
    for (int hour = first; hour < first + count; ++hour)
        appendValue(bytes, static_cast<quint64>(m_uses[static_cast<size_t>(hour)] / m_tick), width);
    if (!rests.isEmpty()) {
        append(bytes, static_cast<quint16>(rests.size() / restSize));
        bytes.append(rests);
    }
    return bytes;
}

QByteArray ReadingMonth::bitmap(int first, int count, HourState state) const
{
    QByteArray bits((count + 7) / 8, '\0');
    bool isAny = false;
    for (int i = 0; i < count; ++i) {
        if (m_states[static_cast<size_t>(first + i)] != state)
            continue;
        bits[i / 8] = static_cast<char>(bits[i / 8] | (1 << (i % 8)));
        isAny = true;
    }
    return isAny ? bits : QByteArray();
}

QByteArray ReadingMonth::packedRests(int first, int count) const
{
    QByteArray rests;
    for (int i = 0; i < count; ++i) {
        const qint64 rest = m_uses[static_cast<size_t>(first + i)] % m_tick;
        if (rest == 0)
            continue;
        append(rests, static_cast<quint16>(i));
        append(rests, static_cast<quint32>(rest));
    }
    return rests;
}

Expected<ReadingMonth, Fault> ReadingMonth::unpack(QByteArrayView bytes)
{
    const auto packed = PackedMonth::open(bytes);
    if (!packed)
        return Unexpected{packed.error()};
    ReadingMonth month(packed->tickMilliCubicFeet());
    const auto first = static_cast<size_t>(packed->firstHour());
    if (auto unpacked = packed->unpack(month.m_uses.data() + first, month.m_states.data() + first);
        !unpacked)
        return Unexpected{unpacked.error()};
    return month;
}

} // namespace Ventanilla
