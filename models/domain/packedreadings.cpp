#include "models/domain/packedreadings.h"

#include "models/domain/packedformat.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <span>

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

/// @p width bytes for each of @p values, behind @p bytes.
void appendValues(QByteArray &bytes, std::span<const quint64> values, int width)
{
    const qsizetype size = bytes.size();
    bytes.resize(size + qsizetype(values.size()) * width);
    char *at = bytes.data() + size;
    for (const quint64 value : values) {
        const quint64 little = qToLittleEndian(value);
        std::memcpy(at, &little, size_t(width));
        at += width;
    }
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
    std::array<quint64, mostHours> ticks;
    const QByteArray rests = divided(first, count, ticks);
    const std::span<const quint64> values(ticks.data(), size_t(count));
    const int width = widthFor(values.empty() ? 0 : *std::max_element(values.begin(), values.end()));
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
    appendValues(bytes, values, width);
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

QByteArray ReadingMonth::divided(int first, int count, std::array<quint64, mostHours> &ticks) const
{
    QByteArray rests;
    const auto tick = static_cast<quint64>(m_tick);
    for (int i = 0; i < count; ++i) {
        const auto use = static_cast<quint64>(m_uses[static_cast<size_t>(first + i)]);
        const quint64 whole = use / tick;
        ticks[static_cast<size_t>(i)] = whole;
        if (const quint64 rest = use - whole * tick; rest != 0) {
            append(rests, static_cast<quint16>(i));
            append(rests, static_cast<quint32>(rest));
        }
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
