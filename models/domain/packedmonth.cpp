#include "models/domain/packedmonth.h"

#include "models/domain/packedformat.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace Ventanilla {

using namespace PackedFormat;

namespace {

template <typename T>
T read(const char *bytes)
{
    return qFromLittleEndian<T>(bytes);
}

/// Plain loops over plain arrays, which compilers turn into vector instructions.
template <typename T>
bool multiply(const char *values, int count, quint32 tick, qint64 *uses)
{
    const quint64 most = static_cast<quint64>(PackedMonth::mostMilliCubicFeet) / tick;
    if (std::numeric_limits<T>::max() > most) {
        for (int i = 0; i < count; ++i) {
            if (read<T>(values + qsizetype(i) * qsizetype(sizeof(T))) > most)
                return false;
        }
    }
    for (int i = 0; i < count; ++i) {
        const T value = read<T>(values + qsizetype(i) * qsizetype(sizeof(T)));
        uses[i] = static_cast<qint64>(static_cast<quint64>(value) * tick);
    }
    return true;
}

/// Calls @p visit with the index of each bit that is set.
template <typename Visit>
void forEachBit(const char *bits, int count, Visit visit)
{
    for (int byte = 0; bits && byte * 8 < count; ++byte) {
        const auto eight = static_cast<quint8>(bits[byte]);
        for (int bit = 0; bit < 8 && eight >> bit != 0; ++bit) {
            if ((eight >> bit & 1) != 0 && byte * 8 + bit < count)
                visit(byte * 8 + bit);
        }
    }
}

} // namespace

Expected<PackedMonth, Fault> PackedMonth::open(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || bytes[0] != formatNumber)
        return Unexpected{Fault{}};
    const quint8 flags = static_cast<quint8>(bytes[1]);
    PackedMonth month;
    month.m_width = flags & 15;
    month.m_first = read<quint16>(bytes.data() + 2);
    month.m_count = read<quint16>(bytes.data() + 4);
    month.m_tick = read<quint32>(bytes.data() + 6);
    const bool isWidth =
        month.m_width == 1 || month.m_width == 2 || month.m_width == 4 || month.m_width == 8;
    if (!isWidth || month.m_tick == 0 || month.m_first + month.m_count > mostHours || flags >= 128)
        return Unexpected{Fault{}};
    qsizetype used = headerSize;
    const auto take = [&](qsizetype size) {
        const char *part = bytes.data() + qMin(used, bytes.size());
        used += size;
        return part;
    };
    const qsizetype bitmap = (month.m_count + 7) / 8;
    month.m_missing = flags & hasMissing ? take(bitmap) : nullptr;
    month.m_estimates = flags & hasEstimated ? take(bitmap) : nullptr;
    month.m_values = take(qsizetype(month.m_count) * month.m_width);
    if (flags & hasRests) {
        const char *restCount = take(2);
        if (used > bytes.size())
            return Unexpected{Fault{}};
        month.m_restCount = read<quint16>(restCount);
        month.m_rests = take(qsizetype(month.m_restCount) * restSize);
    }
    if (used != bytes.size())
        return Unexpected{Fault{}};
    return month;
}

Expected<Done, Fault> PackedMonth::unpack(qint64 *uses, HourState *states) const
{
    if (!unpackValues(uses))
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    std::fill_n(states, m_count, HourState::Measured);
    forEachBit(m_estimates, m_count, [&](int hour) { states[hour] = HourState::Estimated; });
    forEachBit(m_missing, m_count, [&](int hour) {
        states[hour] = HourState::Missing;
        uses[hour] = 0;
    });
    if (!addRests(uses, states))
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    return done;
}

bool PackedMonth::unpackValues(qint64 *uses) const
{
    switch (m_width) {
    case 1:
        return multiply<quint8>(m_values, m_count, m_tick, uses);
    case 2:
        return multiply<quint16>(m_values, m_count, m_tick, uses);
    case 4:
        return multiply<quint32>(m_values, m_count, m_tick, uses);
    default:
        return multiply<quint64>(m_values, m_count, m_tick, uses);
    }
}

bool PackedMonth::addRests(qint64 *uses, const HourState *states) const
{
    for (int i = 0; i < m_restCount; ++i) {
        const int index = read<quint16>(m_rests + qsizetype(i) * restSize);
        const quint32 rest = read<quint32>(m_rests + qsizetype(i) * restSize + 2);
        if (index >= m_count || rest >= m_tick || !hasUse(states[index]))
            return false;
        uses[index] += rest;
    }
    return true;
}

} // namespace Ventanilla
