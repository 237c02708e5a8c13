#include "models/contract/seriestext.h"

#include <QLocale>

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr qint64 milliCubicInchesPerMilliCf = 1'728;
constexpr qsizetype bytesPerValue = 5; // as a first guess
constexpr qsizetype longestValue = 32; // with its comma
constexpr int mostWholeDigits = 9;
constexpr int mostDecimals = 3;

/// Writes the thousandths from @p at on; where they end.
char *writeThousandths(char *at, qint64 milliCf)
{
    if (milliCf < 0)
        *at++ = '-';
    const quint64 size = milliCf < 0 ? 0 - static_cast<quint64>(milliCf) : static_cast<quint64>(milliCf);
    char digits[24];
    char *const end = digits + sizeof digits;
    char *begin = end;
    quint64 whole = size / 1'000;
    do {
        *--begin = static_cast<char>('0' + whole % 10);
        whole /= 10;
    } while (whole != 0);
    at = std::copy(begin, end, at);
    auto fraction = static_cast<int>(size % 1'000);
    if (fraction == 0)
        return at;
    *at++ = '.';
    for (int place = 100; fraction != 0; fraction %= place, place /= 10)
        *at++ = static_cast<char>('0' + fraction / place);
    return at;
}

/// Writes one value from @p at on, where longestValue has room; where it ends.
char *writeValue(char *at, const std::optional<Volume> &value)
{
    if (!value)
        return std::copy_n("null", 4, at);
    const qint64 exact = value->milliCubicInches();
    if (exact % milliCubicInchesPerMilliCf == 0)
        return writeThousandths(at, exact / milliCubicInchesPerMilliCf);
    const QByteArray number = QByteArray::number(value->toNumber(VolumeUnit::Cf), 'g', QLocale::FloatingPointShortest);
    return std::copy(number.begin(), number.end(), at);
}

/// Steps through the plain numbers of a series.
class SeriesReader
{
public:
    explicit SeriesReader(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) { }

    std::optional<VolumeSeries> read()
    {
        VolumeSeries values;
        values.reserve(static_cast<size_t>((m_end - m_at) / 2));
        if (!take('['))
            return std::nullopt;
        if (take(']'))
            return values;
        do {
            if (!readValue(values.emplace_back()))
                return std::nullopt;
        } while (take(','));
        return take(']') && m_at == m_end ? std::optional(std::move(values)) : std::nullopt;
    }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool readValue(std::optional<Volume> &value)
    {
        if (take('n'))
            return take('u') && take('l') && take('l');
        const bool isNegative = take('-');
        qint64 milliCf = 0;
        if (const int digits = readDigits(mostWholeDigits, milliCf); digits == 0)
            return false;
        int decimals = 0;
        if (take('.') && (decimals = readDigits(mostDecimals, milliCf)) == 0)
            return false;
        for (; decimals < mostDecimals; ++decimals)
            milliCf *= 10;
        value = Volume::fromMilliCubicFeet(isNegative ? -milliCf : milliCf);
        return true;
    }

    int readDigits(int most, qint64 &number)
    {
        int digits = 0;
        for (; digits < most && m_at != m_end && *m_at >= '0' && *m_at <= '9'; ++digits, ++m_at)
            number = number * 10 + (*m_at - '0');
        return digits;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

QByteArray seriesText(const VolumeSeries &values)
{
    QByteArray text(static_cast<qsizetype>(values.size()) * bytesPerValue + longestValue, Qt::Uninitialized);
    text[0] = '[';
    qsizetype size = 1;
    for (const std::optional<Volume> &value : values) {
        if (text.size() - size < longestValue)
            text.resize(text.size() * 2);
        char *const begin = text.data() + size;
        char *const end = writeValue(begin, value);
        *end = ',';
        size += end + 1 - begin;
    }
    if (!values.empty())
        --size; // the last comma
    text.resize(size);
    text.append(']');
    return text;
}

std::optional<VolumeSeries> readSeriesText(QByteArrayView text)
{
    return SeriesReader(text).read();
}

QByteArrayView findSeries(const QByteArray &text, const char *member)
{
    // Quotes in a JSON string are escaped, so that this is found as a key alone.
    const QByteArray key = '"' + QByteArray(member) + "\":[";
    const qsizetype found = text.indexOf(key);
    if (found < 0)
        return {};
    const qsizetype begin = found + key.size() - 1;
    const qsizetype end = text.indexOf(']', begin);
    return end < 0 ? QByteArrayView() : QByteArrayView(text).sliced(begin, end + 1 - begin);
}

} // namespace Ventanilla
