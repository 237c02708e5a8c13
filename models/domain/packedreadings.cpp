#include "models/domain/packedreadings.h"

#include <QtEndian>

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr char formatNumber = 1;
constexpr int headerSize = 10;
constexpr quint8 hasMissing = 16;
constexpr quint8 hasEstimated = 32;
constexpr quint8 hasRests = 64;
constexpr qsizetype restSize = 6;
constexpr quint8 missing = 0;
constexpr quint8 measured = 1;
constexpr quint8 estimated = 2;

template <typename T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

template <typename T>
T read(const char *bytes)
{
    return qFromLittleEndian<T>(bytes);
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

quint64 readValue(const char *bytes, int width)
{
    switch (width) {
    case 1:
        return static_cast<quint8>(*bytes);
    case 2:
        return read<quint16>(bytes);
    case 4:
        return read<quint32>(bytes);
    default:
        return read<quint64>(bytes);
    }
}

/// Where the parts of the bytes lie; built only where they fit.
struct Layout
{
    int width = 0;
    int first = 0;
    int count = 0;
    quint32 tick = 0;
    const char *missing = nullptr;
    const char *estimates = nullptr;
    const char *values = nullptr;
    const char *rests = nullptr;
    int restCount = 0;
};

std::optional<Layout> layoutOf(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || bytes[0] != formatNumber)
        return std::nullopt;
    const quint8 flags = static_cast<quint8>(bytes[1]);
    Layout layout;
    layout.width = flags & 15;
    layout.first = read<quint16>(bytes.data() + 2);
    layout.count = read<quint16>(bytes.data() + 4);
    layout.tick = read<quint32>(bytes.data() + 6);
    const bool isWidth =
        layout.width == 1 || layout.width == 2 || layout.width == 4 || layout.width == 8;
    if (!isWidth || layout.tick == 0 || layout.first + layout.count > ReadingMonth::mostHours
        || flags >= 128)
        return std::nullopt;
    qsizetype used = headerSize;
    const auto take = [&](qsizetype size) {
        const char *part = bytes.data() + qMin(used, bytes.size());
        used += size;
        return part;
    };
    const qsizetype bitmap = (layout.count + 7) / 8;
    layout.missing = flags & hasMissing ? take(bitmap) : nullptr;
    layout.estimates = flags & hasEstimated ? take(bitmap) : nullptr;
    layout.values = take(qsizetype(layout.count) * layout.width);
    if (flags & hasRests) {
        const char *restCount = take(2);
        if (used > bytes.size())
            return std::nullopt;
        layout.restCount = read<quint16>(restCount);
        layout.rests = take(qsizetype(layout.restCount) * restSize);
    }
    if (used != bytes.size())
        return std::nullopt;
    return layout;
}

bool bit(const char *bits, int index)
{
    return bits && (static_cast<quint8>(bits[index / 8]) >> (index % 8) & 1) != 0;
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
        use.quality == ReadingQuality::Measured ? measured : estimated;
}

std::optional<HourlyUse> ReadingMonth::at(int hour) const
{
    if (!isKnown(hour))
        return std::nullopt;
    const auto index = static_cast<size_t>(hour);
    return HourlyUse{m_uses[index],
                     m_states[index] == measured ? ReadingQuality::Measured
                                                 : ReadingQuality::Estimated};
}

QByteArray ReadingMonth::packed() const
{
    const auto isSet = [](quint8 state) { return state != missing; };
    const auto begin = std::find_if(m_states.begin(), m_states.end(), isSet);
    const auto end =
        std::find_if(m_states.rbegin(), std::make_reverse_iterator(begin), isSet).base();
    const auto first = begin == m_states.end() ? 0 : static_cast<int>(begin - m_states.begin());
    const auto count = static_cast<int>(end - begin);
    const QByteArray gaps = bitmap(first, count, missing);
    const QByteArray estimates = bitmap(first, count, estimated);
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

QByteArray ReadingMonth::bitmap(int first, int count, quint8 state) const
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
    const auto layout = layoutOf(bytes);
    if (!layout)
        return Unexpected{Fault{}};
    ReadingMonth month(layout->tick);
    for (int i = 0; i < layout->count; ++i) {
        if (bit(layout->missing, i))
            continue;
        const auto hour = static_cast<size_t>(layout->first + i);
        const quint64 ticks =
            readValue(layout->values + qsizetype(i) * layout->width, layout->width);
        if (ticks > static_cast<quint64>(std::numeric_limits<qint64>::max()) / layout->tick - 1)
            return Unexpected{Fault{Fault::Reason::OutOfRange}};
        month.m_uses[hour] = static_cast<qint64>(ticks) * month.m_tick;
        month.m_states[hour] = bit(layout->estimates, i) ? estimated : measured;
    }
    for (int i = 0; i < layout->restCount; ++i) {
        const int index = read<quint16>(layout->rests + qsizetype(i) * restSize);
        const quint32 rest = read<quint32>(layout->rests + qsizetype(i) * restSize + 2);
        if (index >= layout->count || rest >= layout->tick || !month.isKnown(layout->first + index))
            return Unexpected{Fault{Fault::Reason::OutOfRange}};
        month.m_uses[static_cast<size_t>(layout->first + index)] += rest;
    }
    return month;
}

} // namespace Ventanilla
